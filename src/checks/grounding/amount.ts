import type { Bound } from './bounds.js';

/** A number in a text, as compared: whatever way it was written, the same amount has the same values and measure. */
export interface Amount {
  /** Offsets in the folded text. */
  readonly start: number;
  readonly end: number;
  /** Unit of comparison; '' for a bare number. */
  readonly measure: string;
  /** Both ends of a range; year, month and day of a date (NaN where not said). */
  readonly values: readonly number[];
  /** The largest number as it was written, before its unit was converted. */
  readonly count: number;
  /** The unit as written. */
  readonly unit: string;
  readonly written: 'arabic' | 'chinese';
  readonly bound: Bound;
}

export const sameValue = (left: number, right: number): boolean =>
  Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));

/** Whether two say the same amount in one measure. */
export const isSame = (left: Amount, right: Amount): boolean =>
  left.measure === right.measure && left.values.every((value, at) => sameValue(value, right.values[at] ?? NaN));
