import { hashOf, type Instant } from '../../kernel/index.js';
import type { Account } from '../../audience/index.js';
import type { Library } from '../../library/index.js';
import type { ApprovedItem } from '../approved-item.js';
import type { Opening } from '../openings/openings.js';
import type { Agenda } from '../rules/agenda.js';
import { companyBreach, itemBreaches, placeBreach, type Candidate, type Surroundings } from '../rules/conflicts.js';
import type { Breach } from '../rules/conflict.js';
import type { LookAlikes } from '../rules/look-alikes.js';
import type { PreparedPlace } from '../rules/place.js';
import type { CalendarSettings } from '../settings.js';
import { Hindrances, nothingOpen, type LeftOver } from './left-over.js';
import { placingWords, type PlacingReason } from './placing-reasons.js';
import { reasonsOf, scorer, spacingOf, total, type Score, type Scorer } from './score.js';

export interface PlanRequest {
  /** Approved, not yet placed. */
  readonly items: readonly ApprovedItem[];
  readonly openings: readonly Opening[];
  /** What stands already, locked or not: it stays where it is. The plan is added to it. */
  readonly agenda: Agenda;
  readonly lookAlikes: LookAlikes;
  readonly library: Library;
  readonly settings: CalendarSettings;
  readonly accounts: readonly Account[];
  readonly from: string;
  readonly to: string;
  readonly now: Instant;
  readonly seed: string;
}

export interface Placement {
  readonly draftId: string;
  readonly number: number;
  readonly hash: string;
  readonly startsAt: Instant;
  readonly segment: string;
  readonly group: string | null;
  readonly account: string;
  readonly touchpoint: Opening['touchpoint'];
  readonly score: number;
  /** In Chinese. */
  readonly reasons: readonly string[];
  /** The same by code; not there where it was kept before there were codes. */
  readonly phrases?: readonly PlacingReason[];
}

export interface Plan {
  readonly placements: readonly Placement[];
  readonly leftOver: readonly LeftOver[];
}

/** An opening while the plan is made. */
interface Seat {
  readonly opening: Opening;
  readonly place: PreparedPlace;
  shut: boolean;
}

/** Openings that can take the same items: one audience kind, touchpoint and persona. Closed seats are never looked at again. */
interface Bench {
  open: Seat[];
  /** One place of each day. */
  readonly days: Map<string, PreparedPlace>;
  taken: number;
  readonly closed: Map<Breach['rule'], { times: number; example: Breach }>;
}

/** Rules whose answer may change while others find their places: worth another try. */
const MAY_CHANGE: ReadonlySet<string> = new Set(['mix', 'group_mix', 'product_in_a_row']);
const PASSES = 6;

/**
 * Value-ordered greedy: the items worth most choose first, each takes the opening with the highest score that breaks no
 * rule, hard or soft. Items kept out by what stands around are tried again once others have found their places. The same
 * input and seed give the same plan. 10,000 items on 1,000 openings take well under a second, because rules that close
 * an opening to everybody close it once, and counters are kept up instead of counted anew.
 */
export function plan(request: PlanRequest): Plan {
  const { agenda, lookAlikes, library, settings, now } = request;
  const around: Surroundings = { agenda, lookAlikes, library, settings, now };
  const scores = scorer(library, request.from, request.to);
  const benches = benchesOf(request);
  const placements: Placement[] = [];
  const leftOver = new Map<string, LeftOver>();

  /** Whether the item is settled: placed, or out for good. */
  const settle = (item: ApprovedItem): 'placed' | 'out' | 'may change' => {
    const bench = benches.get(benchKey(item.segment, item.touchpoint, item.personaSlug));
    if (bench === undefined) {
      leftOver.set(item.draftId, nothingOpen(item, library, request.accounts));
      return 'out';
    }
    const found = bestSeat(item, bench, around, scores);
    if (found.seat !== null) {
      placements.push(take(item, found.seat, found.score, bench, around));
      leftOver.delete(item.draftId);
      return 'placed';
    }
    const verdict = neverValid(item, bench, around) ?? found.hindrances.verdict(item);
    leftOver.set(item.draftId, verdict ?? nothingOpen(item, library, request.accounts));
    return found.hindrances.has(MAY_CHANGE) ? 'may change' : 'out';
  };

  let waiting = inOrderOfValue(request, scores);
  for (let pass = 0; pass < PASSES && waiting.length > 0; pass += 1) {
    const before = placements.length;
    waiting = onePass(waiting, settle);
    if (placements.length === before) break;
  }
  return inTheOrderOf(request.items, placements, [...leftOver.values()]);
}

/**
 * Settles items in turn. One that the mix keeps out for now is asked again after each placement for the same people: so
 * product items come to stand between the others, and not where the week's last openings happen to be.
 */
function onePass(
  items: readonly ApprovedItem[],
  settle: (item: ApprovedItem) => 'placed' | 'out' | 'may change',
): ApprovedItem[] {
  const deferred = new Map<string, ApprovedItem[]>();
  for (const item of items) {
    const queue = deferred.get(item.segment) ?? [];
    const outcome = settle(item);
    if (outcome === 'may change') deferred.set(item.segment, [...queue, item]);
    const [next, ...rest] = queue;
    if (outcome === 'placed' && next !== undefined && settle(next) !== 'may change') deferred.set(next.segment, rest);
  }
  const still = new Set([...deferred.values()].flat());
  return items.filter((item) => still.has(item));
}

