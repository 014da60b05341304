import type { CheckContext } from '../finding.js';
import { namesIn } from '../text/names.js';
import type { PartView } from '../text/part-view.js';
import type { Amount } from './amount.js';
import { amountScore, around, type Toldness } from './amount-reading.js';
import { isOfCalendar } from './calendar.js';
import { isToldAlike } from './contradictions.js';
import type { Evidence } from './evidence.js';
import { wordsIn } from './shared-words.js';
import { clauseOf, everydayness, isPromising, isStressed, isTotal } from './everyday.js';
import { isNeverEveryday } from './never-everyday.js';
import { rivalry, signsOfRivals } from './rival-signs.js';
import { alike } from './rivals.js';

/** A month or a year alone tells a season, not a promise; this year and the next need no proof. */
function isCalendarTalk({ measure, values: [year = NaN, month = NaN, day = NaN] }: Amount, publishOn: string): boolean {
  if (measure !== 'date' || !Number.isNaN(day)) return false;
  if (Number.isNaN(year)) return true;
  const now = Number(publishOn.slice(0, 4));
  return Number.isNaN(month) && year >= now && year <= now + 1;
}

function insideName(
  view: PartView,
  { start, end }: Amount,
  places: readonly { start: number; end: number }[],
): boolean {
  const from = view.folded.starts[start] ?? 0;
  const to = view.folded.ends[end - 1] ?? from;
  return places.some((place) => place.start <= from && to <= place.end);
}

/** Whether a record speaks of what this clause speaks of, in this measure. */
export function isToldOf(clause: string, { measure }: Amount, evidence: Evidence): boolean {
  const words = wordsIn(clause);
  return alike(measure).some((each) => evidence.countsBeside(each, words));
}

/** Words in common from which on a record speaks of the very thing, and not only of something near it. */
const MUCH = 3;

/** How much a record that counts in this measure has to do with what the clause says. */
export function toldness(clause: string, amount: Amount, evidence: Evidence): Toldness {
  const words = wordsIn(clause);
  const measures = alike(amount.measure).filter((each) => evidence.countsBeside(each, words));
  if (measures.length === 0) return 'untold';
  return measures.some((each) => evidence.countsBesideMany(each, words, MUCH)) ? 'well told' : 'told';
}

/** A number that reads above the one is a claim though the lists have it as everyday; below the other it is none. */
const LIKELY = 0.3;
const UNLIKELY = 0;
/** The same where it could be a record's other number. */
const CLEARLY_UNLIKELY = { none: UNLIKELY, beside: -1, instead: -0.3 } as const;
/** 一箱苹果, 再做一遍: one of a thing is seldom a number at all. */
const LIKELY_ONE = 1.6;
const isOne = ({ count, written, measure }: Amount): boolean =>
  count === 1 && written === 'chinese' && /^[^a-z]$/u.test(measure);
/** What only an offer is told in. */
const TERMS = /^(?:meals|over_off|buy_get|paid_back|rent)$/u;

const FEW = 3;

/** What a number reads like: the words around it, and the signs of how it is said and of how it stands to what is known. */
export function readingOf(text: string, amount: Amount, all: readonly Amount[], evidence: Evidence) {
  const clause = clauseOf(text, amount);
  const signs = [
    `bound_${amount.bound}`,
    ...(isPromising(text, amount) ? ['promising'] : []),
    ...(isTotal(text, amount) ? ['total'] : []),
    ...(isStressed(text, amount) ? ['stressed'] : []),
    ...(amount.count === 1 ? ['one'] : amount.count <= FEW ? ['few'] : []),
    ...signsOfRivals(text, amount, all, evidence),
  ];
  return { words: around(text, amount, toldness(clause, amount, evidence)), signs };
}

interface Scored {
  readonly signs: readonly string[];
  readonly score: number;
}

