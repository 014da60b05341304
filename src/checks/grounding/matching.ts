import { type Amount, sameValue } from './amount.js';
import { comparable } from './units.js';

/** Each part of the date that the draft says must be the record's; what it leaves out is not asked. */
const sameDate = (said: readonly number[], known: readonly number[]): boolean =>
  said.every((value, index) => Number.isNaN(value) || value === known[index]);

/** Whether an amount in a draft is one that evidence states: exactly, whatever way it is written. */
export function restsOn(said: Amount, known: Amount): boolean {
  if (said.measure === 'date' || known.measure === 'date') {
    return said.measure === known.measure && sameDate(said.values, known.values);
  }
  if (said.values.length === 0 || known.values.length === 0) return said.measure === known.measure;
  if (!comparable(said.measure, known.measure)) return false;
  if (/^(?:buy_get|over_off)$/u.test(said.measure)) return said.values.every((value, at) => value === known.values[at]);
  return said.values.every((value) => known.values.some((other) => sameValue(value, other)));
}

/** Like, but not the same: what the record does say of this measure. */
export const nearest = (said: Amount, known: readonly Amount[]): Amount | undefined =>
  said.measure === '' || said.values.length === 0
    ? undefined
    : known.find(({ measure, values }) => measure === said.measure && values.length > 0);
