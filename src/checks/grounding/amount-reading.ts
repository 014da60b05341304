import { weightsOf } from '../text/packed.js';
import { eachRun } from '../text/runs.js';
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

/**
 * What tells whether a number that no record gives is said of what is sold: the words of its sentence, what it measures,
 * how large it is, and whether a record counts the same thing in the same measure.
 */
export function runsAround(text: string, amount: Amount, told: Toldness): Set<string> {
  const { start, end, measure, written, count } = amount;
  const before =
    text
      .slice(Math.max(0, start - AROUND), start)
      .split(/[。！？!?\n]/u)
      .at(-1) ?? '';
  const after = text.slice(end, end + AROUND).split(/[。！？!?\n]/u)[0] ?? '';
  const runs = new Set<string>();
  const read = (words: string, mark: string): void => {
    const signs = claimSigns(words);
    eachRun(signs, (run) => runs.add(run));
    // The words that touch the number say most.
    const touching = (mark === '<' ? signs.slice(-3) : signs.slice(0, 3)).map(({ sign }) => sign);
    if (mark === '<') touching.reverse();
    touching.forEach((_, at) => runs.add(mark + touching.slice(0, at + 1).join('')));
  };
  read(before, '<');
  read(after, '>');
  runs.add(`#${measure}`);
  runs.add(`#${measure}${written}${count <= 10 ? 'few' : ''}`);
  runs.add(told === 'untold' ? '#untold' : '#told');
  if (told === 'well told') runs.add('#well');
  runs.add(`#${told === 'untold' ? 'untold' : 'told'}${written}${count <= 10 ? 'few' : ''}`);
  for (const sign of signsOfWhose(text, amount)) runs.add(sign);
  return runs;
}

/** A sign weighs as it is, a run the less the more of them there are. */
export const SIGN = '!';

const weightOf = weightsOf(AMOUNT_WEIGHTS.runs);

/** Above 0 a number reads as said of what is sold, below as one of everyday life. Learned, so it may err. */
export function amountScore(runs: ReadonlySet<string>, signs: readonly string[]): number {
  let sum = 0;
  for (const run of runs) sum += weightOf(run);
  sum /= Math.sqrt(runs.size);
  for (const sign of signs) sum += weightOf(SIGN + sign);
  return AMOUNT_WEIGHTS.bias + sum / UNIT;
}
