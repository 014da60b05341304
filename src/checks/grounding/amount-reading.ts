import { DistinctRuns } from '../text/distinct-runs.js';
import { SENTENCE_END } from '../text/stretches.js';
import { eachRun, LONGEST_RUN, type Sign } from '../text/runs.js';
import { WeighedRuns } from '../text/weighed-runs.js';
import type { Amount } from './amount.js';
import { AMOUNT_WEIGHTS } from './amount-weights.js';
import { claimSigns } from './assertions/claim-signs.js';
import { signsOfWhose } from './whose.js';

/** Characters on either side that are read with a number. */
const AROUND = 36;
/** Whether a record counts in the same measure beside the same words: none, one, or one that shares most of them. */
export type Toldness = 'untold' | 'told' | 'well told';

/** Weights are kept as whole hundredths. */
const UNIT = 100;

/** What a number is read by. */
interface Around {
  /** The signs of its sentence, before it and after it. */
  readonly before: readonly Sign[];
  readonly after: readonly Sign[];
  /** What else is told of it, none twice and none that a run of signs might be. */
  readonly told: readonly string[];
}

/** The signs that touch a number say most; the nearest first. */
function touching(mark: '<' | '>', nearest: readonly Sign[]): string[] {
  const marks: string[] = [];
  let run: string = mark;
  for (const { sign } of nearest) marks.push((run += sign));
  return marks;
}

/**
 * What tells whether a number that no record gives is said of what is sold: the words of its sentence, what it measures,
 * how large it is, and whether a record counts the same thing in the same measure.
 */
export function around(text: string, amount: Amount, told: Toldness): Around {
  const { start, end, measure, written, count } = amount;
  const before = claimSigns(text.slice(SENTENCE_END.startBefore(text, start, AROUND), start));
  const after = claimSigns(text.slice(end, SENTENCE_END.endAfter(text, end, AROUND)));
  const size = count <= 10 ? 'few' : '';
  const isTold = told === 'untold' ? 'untold' : 'told';
  return {
    before,
    after,
    told: [
      ...touching('<', before.slice(-LONGEST_RUN).reverse()),
      ...touching('>', after.slice(0, LONGEST_RUN)),
      `#${measure}`,
      `#${measure}${written}${size}`,
      `#${isTold}`,
      ...(told === 'well told' ? ['#well'] : []),
      `#${isTold}${written}${size}`,
      ...signsOfWhose(text, amount),
    ],
  };
}

/** The same as a list of runs. */
export function runsOf({ before, after, told }: Around): Set<string> {
  const runs = new Set<string>(told);
  for (const signs of [before, after]) eachRun(signs, (run) => runs.add(run));
  return runs;
}

/** A sign weighs as it is, a run the less the more of them there are. */
export const SIGN = '!';

const RUNS = new WeighedRuns(AMOUNT_WEIGHTS.runs);
const DISTINCT = new DistinctRuns();

/** Above 0 a number reads as said of what is sold, below as one of everyday life. Learned, so it may err. */
export function amountScore({ before, after, told }: Around, signs: readonly string[]): number {
  let sum = 0;
  RUNS.each([before, after], (weight) => (sum += weight));
  for (const each of told) sum += RUNS.of(each);
  sum /= Math.sqrt(DISTINCT.count(before, after) + told.length);
  for (const sign of signs) sum += RUNS.of(SIGN + sign);
  return AMOUNT_WEIGHTS.bias + sum / UNIT;
}
