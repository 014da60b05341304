import { type Amount, sameValue } from './amount.js';
import type { Evidence, StatedAmount } from './evidence.js';
import { TURNS } from './units.js';

/*
 * What the records count in the same measure as a number of the text: what they may have in its place.
 */

const SPANS: readonly string[] = ['minutes', 'months', 'workdays'];

/** Measures in which a record may give what a clause gives in another or in none: 满 99 for 满 129 元, 三趟 for 2 次. */
export function alike(measure: string): readonly string[] {
  if (SPANS.includes(measure)) return SPANS;
  if (TURNS.has(measure)) return [...TURNS];
  if (measure === 'degrees') return ['degrees', ''];
  return measure === '' ? ['', 'money', '个'] : [measure];
}

/** Most records' numbers that one is held against; where there are more, those whose record has a word of the text. */
const MOST = 30;

/**
 * Records' numbers that one in this measure is held against.
 * @param whole the words of the text
 */
export function rivalsOf(measure: string, whole: ReadonlySet<string>, evidence: Evidence): readonly StatedAmount[] {
  const rivals: StatedAmount[] = [];
  for (const each of alike(measure)) {
    const all = evidence.amountsIn(each);
    for (const rival of all.length <= MOST ? all : evidence.amountsBeside(each, whole)) {
      if (rivals.length >= MOST) return rivals;
      if (rival.amount.end > rival.amount.start) rivals.push(rival);
    }
  }
  return rivals;
}

/** Whether a text says a number that a record has, whatever way it writes it. */
export const isSaidAmong = (amounts: readonly Amount[], known: Amount): boolean =>
  amounts.some(
    ({ measure, values }) =>
      measure === known.measure && values.some((value) => known.values.some((other) => sameValue(value, other))),
  );
