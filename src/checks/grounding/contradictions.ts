import type { Amount } from './amount.js';
import { CONTRADICTIONS, type Said, SIZES } from './contradiction-table.js';
import { clauseOf } from './everyday.js';
import type { Evidence } from './evidence.js';
import { TURNS } from './units.js';

/** Whether a number is said in a way in which a record gives it. */
export function isToldAlike(text: string, amount: Amount, evidence: Evidence): boolean {
  // 一斤 89: of what so much is, is no number of its own.
  if (amount.count === 1 && amount.written === 'chinese' && SIZES.test(amount.measure) && !TURNS.has(amount.measure))
    return false;
  const { start, end, measure, values, count, unit, written, bound } = amount;
  const clause = clauseOf(text, amount);
  const said: Said = { start, end, measure, values, count, unit, written, bound, text, clause };
  return CONTRADICTIONS.some(({ asks, measures }) => {
    const isKnown = asks(said);
    return isKnown !== false && measures(said.measure).some((measure) => evidence.amountsIn(measure).some(isKnown));
  });
}
