import { daysApart } from '../../kernel/index.js';
import type { Goal, Library, Objective } from '../../library/index.js';
import { TOUCHPOINT_FIT } from '../../library/index.js';
import type { ApprovedItem } from '../approved-item.js';
import type { Opening } from '../openings/openings.js';
import { placing, type PlacingReason } from './placing-reasons.js';

/**
 * What makes a placement good, and how much each counts. Every part lies between 0 and 1, so a weight is also the most
 * that part can add.
 */
export const WEIGHTS = {
  /** The opening lies in a scene of these people that is meant for this touchpoint. */
  scene: 3,
  /** A weekly programme asks for just this there. */
  programme: 4,
  /** The product suits the segment, and the scene is one in which they buy or use it. */
  product: 2,
  /** An objective of that day has this goal. */
  urgency: 2,
  /** What loses its worth with time goes out early. */
  freshness: 1,
  /** Room to what the same audience sees before and after. */
  spacing: 1,
  /** The touchpoint is good for the goal. */
  touchpoint: 1,
} as const;
export type ScorePart = keyof typeof WEIGHTS;
export type Score = Readonly<Record<ScorePart, number>>;

/** A gap of a day to the nearest item of the audience is as good as any longer one. */
const FULL_SPACING_HOURS = 24;
const FULL_SPACING_MS = FULL_SPACING_HOURS * 3_600_000;
/** What has no date of its own still goes a little better early. */
const UNDATED_FRESHNESS = 0.3;
/** What ends within so many days is pressing. */
const PRESSING_DAYS = 14;

export const total = (score: Score): number =>
  (Object.keys(WEIGHTS) as ScorePart[]).reduce((sum, part) => sum + WEIGHTS[part] * score[part], 0);

/** What of an item's score does not depend on what stands around: worked out once for an opening. */
export interface Scorer {
  readonly fixed: (item: ApprovedItem, opening: Opening) => Omit<Score, 'spacing'>;
  /** Which items go first: the best an item could get for what it is for, before any opening is looked at. */
  readonly value: (item: ApprovedItem) => number;
}

/** @param from first day of the period. @param to its last */
export function scorer(library: Library, from: string, to: string): Scorer {
  const objectives = [...library.objectives.values()];
  const lastDays = new Map<string, string | null>();
  const lastDayOf = (item: ApprovedItem): string | null => {
    let known = lastDays.get(item.draftId);
    if (known === undefined) lastDays.set(item.draftId, (known = lastDay(item, library)));
    return known;
  };
  return {
    fixed: (item, opening) => ({
      scene: sceneFit(item, opening),
      programme: programmeFit(item, opening),
      product: productFit(item, opening, library),
      urgency: urgency(item.goal, opening.day, objectives),
      freshness: freshness(lastDayOf(item), opening.day, from, to),
      touchpoint: TOUCHPOINT_FIT[item.goal][item.touchpoint],
    }),
    value: (item) =>
      WEIGHTS.urgency * Math.max(urgency(item.goal, from, objectives), urgency(item.goal, to, objectives)) +
      WEIGHTS.product * suits(item, library) +
      WEIGHTS.freshness * pressing(lastDayOf(item), from) +
      WEIGHTS.touchpoint * TOUCHPOINT_FIT[item.goal][item.touchpoint],
  };
}

export const spacingOf = (distanceMs: number): number => Math.min(1, distanceMs / FULL_SPACING_MS);

const sceneFit = ({ category }: ApprovedItem, { scene, touchpoint, programme }: Opening): number => {
  // The planner leaves such a slot to what it asks for; whoever places by hand finds it last.
  if (asksForOther(category, programme)) return 0;
  if (scene === null) return 0.8;
  if (scene.touchpoints?.includes(touchpoint)) return 1;
  return scene.id.startsWith('default-') ? 0.3 : 0.7;
};

const asksForOther = (category: ApprovedItem['category'], programme: Opening['programme']): boolean =>
  programme !== null && programme.slot.category !== category;

/** A slot asks for a category, and often for a goal and a product as well. */
function programmeFit(item: ApprovedItem, { programme }: Opening): number {
  if (programme === null) return 0;
  const { category, goal, product } = programme.slot;
  if (category !== item.category) return 0;
  return 0.6 + (goal === item.goal ? 0.2 : 0) + (product === undefined || product === item.productSlug ? 0.2 : 0);
}

