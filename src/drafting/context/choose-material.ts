import { daysApart, type Day } from '../../kernel/index.js';
import type { Category, Library, Material, Persona } from '../../library/index.js';
import { consentCovers, materialIsUsable } from '../../library/index.js';
import { choice, ranked, type Choice } from './choosing.js';
import type { DraftBrief, Reason } from './draft-context.js';
import { retold, speaksOfDays } from './relative-days.js';
import { materialRef, timesUsed, type UsedSoFar } from './used-so-far.js';
import { type Because, because, reason } from './why.js';

/** A material as its people may tell it on a day, and the words that had to change for it; or why they may not. */
type OnDay = { readonly material: Material; readonly changes: readonly Because[] } | { readonly untold: Because };

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
  if (recorded == null && unclear !== undefined) return { untold: because('days_unclear', { words: unclear }) };
  if ('over' in what || 'over' in feeling) return { untold: because('days_over', { words: over ?? '', day }) };
  if (changes.length === 0) return { material, changes: [] };
  const told = material.feeling === undefined ? {} : { feeling: feeling.text };
  const once = new Map(changes.map((change) => [`${change.said}/${change.told}`, because('reworded', { ...change })]));
  return { material: { ...material, what: what.text, ...told }, changes: [...once.values()] };
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
  const { use_until: ends, happened_on: day } = chosen;
  const why =
    brief.material === undefined
      ? [because('lived', { persona: persona.name, day }), ...(ends ? [because('tell_by', { day: ends })] : [])]
      : [because('asked_material')];
  const changed = told.changes.length === 0 ? [] : [because('on_that_day', { day: brief.day }), ...told.changes];
  return choice([told.material], reason('material', chosen.id, ...why, ...changed), ...untold.slice(0, MOST_UNTOLD));
}

/** Reasons not to tell: more of them is not read. */
const MOST_UNTOLD = 2;

function whyUntold(material: Material, day: Day): Reason[] {
  const told = onDay(material, day);
  return 'untold' in told ? [reason('material', material.id, told.untold)] : [];
}
