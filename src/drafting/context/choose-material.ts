import { daysApart, type Day } from '../../kernel/index.js';
import type { Category, Library, Material, Persona } from '../../library/index.js';
import { consentCovers, materialIsUsable } from '../../library/index.js';
import { choice, ranked, type Choice } from './choosing.js';
import type { DraftBrief, Reason } from './draft-context.js';
import { retold } from './relative-days.js';
import { materialRef, timesUsed, type UsedSoFar } from './used-so-far.js';

/** A material as its people may tell it on a day, and the words that had to change for it; or the word that is over by then. */
type OnDay = { readonly material: Material; readonly changes: readonly string[] } | { readonly over: string };

const READ = new WeakMap<Material, Map<Day, OnDay>>();
function onDay(material: Material, day: Day): OnDay {
  const read = READ.get(material) ?? new Map<Day, OnDay>();
  READ.set(material, read);
  const told = read.get(day) ?? toldOn(material, day);
  read.set(day, told);
  return told;
}

function toldOn(material: Material, day: Day): OnDay {
  const recorded = (material.recorded_on ?? material.happened_on) as Day;
  const what = retold(material.what, recorded, day);
  const feeling = retold(material.feeling ?? '', recorded, day);
  if ('over' in what) return what;
  if ('over' in feeling) return feeling;
  const changes = [...what.changes, ...feeling.changes].map(({ said, told }) => `「${said}」改成「${told}」`);
  const told = material.feeling === undefined ? {} : { feeling: feeling.text };
  return { material: { ...material, what: what.text, ...told }, changes: [...new Set(changes)] };
}

/** Whether what it says of its days is still true on that day, or can be made so. */
export const isTrueOn = (material: Material, day: Day): boolean => !('over' in onDay(material, day));

/**
 * Material this persona can tell now: true, still current, not yet told by this account, and naming
 * nobody whose case may not be told at this touchpoint.
 */
export const tellable = (library: Library, brief: DraftBrief, persona: Persona, used: UsedSoFar): Material[] =>
  untoldYet(library, brief, persona, used).filter((material) => isTrueOn(material, brief.day));

function untoldYet(library: Library, brief: DraftBrief, persona: Persona, used: UsedSoFar): Material[] {
  const teller = brief.account ?? persona.id;
  return [...library.materials.values()].filter(
    (material) =>
      material.persona === persona.id &&
      materialIsUsable(material, brief.day) &&
      timesUsed(used, materialRef(material.id, teller)) === 0 &&
      namesNobodyUnasked(library, material, brief),
  );
}

function namesNobodyUnasked(library: Library, material: Material, brief: DraftBrief): boolean {
  const told = `${material.what}\n${material.where ?? ''}\n${material.feeling ?? ''}`;
  return [...library.cases.values()].every(
    (one) => !told.includes(one.alias) || consentCovers(one, brief.touchpoint, brief.day).ok,
  );
}

/** What was asked for one category is told there; the rest is life, and work can also teach. */
export const suitsCategory = ({ category, kind }: Material, wanted: Category): boolean =>
  category === undefined ? wanted === 'life' || kind === 'work' : category === wanted;

/** One thing that happened: what was asked for, else the freshest that suits the category; its days as they are called on the day. */
export function chooseMaterial(
  library: Library,
  brief: DraftBrief,
  persona: Persona,
  used: UsedSoFar,
  random: () => number,
): Choice<Material[]> {
  const candidates = untoldYet(library, brief, persona, used);
  const wanted =
    brief.material === undefined
      ? candidates.filter((material) => suitsCategory(material, brief.category))
      : candidates.filter(({ id }) => id === brief.material);
  const over = wanted.flatMap((material) => overOf(material, brief.day));
  const fitting = wanted.filter((material) => isTrueOn(material, brief.day));
  const freshness = (material: Material): number => -Math.floor(daysApart(material.happened_on, brief.day) / 7);
  const [chosen] = ranked(fitting, freshness, (material) => `material:${material.id}`, used, random);
  const told = chosen === undefined ? undefined : onDay(chosen, brief.day);
  if (chosen === undefined || told === undefined || 'over' in told) return choice([], ...over);
  const ends = !chosen.use_until ? '' : `，${chosen.use_until} 前讲完`;
  const why =
    brief.material === undefined ? `${persona.name} ${chosen.happened_on} 的真事，还没讲过${ends}` : '按要求讲这一件';
  const changes = told.changes.length === 0 ? '' : `；到 ${brief.day} 发，${told.changes.join('、')}`;
  return choice(
    [told.material],
    { about: 'material', record: chosen.id, why: why + changes },
    ...over.slice(0, MOST_OVER),
  );
}

/** Reasons not to tell: more of them is not read. */
const MOST_OVER = 2;

function overOf(material: Material, day: Day): Reason[] {
  const told = onDay(material, day);
  if (!('over' in told)) return [];
  return [{ about: 'material', record: material.id, why: `没讲：里面的「${told.over}」到 ${day} 已经过了` }];
}