const suits = ({ productSlug, segment }: ApprovedItem, library: Library): number => {
  if (productSlug === null) return 0.5;
  return library.products.get(productSlug)?.suits.includes(segment) ? 1 : 0.2;
};

function productFit(item: ApprovedItem, { scene }: Opening, library: Library): number {
  const product = item.productSlug === null ? undefined : library.products.get(item.productSlug);
  if (product === undefined) return 0.5;
  const meant = item.category === 'product' ? product.scenes.buy : product.scenes.use;
  const inScene = scene !== null && meant.includes(scene.id) ? 1 : 0.4;
  return suits(item, library) * inScene;
}

/** An objective weighs more as its end comes nearer: from a half on its first day to the whole on its last. */
function urgency(goal: Goal, day: string, objectives: readonly Objective[]): number {
  let most = 0;
  for (const objective of objectives) {
    if (objective.goal !== goal || day < objective.from || day > objective.to) continue;
    const whole = Date.parse(objective.to) - Date.parse(objective.from);
    const passed = whole === 0 ? 1 : (Date.parse(day) - Date.parse(objective.from)) / whole;
    most = Math.max(most, 0.5 + 0.5 * passed);
  }
  return most;
}

/** The last day on which everything a text rests on still holds; null when nothing in it ends. */
function lastDay(item: ApprovedItem, library: Library): string | null {
  const ends = item.claims.flatMap(({ materialId, offerId, caseId }) => [
    materialId === undefined ? undefined : library.materials.get(materialId)?.use_until,
    offerId === undefined ? undefined : library.offers.get(offerId)?.ends.slice(0, 10),
    caseId === undefined ? undefined : library.cases.get(caseId)?.consent?.expires,
  ]);
  const dated = ends.filter((end) => typeof end === 'string').sort();
  return dated[0] ?? null;
}

function pressing(last: string | null, day: string): number {
  if (last === null) return 0;
  const left = daysApart(day, last);
  return Math.min(1, Math.max(0, 1 - left / PRESSING_DAYS));
}

function freshness(last: string | null, day: string, from: string, to: string): number {
  const whole = Date.parse(to) - Date.parse(from);
  const early = whole === 0 ? 1 : 1 - (Date.parse(day) - Date.parse(from)) / whole;
  return early * (last === null ? UNDATED_FRESHNESS : 0.5 + 0.5 * pressing(last, from));
}

/** A placement's reasons, the weightiest first. */
export function reasonsOf(item: ApprovedItem, opening: Opening, score: Score, library: Library): PlacingReason[] {
  const { goal, touchpoint } = item;
  const segment = library.segments.get(item.segment)?.name ?? item.segment;
  const product = item.productSlug === null ? undefined : library.products.get(item.productSlug)?.name;
  const objective = [...library.objectives.values()].find(
    ({ goal: aim, from, to }) => aim === goal && from <= opening.day && opening.day <= to,
  );
  const programme = opening.programme?.name ?? '';
  const scene = opening.scene?.name ?? opening.scene?.id ?? '';
  const reasons: readonly [boolean, PlacingReason][] = [
    [score.programme > 0, placing('programme_asks', { programme })],
    [opening.scene !== null, placing('scene_looks', { scene, segment })],
    [score.urgency > 0, placing('objective_runs', { prove: objective?.prove ?? '', goal })],
    [product !== undefined && score.product >= 0.4, placing('product_suits', { product: product ?? '', segment })],
    [score.touchpoint >= 0.8, placing('touchpoint_fits', { touchpoint, goal })],
    [score.freshness >= 0.5, placing('dated')],
    [score.spacing >= 0.5, placing('spaced')],
  ];
  return reasons.filter(([holds]) => holds).map(([, reason]) => reason);
}

/** So close to what the same people meet before or after that another place is better: half a day. */
const NARROW_SPACING = 0.5;

/** What speaks against a place that is free all the same, and puts it behind others. */
export function weaknessesOf({ category }: ApprovedItem, { programme }: Opening, { spacing }: Score): PlacingReason[] {
  const weaknesses: readonly [boolean, PlacingReason][] = [
    [asksForOther(category, programme), placing('programme_differs', { programme: programme?.name ?? '' })],
    [spacing < NARROW_SPACING, placing('narrow', { count: Math.round(spacing * FULL_SPACING_HOURS) })],
  ];
  return weaknesses.filter(([holds]) => holds).map(([, reason]) => reason);
}