function inTheOrderOf(items: readonly ApprovedItem[], placements: Placement[], leftOver: LeftOver[]): Plan {
  const order = new Map(items.map(({ draftId }, index) => [draftId, index]));
  const byInput = (left: { draftId: string }, right: { draftId: string }): number =>
    (order.get(left.draftId) ?? 0) - (order.get(right.draftId) ?? 0);
  const byTime = (left: Placement, right: Placement): number =>
    left.startsAt === right.startsAt ? byInput(left, right) : left.startsAt < right.startsAt ? -1 : 1;
  return { placements: placements.sort(byTime), leftOver: leftOver.sort(byInput) };
}

/** An item whose own evidence holds on no day of the period: nothing else about it matters. */
function neverValid(item: ApprovedItem, bench: Bench, around: Surroundings): LeftOver | null {
  const hindrances = new Hindrances();
  for (const place of bench.days.values()) {
    const [broken] = itemBreaches({ item, place }, around);
    if (broken === undefined) return null;
    hindrances.addNear(broken);
  }
  return hindrances.verdict(item);
}

const benchKey = (segment: string, touchpoint: string, persona: string): string =>
  `${segment}|${touchpoint}|${persona}`;

function benchesOf({ openings, agenda }: PlanRequest): Map<string, Bench> {
  const benches = new Map<string, Bench>();
  for (const opening of openings) {
    const place = agenda.prepare(opening);
    if (place.speaker === undefined) continue;
    const key = benchKey(opening.segment, opening.touchpoint, place.speaker.personaSlug);
    let bench = benches.get(key);
    if (bench === undefined) benches.set(key, (bench = { open: [], days: new Map(), taken: 0, closed: new Map() }));
    bench.days.set(opening.day, place);
    bench.open.push({ opening, place, shut: false });
  }
  return benches;
}

/** The highest value first; among equals by chance, which is the same for the same seed. */
function inOrderOfValue({ items, seed }: PlanRequest, scores: Scorer): ApprovedItem[] {
  return items
    .map((item) => ({ item, value: scores.value(item), luck: hashOf(`${seed}/${item.draftId}`) }))
    .sort(
      (left, right) =>
        right.value - left.value || left.luck - right.luck || (left.item.draftId < right.item.draftId ? -1 : 1),
    )
    .map(({ item }) => item);
}

interface Found {
  readonly seat: Seat | null;
  readonly score: Score;
  readonly hindrances: Hindrances;
}

const NO_SCORE: Score = { scene: 0, programme: 0, product: 0, urgency: 0, freshness: 0, spacing: 0, touchpoint: 0 };

function bestSeat(item: ApprovedItem, bench: Bench, around: Surroundings, scores: Scorer): Found {
  const hindrances = new Hindrances();
  const validity = new Map<string, Breach | undefined>();
  let [best, bestScore, most]: [Seat | null, Score, number] = [null, NO_SCORE, -Infinity];
  let closed = false;
  for (const seat of bench.open) {
    const refusal = refusalAt(item, seat, around, validity);
    if (refusal === 'programme_slot') hindrances.addMany(refusal, 1);
    else if (refusal !== null) hindrances.addNear(refusal);
    if (refusal !== null) continue;
    const score = {
      ...scores.fixed(item, seat.opening),
      spacing: spacingOf(around.agenda.audience(seat.place).distance(seat.place.at)),
    };
    const sum = total(score);
    if (sum <= most) continue;
    // A closed seat is found out only when it would be taken: most are never asked.
    const shut = placeBreach(seat.place, around);
    if (shut === null) [best, bestScore, most] = [seat, score, sum];
    else {
      close(bench, seat, shut);
      closed = true;
    }
  }
  if (closed) bench.open = bench.open.filter((seat) => !seat.shut);
  if (best === null) {
    for (const [rule, { times, example }] of bench.closed) hindrances.addMany(rule, times, example);
    hindrances.addMany('outranked', bench.taken);
  }
  return { seat: best, score: bestScore, hindrances };
}

function close(bench: Bench, seat: Seat, example: Breach): void {
  seat.shut = true;
  const known = bench.closed.get(example.rule) ?? { times: 0, example };
  bench.closed.set(example.rule, { times: known.times + 1, example: known.example });
}

/** What an item's own evidence says of a day is asked once a day, except for offers, which end by the minute. */
function refusalAt(
  item: ApprovedItem,
  { opening, place }: Seat,
  around: Surroundings,
  validity: Map<string, Breach | undefined>,
): Breach | 'programme_slot' | null {
  if (opening.programme !== null && opening.programme.slot.category !== item.category) return 'programme_slot';
  const candidate: Candidate = { item, place };
  const key = item.claims.some(({ offerId }) => offerId !== undefined) ? place.startsAt : place.local.day;
  if (!validity.has(key)) validity.set(key, itemBreaches(candidate, around)[0]);
  return validity.get(key) ?? companyBreach(candidate, around);
}

function take(item: ApprovedItem, seat: Seat, score: Score, bench: Bench, around: Surroundings): Placement {
  const { opening, place } = seat;
  const { draftId, number, hash, category } = item;
  const { startsAt, segment, group, account, touchpoint } = opening;
  const materials = item.claims.flatMap(({ materialId }) => (materialId === undefined ? [] : [materialId]));
  around.agenda.add(
    { id: draftId, draftId, category, startsAt, segment, group, account, touchpoint },
    place,
    materials,
  );
  around.lookAlikes.add(item);
  bench.open = bench.open.filter((other) => other !== seat);
  bench.taken += 1;
  const sum = Math.round(total(score) * 1000) / 1000;
  const phrases = reasonsOf(item, opening, score, around.library);
  const reasons = phrases.map((one) => placingWords(one));
  return { draftId, number, hash, startsAt, segment, group, account, touchpoint, score: sum, reasons, phrases };
}
