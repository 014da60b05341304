import { sameValue, type Amount } from './amount.js';
import type { Evidence } from './evidence.js';
import { lotOf } from './prices-of-others.js';
import { numbersIn } from './special-amounts.js';

/*
 * 年付两千 where the record has 年付 2200: what a record gives for just this is not worked out from its other numbers.
 */

/** What an offer is called by how it is paid, right before its price. */
const PAID_BY =
  /(?<way>(?:半?年|月|季|首|现|全)付|全款|包[年月季]|[尾订定押][款金])(?:只要|要|是|收|交|为|才)? ?[:：]?[¥￥]?$/u;
const wayOf = (text: string, { start }: Amount): string | undefined =>
  PAID_BY.exec(text.slice(Math.max(0, start - 8), start))?.groups?.['way'];

/** 一百张三毛五一张: what is for one is not for so many. */
const FOR_ONE = /^ ?[一每/]/u;

/** So many of a thing; of one it is often told what it comes to. */
const SEVERAL = /^[^a-z]$/u;

/** Whether a live record has another price for the same lot or way of paying, which the text does not say as well. */
export function isPricedOtherwise(said: Amount, text: string, evidence: Evidence): boolean {
  if (said.measure !== 'money' && said.measure !== '') return false;
  const way = wayOf(text, said);
  const mine = FOR_ONE.test(text.slice(said.end, said.end + 2)) ? undefined : lotOf(text, said);
  if (way === undefined && mine === undefined) return false;
  const numbers = numbersIn(text).map(({ value }) => value);
  return evidence.amountsIn('money').some(({ amount, record }) => {
    if (amount.end <= amount.start || numbers.includes(amount.count)) return false;
    if (way !== undefined && wayOf(record.text, amount) === way) return true;
    const theirs = mine && lotOf(record.text, amount);
    return (
      theirs !== undefined &&
      theirs.measure === mine?.measure &&
      SEVERAL.test(theirs.measure) &&
      theirs.size > 1 &&
      sameValue(theirs.size, mine.size)
    );
  });
}
