import { collect } from '../../kernel/index.js';
import { Marks } from '../text/marks.js';
import type { Amount } from './amount.js';
import type { EvidenceRecord } from './evidence-record.js';
import { A_MONTH } from './counts-in-words.js';
import { amountOf, type Deal, type Operand, type Operands } from './operands.js';
import { numbersIn } from './special-amounts.js';
import { find, isToldAs, join, recordOf } from './sums.js';
import { boxOf } from './things.js';

/*
 * Counts worked out from counts: so many times so many, one less the other, so many boxes of so many.
 */

/** Things that are counted alike: 16 次课 is 十六回 and 16 节. */
const TIMES = /^[次回节堂趟遍课]$/u;
const counts = (said: string, known: string): boolean =>
  said === known ||
  (TIMES.test(said) && TIMES.test(known)) ||
  said === '' ||
  known === '个' ||
  (said === '个' && /^(?:people|[^a-z])$/u.test(known));

const LEFT = /另外|剩|还差|还有|加起来|加上|连同|[一总拢]共/u;
const CLAUSE_END = new Marks('，。；,;');
/** Characters before a number in which it is said to be more or less. */
const NEAR = 12;
const MORE_OR_LESS = /(?<![最至])[多少差]了?(?!种|样|大|久|数|说)/u;

/** 186 套，其中儿童款 42 套: the others are 144. */
const isWholeOf = (whole: Operand, part: Operand): boolean =>
  whole.record !== undefined &&
  whole.record === part.record &&
  whole.value > part.value &&
  whole.record.text.includes('其中');

const isBoxOf = (boxes: Operand, base: Operand): boolean => {
  const each = amountOf(base);
  return each !== undefined && boxes.record !== undefined && boxOf(base.record?.text ?? '', each) === boxes.measure;
};

/** 买三送一: of six two are given, and eight are taken. */
const MOST_DEALS = 8;
const PAID = /[付收掏算]|的?钱/u;
function dealt(said: Amount, deals: readonly Deal[], text: string): EvidenceRecord | undefined {
  const named = deals.filter(({ isNamed }) => isNamed);
  if (named.length === 0) return undefined;
  const numbers = numbersIn(text).map(({ value }) => value);
  // 四条只收三条钱
  const around = text.slice(Math.max(0, said.start - 3), said.end + 3);
  return named.find(({ bought, given }) =>
    Array.from({ length: MOST_DEALS }, (_, at) => at + 1).some(
      (times) =>
        (numbers.includes(times * bought) && [given, bought + given].some((each) => times * each === said.count)) ||
        (PAID.test(around) && numbers.includes(times * (bought + given)) && times * bought === said.count),
    ),
  )?.record;
}

/** How many: so many times so many, shared out over days, one less the other. */
export function countFrom(
  said: Amount,
  text: string,
  { counts: all, sizes, money: prices, deals }: Operands,
): EvidenceRecord | undefined {
  const alike = (each: Operand) => counts(said.measure, each.measure) && each.measure !== '';
  const same = all.filter(alike);
  const sums = collect(same, (base) => [
    ...collect(
      all.filter(({ measure, value }) => measure !== base.measure && value !== 1),
      (other) => [
        join(base.value * other.value, base, other),
        ...(other.measure === '' || (other.measure === 'months' && A_MONTH.test(text))
          ? [join(base.value / other.value, base, other)]
          : []),
      ],
    ),
    // 四个设计师六个师傅，十个人
    ...same
      .filter((other) => base.isNamed && other.isNamed && base.record !== undefined && other.record === base.record)
      .map((other) => join(base.value + other.value, base, other)),
    ...same.filter((other) => isWholeOf(other, base)).map((other) => join(other.value - base.value, other, base)),
    ...(LEFT.test(text.slice(Math.max(0, said.start - 8), said.end + 4)) ||
    MORE_OR_LESS.test(text.slice(CLAUSE_END.startBefore(text, said.start, NEAR), said.start))
      ? collect(same, (other) => [
          join(base.value - other.value, base, other),
          join(base.value + other.value, base, other),
        ])
      : []),
  ]);
  // How often one price goes into another is said beside one of them.
  const shared = collect(prices, (whole) =>
    prices.filter((each) => each.isNamed || whole.isNamed).map((each) => join(whole.value / each.value, whole, each)),
  );
  const portions = collect(sizes, (whole) =>
    sizes.filter(({ measure }) => measure === whole.measure).map((each) => join(whole.value / each.value, whole, each)),
  );
  // 每箱 20 盒, 每盒 100 只: the one is so many of the other.
  const nested = collect(same, (base) =>
    all.filter((boxes) => isBoxOf(boxes, base)).map((boxes) => join(base.value * boxes.value, base, boxes)),
  );
  return (
    recordOf(find(said, [...(said.measure === '' ? [] : sums), ...shared, ...portions], text)) ??
    recordOf(nested.find((sum) => isToldAs(said, sum.value))) ??
    dealt(said, deals, text)
  );
}
