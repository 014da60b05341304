import { daysApart, type Day } from '../../kernel/index.js';
import type { Category, Library, Material, Persona } from '../../library/index.js';
import { consentCovers, materialIsUsable } from '../../library/index.js';
import { choice, ranked, type Choice } from './choosing.js';
import type { DraftBrief, Reason } from './draft-context.js';
import { retold, speaksOfDays } from './relative-days.js';
import { materialRef, timesUsed, type UsedSoFar } from './used-so-far.js';

/** A material as its people may tell it on a day, and the words that had to change for it; or why they may not. */
type OnDay = { readonly material: Material; readonly changes: readonly string[] } | { readonly untold: string };

/** Days on which one material is looked at together: more are not kept. */
const DAYS_KEPT = 4;
const READ = new WeakMap<Material, Map<Day, OnDay>>();
/** Materials that mean the same on every day. */
const TIMELESS = new WeakMap<Material, OnDay>();

function onDay(material: Material, day: Day): OnDay {
  const timeless = TIMELESS.get(material);
  if (timeless !== undefined) return timeless;
  const read = READ.get(material);
  if (read === undefined && !speaksOfDays(`${material.what}\n${material.feeling ?? ''}`)) {
    const always = { material, changes: [] };
    TIMELESS.set(material, always);
    return always;
  }
  const days = read ?? new Map<Day, OnDay>();
  READ.set(material, days);
  const known = days.get(day);
  if (known !== undefined) return known;
  const [oldest] = days.keys();
  if (oldest !== undefined && days.size >= DAYS_KEPT) days.delete(oldest);
  const told = toldOn(material, day);
  days.set(day, told);
  return told;
}

/**
 * Where nobody says when it was written down, 昨天 may count from the day it happened or from any day after: such a
 * material is told in its own words, and only while they mean the same whichever it was.
 */
function toldOn(material: Material, day: Day): OnDay {
  const recorded = material.recorded_on as Day | null | undefined;
  const what = retold(material.what, recorded ?? (material.happened_on as Day), day);
  const feeling = retold(material.feeling ?? '', recorded ?? (material.happened_on as Day), day);
  const over = 'over' in what ? what.over : 'over' in feeling ? feeling.over : null;
  const changes = [what, feeling].flatMap((part) => ('over' in part ? [] : part.changes));
  const unclear = over ?? changes[0]?.said;
  if (recorded == null && unclear !== undefined)
    return { untold: `里面的「${unclear}」说不清从哪天算起，补上记下的日子才能讲` };
  if ('over' in what || 'over' in feeling) return { untold: `里面的「${over ?? ''}」到 ${day} 已经过了` };
  if (changes.length === 0) return { material, changes: [] };
  const told = material.feeling === undefined ? {} : { feeling: feeling.text };
  const inWords = changes.map(({ said, told: words }) => `「${said}」改成「${words}」`);
  return { material: { ...material, what: what.text, ...told }, changes: [...new Set(inWords)] };
}

/** A material in the words in which it is true on that day; none where there are none. */
export function asToldOn(material: Material, day: Day): Material[] {
  const told = onDay(material, day);
  return 'untold' in told ? [] : [told.material];
}

/** Whether what it says of its days is still true on that day, or can be made so. */
export const isTrueOn = (material: Material, day: Day): boolean => !('untold' in onDay(material, day));

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
  const untold = wanted.flatMap((material) => whyUntold(material, brief.day));
  const fitting = wanted.filter((material) => isTrueOn(material, brief.day));
  const freshness = (material: Material): number => -Math.floor(daysApart(material.happened_on, brief.day) / 7);
  const [chosen] = ranked(fitting, freshness, (material) => `material:${material.id}`, used, random);
  const told = chosen === undefined ? undefined : onDay(chosen, brief.day);
  if (chosen === undefined || told === undefined || 'untold' in told) return choice([], ...untold);
  const ends = !chosen.use_until ? '' : `，${chosen.use_until} 前讲完`;
  const why =
    brief.material === undefined ? `${persona.name} ${chosen.happened_on} 的真事，还没讲过${ends}` : '按要求讲这一件';
  const changes = told.changes.length === 0 ? '' : `；到 ${brief.day} 发，${told.changes.join('、')}`;
  return choice(
    [told.material],
    { about: 'material', record: chosen.id, why: why + changes },
    ...untold.slice(0, MOST_UNTOLD),
  );
}

/** How the reason begins for which something was left out. */
export const LEFT_OUT = '没讲：';

/** Reasons not to tell: more of them is not read. */
const MOST_UNTOLD = 2;

function whyUntold(material: Material, day: Day): Reason[] {
  const told = onDay(material, day);
  return 'untold' in told ? [{ about: 'material', record: material.id, why: LEFT_OUT + told.untold }] : [];
}
