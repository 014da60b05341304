import { mostInMix } from '../../calendar/index.js';
import { daysOfLife, lifePerWeek, untold } from '../../drafting/index.js';
import { daysBetween, plusDays, type Day } from '../../kernel/index.js';
import {
  CATEGORIES,
  consentCovers,
  factIsLive,
  offerIsLive,
  type Category,
  type Library,
  type Material,
  type Persona,
  type Programme,
  type TouchpointId,
} from '../../library/index.js';

/** A week: every slot of a weekly programme comes once. */
export const DAYS = 7;
/** So that 0.1 × 30 asks for 3, whatever the binary fraction says. */
const EXACT = 1e-9;

/** A piece that stands on the calendar of the coming days already. */
export interface PlannedPiece {
  readonly persona: string;
  readonly touchpoint: TouchpointId;
  readonly category: Category;
}

export interface WeekAhead {
  readonly library: Library;
  /** First of the seven days. */
  readonly from: Day;
  readonly planned: readonly PlannedPiece[];
  /** Slugs of materials that a draft tells or was promised. */
  readonly told: readonly string[];
  /** Personas that an active account speaks as. */
  readonly speaking: ReadonlySet<string>;
}

/** Pieces of one category that a persona sends in the coming seven days, and what there is to write them from. */
export interface CategoryNeed {
  readonly category: Category;
  /** Pieces that programmes, the rhythm of Moments and the mix ask for. */
  readonly due: number;
  /** Of them, those that stand on the calendar. */
  readonly planned: number;
  /** Records to write the rest from: unused, within their time, consented. */
  readonly ready: number;
  /** What is left: max(0, due − planned − ready). */
  readonly missing: number;
}

export interface PersonaNeed {
  readonly persona: Persona;
  readonly items: readonly CategoryNeed[];
  readonly missing: number;
}

/**
 * What each persona lacks for the coming seven days, whoever lacks most first. Due are the slots of weekly programmes,
 * a life post a day in Moments as far as quota and mix leave room, no more than the mix allows of a category and no less
 * than it asks for.
 */
export function weekNeeds(ahead: WeekAhead): PersonaNeed[] {
  return [...ahead.library.personas.values()]
    .filter(({ id }) => ahead.speaking.has(id))
    .map((persona) => {
      const items = needsOf(ahead, persona);
      return { persona, items, missing: items.reduce((sum, { missing }) => sum + missing, 0) };
    })
    .sort((one, other) => other.missing - one.missing);
}

function needsOf(ahead: WeekAhead, persona: Persona): CategoryNeed[] {
  const { library } = ahead;
  const mine = ahead.planned.filter((piece) => piece.persona === persona.id);
  const slots = slotsOf(library, persona);
  const asked = (category: Category): number =>
    slots.filter((slot) => slot.category === category).length +
    (category === 'life' ? Math.ceil(lifePerWeek(library.brand) - EXACT) : 0);
  const all = CATEGORIES.reduce((sum, category) => sum + asked(category), 0);
  const left = untold(library, persona, ahead.from, ahead.told);
  return CATEGORIES.map((category) => {
    const least = Math.ceil((library.brand.mix[category]?.min ?? 0) * all - EXACT);
    const due = Math.max(least, Math.min(asked(category), mostInMix(library.brand.mix, category, all)));
    const planned = Math.min(due, mine.filter((piece) => piece.category === category).length);
    const ready = READY[category](ahead, persona, left);
    return { category, due, planned, ready, missing: Math.max(0, due - planned - ready) };
  });
}

const slotsOf = (library: Library, persona: Persona): Programme['slots'] =>
  [...library.programmes.values()].filter((one) => hostOf(library, one) === persona.id).flatMap(({ slots }) => slots);

/** Who hosts: whoever is named, else the first who serves the segment. */
const hostOf = (library: Library, { persona, segment }: Programme): string | undefined =>
  persona ??
  [...library.personas.values()].find(
    ({ serves }) => segment === undefined || serves.length === 0 || serves.includes(segment),
  )?.id;

type Ready = (ahead: WeekAhead, persona: Persona, left: readonly Material[]) => number;

const askedFor = (left: readonly Material[], category: Category): number =>
  left.filter((material) => material.category === category).length;

/** What each category is written from. Facts alone make textbook posts, so expertise asks for a topic or for own words. */
const READY: Readonly<Record<Category, Ready>> = {
  life: ({ library, from }, _persona, left) => {
    const perWeek = lifePerWeek(library.brand);
    const life = left.filter(({ category = 'life' }) => category === 'life');
    return Math.floor((Math.min(DAYS, daysOfLife(life, from, perWeek) ?? DAYS) * perWeek) / DAYS + EXACT);
  },
  expertise: (ahead, persona, left) => openTopics(ahead, persona) + askedFor(left, 'expertise'),
  proof: ({ library, from }, persona) =>
    [...library.cases.values()].filter(
      (told) =>
        (told.segment === undefined || serves(persona, told.segment)) &&
        daysBetween(from, plusDays(from, DAYS - 1)).some(
          (day) => consentCovers(told, 'moments', day).ok || consentCovers(told, 'group', day).ok,
        ),
    ).length,
  interaction: (ahead, persona, left) => openTopics(ahead, persona) + askedFor(left, 'interaction'),
  product: ({ library, from }, persona, left) =>
    [...library.products.values()].filter(
      ({ suits, facts }) =>
        (suits.length === 0 || suits.some((segment) => serves(persona, segment))) &&
        facts.some((fact) => factIsLive(fact, from)),
    ).length +
    [...library.offers.values()].filter((offer) =>
      // One that is given on Wednesdays alone is there to write from in any week that has one.
      daysBetween(from, plusDays(from, DAYS - 1)).some((day) => offerIsLive(offer, day)),
    ).length +
    askedFor(left, 'product'),
};

const serves = (persona: Persona, segment: string): boolean =>
  persona.serves.length === 0 || persona.serves.includes(segment);

const openTopics = ({ library, from }: WeekAhead, persona: Persona): number =>
  [...library.topics.values()].filter(
    (topic) =>
      (topic.persona === undefined || topic.persona === persona.id) &&
      (topic.segment === undefined || serves(persona, topic.segment)) &&
      (topic.verdict ?? null) === null &&
      !(topic.budget?.until !== undefined && topic.budget.until < from),
  ).length;