const SCORES = new WeakMap<Evidence, WeakMap<Amount, Scored>>();
/** How a number reads beside what is known: asked when it is claimed, and again when nothing bears it out. */
function scored(text: string, amount: Amount, all: readonly Amount[], evidence: Evidence): Scored {
  let kept = SCORES.get(evidence);
  if (kept === undefined) SCORES.set(evidence, (kept = new WeakMap()));
  let known = kept.get(amount);
  if (known === undefined) {
    const { words, signs } = readingOf(text, amount, all, evidence);
    known = { signs, score: amountScore(words, signs) };
    kept.set(amount, known);
  }
  return known;
}

/** 四个小时是150, 算下来六块八一斤: what so much of it comes to. */
const COMES_TO =
  /(?:小时|[天次趟个斤米平件瓶盒节份])(?:就?是|合|[一总]?共)$|(?:算|合|摊|折)(?:下来|到|合)(?:才|只|就|也就|不到|[一每][斤个次天袋瓶节件盒箱平米]?)*$/u;
const comesTo = (text: string, { start, measure }: Amount, evidence: Evidence): boolean =>
  (measure === '' || measure === 'money') &&
  COMES_TO.test(text.slice(Math.max(0, start - 8), start)) &&
  evidence.amountsIn('money').length > 0;

/** To the hundredth of one, or in Chinese to the tenth; 11.28 is a day. */
const isFine = ({ count, written }: Amount): boolean =>
  written === 'chinese' ? !Number.isInteger(count) : count < 1 && !Number.isInteger(count * 10);

/** A number that rests on nothing and reads as one of everyday life; where it could be a record's other number it must do so clearly. */
export function readsEveryday(text: string, amount: Amount, all: readonly Amount[], evidence: Evidence): boolean {
  // 0 元领: what costs nothing is offered, however it reads.
  if (amount.measure === 'money' && amount.count === 0) return false;
  if (TERMS.test(amount.measure) || isToldAlike(text, amount, evidence) || comesTo(text, amount, evidence))
    return false;
  // 吸水率零点零一, 释放量 0.025: nobody speaks of everyday life to the hundredth.
  if ((amount.measure === '' && isFine(amount)) || isNeverEveryday(text, amount)) return false;
  const { signs, score } = scored(text, amount, all, evidence);
  if (isOne(amount)) return score < LIKELY_ONE;
  return score < CLEARLY_UNLIKELY[rivalry(signs)];
}

/**
 * The amounts of a part that claim something: no names, no clock, no numbering, no way of speaking.
 * @param asked those that are in question
 * @param all those that are judged together
 */
export function claimedAmounts(
  view: PartView,
  asked: readonly Amount[],
  all: readonly Amount[],
  evidence: Evidence,
  { library, publishOn }: CheckContext,
): Amount[] {
  const text = view.folded.text;
  // Where the record counts in the same word, a total is its to say: 一共 9 节 against 共 7 节.
  const isStated = (amount: Amount) =>
    ((/^(?:[^a-z个]|grams|millilitres|millimetres)$/u.test(amount.measure) && isTotal(text, amount)) ||
      (/^(?:grams|millilitres|millimetres|minutes)$/u.test(amount.measure) && isStressed(text, amount))) &&
    evidence.amountsIn(amount.measure).length > 0;
  const isClaim = (amount: Amount): boolean => {
    const everyday = everydayness(text, amount, (clause) => isToldOf(clause, amount, evidence));
    if (everyday === 'no' || isNeverEveryday(text, amount) || isStated(amount) || isToldAlike(text, amount, evidence))
      return true;
    // What is sure to be a way of speaking is not asked of the learned reading, nor one of what no record counts.
    if (isOne(amount) && evidence.amountsIn(amount.measure).length === 0) return false;
    if (everyday !== 'likely' || Number.isNaN(amount.count)) return false;
    const { signs, score } = scored(text, amount, all, evidence);
    return score > (rivalry(signs) === 'instead' ? CLEARLY_UNLIKELY.instead : LIKELY);
  };
  const claimed = asked.filter(
    (amount) => !isCalendarTalk(amount, publishOn) && !isOfCalendar(amount, text, publishOn) && isClaim(amount),
  );
  if (claimed.length === 0) return [];
  const names = namesIn(library).filter((name) => view.dense.text.includes(name));
  const places = names.flatMap((name) => view.find(name));
  return claimed.filter((amount) => !insideName(view, amount, places));
}
