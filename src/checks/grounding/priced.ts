import { type Amount, sameValue } from './amount.js';
import type { EvidenceRecord } from './evidence-record.js';
import type { Operand } from './operands.js';

/** Characters between how many somebody takes and what that comes to: 四个小时是 180, 上门十二趟三百六. */
const BETWEEN = 8;
/** Fewer is the price of one, which the record itself must say. */
const FEWEST = 2;

/** So many at the record's price come to the sum that stands right behind: what somebody might take, reckoned up rightly. */
export interface Priced {
  readonly quantity: Amount;
  readonly sum: Amount;
  readonly record: EvidenceRecord;
}

const isQuantity = ({ measure, unit, count, values }: Amount): boolean =>
  values.length === 1 &&
  Number.isInteger(count) &&
  count >= FEWEST &&
  (/^(?:people|[^a-z]|grams|millilitres|millimetres|square_metres)$/u.test(measure) || /时|钟头|^[天晚]$/u.test(unit));

/** The quantities of a text that a record's price, multiplied, gives the sum beside. */
export function pricedIn(text: string, said: readonly Amount[], prices: readonly Operand[]): Priced[] {
  return said.filter(isQuantity).flatMap((quantity) => {
    const sum = said.find(({ start }) => start >= quantity.end);
    const [value = NaN, ...more] = sum?.values ?? [];
    if (sum === undefined || more.length > 0 || !/^(?:money)?$/u.test(sum.measure)) return [];
    const between = text.slice(quantity.end, sum.start);
    if (between.length > BETWEEN || /[。！？!?\n送减赠]/u.test(between)) return [];
    const price = prices.find((each) => each.record !== undefined && sameValue(each.value * quantity.count, value));
    return price?.record === undefined ? [] : [{ quantity, sum, record: price.record }];
  });
}
