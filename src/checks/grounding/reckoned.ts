import { type Amount, sameValue } from './amount.js';
import type { EvidenceRecord } from './evidence-record.js';
import { FAMILY } from './counts-in-words.js';
import { amountOf, type Operand, type Operands } from './operands.js';
import { sharesWords, wordsIn } from './shared-words.js';
import { numbersIn, type RawNumber, readNumber } from './special-amounts.js';
import { stretchAround } from '../text/stretches.js';
import { lotOf } from './prices-of-others.js';
import { comparable, unitOf } from './units.js';

/*
 * Sums that the text itself lays out: so many of this and so many of that, at what the records say of each. 八块一平，您家一百二
 * 就是九百六; 三挂一柜，三百六; 两个 288，一个 398，每晚再减三十，一共 884. How many somebody takes is theirs to say.
 */

/** What came out right, the records' numbers it came from, and the quantities that are only the reader's own. */
export interface Reckoned {
  readonly record: EvidenceRecord;
  readonly quantities: readonly RawNumber[];
}

interface Term {
  readonly value: number;
  readonly base: Operand;
  readonly times: readonly RawNumber[];
}

/** Characters before a sum in which what it is made of is looked for. */
const WINDOW = 60;
/** Right before the sum a quantity is multiplied with any price; farther off only with one that the text says. */
const BESIDE = 8;
/** Most prices, and most multiples of each, that are tried with each other. */
const MOST_PRICES = 6;
const MOST_MULTIPLES = 12;
/** What is taken off or compared, without which nothing is subtracted. */
const LESS = /[减省抵差贵剩余扣退返找除]|便宜|多[出花付付两一]|少[花付了]|另付|尾款|还(?:有|剩|要)/u;
const IN_ALL = /共|合计|加起来|加[一到]块|总价|总的?是|都来|连|全部|[等就才也]于?是|下来|[算收]/u;
const APART = /[。！？!?\n送赠]/u;

const SUMMED = /^(?:money|grams|millilitres|millimetres|minutes|square_metres|)$/u;

/** A bare 五十七 is so many of what its parts are counted in. */
const valueIn = ({ values: [value = NaN], measure }: Amount, { value: base, written }: Operand): number =>
  measure === '' && written > 0 ? value * (base / written) : value;

function termsOf(base: Operand, numbers: readonly RawNumber[], { counts, portions }: Operands): Term[] {
  const own = [...counts, ...portions].filter(({ record, value }) => record === base.record && value > 1);
  // How long something takes is no price of which somebody takes several.
  const isSpan = base.measure === 'minutes';
  return [
    { value: base.value, base, times: [] },
    ...(isSpan ? [] : numbers)
      .filter(({ value }) => value !== 1 && !sameValue(value, base.written))
      .map((times) => ({ value: base.value * times.value, base, times: [times] })),
    ...(isSpan ? [] : own).map(({ value }) => ({ value: base.value / value, base, times: [] })),
  ];
}

const comesTo = (sum: Amount, base: Operand, value: number): boolean => sameValue(valueIn(sum, base), value);

/** @param sum a number of the text that nothing else bears out */
export function reckonedFrom(sum: Amount, text: string, operands: Operands): Reckoned | undefined {
  if (sum.values.length !== 1) return undefined;
  const shared = sharedByMeals(sum, text, operands);
  if (shared !== undefined) return shared;
  if (!SUMMED.test(sum.measure) || sum.bound === 'over') return undefined;
  const from = Math.max(0, sum.start - WINDOW);
  const behind = text.slice(from, sum.start);
  // The nearest come first.
  const numbers = numbersIn(behind)
    // 两成, 八折: of those nobody takes so many.
    .filter(({ end }) => !/^ ?[成折%]/u.test(behind.slice(end)))
    .map((each) => ({ ...each, start: each.start + from, end: each.end + from }))
    .reverse();
  const all = (sum.measure === 'money' || sum.measure === '' ? operands.money : []).concat(
    sum.measure === 'money'
      ? []
      : operands.sizes.filter(({ measure }) => sum.measure === '' || measure === sum.measure),
  );
  const words = wordsIn(stretchAround(text, sum));
  for (const base of operands.money) {
    const { value: price } = base;
    const record = base.record ?? base.restsOn;
    const times = numbers.find(
      ({ value, end }) =>
        value > 1 &&
        record !== undefined &&
        comesTo(sum, base, price * value) &&
        (base.isNamed ||
          sum.start - end <= BESIDE ||
          sharesWords(words, record) ||
          isCountedIn(text.slice(end), base)) &&
        !APART.test(text.slice(end, sum.start)),
    );
    if (times !== undefined && record !== undefined) return { record, quantities: [times] };
  }
  const isMoney = sum.measure === 'money' || sum.measure === '';
  const other = isMoney
    ? (beyondFirst(sum, numbers, operands) ??
      lessOff(sum, text, numbers, operands) ??
      lessByEach(sum, text, numbers, operands))
    : undefined;
  if (other !== undefined) return other;
  // What the text says of a record's number is the same number.
  const isFirst = (base: Operand, at: number): boolean =>
    all.findIndex(({ value, measure }) => measure === base.measure && sameValue(value, base.value)) === at;
  const isInAll = IN_ALL.test(behind.slice(-BESIDE * 2)) || FAMILY.test(behind);
  // 两台挂机加一台柜机，一共 304: of a total the prices need not be said one by one.
  const spoken = isInAll ? wordsIn(behind) : undefined;
  const isMeant = ({ isNamed, record }: Operand): boolean =>
    isNamed || (spoken !== undefined && record !== undefined && sharesWords(spoken, record));
  const named = all
    .filter((base, at) => isMeant(base) && isFirst(base, at))
    .slice(0, MOST_PRICES)
    .map((base) => termsOf(base, numbers, operands).slice(0, MOST_MULTIPLES));
  const isLess = LESS.test(text.slice(from, sum.end + 4));
  const kept = { named, signs: isLess ? [1, -1] : [1], most: isInAll ? 3 : 2 };
  for (const { value, terms } of sumsOf(kept)) {
    const [first] = terms;
    const record = terms.map(({ base }) => base.record ?? base.restsOn).find((each) => each !== undefined);
    if (first === undefined || record === undefined || !comesTo(sum, first.base, Math.abs(value))) continue;
    const quantities = terms.flatMap((term) => term.times);
    // A quantity is taken once.
    if (new Set(quantities.map(({ start }) => start)).size === quantities.length) return { record, quantities };
  }
  return undefined;
}

/** 8 克 of what costs 25 元 a 克. */
function isCountedIn(behind: string, base: Operand): boolean {
  const price = amountOf(base);
  const lot = price && lotOf(base.record?.text ?? '', price);
  return (
    lot !== undefined &&
    unitOf(/^ ?(?<unit>公斤|千克|kg|[\u4e00-\u9fffg])/u.exec(behind)?.groups?.['unit'] ?? '')?.measure === lot.measure
  );
}

const MEALS = '顿|次|回|餐|天';
/** 一袋吃两顿, and 一顿二十五个 of fifty: how many times it is used up in is the reader's own. */
const USED_UP_IN = new RegExp(`[吃用喝泡煮洗敷](?<n>[两二三四五六七八九十]|\\d{1,2}) ?(?<meal>${MEALS})`, 'u');
const EACH_MEAL = new RegExp(`[一每](?<meal>${MEALS})[^\\d，。；\\n]{0,3}$`, 'u');
function sharedByMeals(sum: Amount, text: string, { counts, sizes }: Operands): Reckoned | undefined {
  const from = Math.max(0, sum.start - WINDOW);
  const times = USED_UP_IN.exec(text.slice(from, sum.end + WINDOW));
  const each = EACH_MEAL.exec(text.slice(Math.max(0, sum.start - BESIDE), sum.start))?.groups;
  const { n = '', meal } = times?.groups ?? {};
  if (times === null || each?.['meal'] !== meal) return undefined;
  const value = readNumber(n);
  const { record } =
    [...counts, ...sizes].find(
      (whole) =>
        whole.record !== undefined &&
        comparable(sum.measure, whole.measure) &&
        sameValue(sum.values[0] ?? NaN, whole.value / value),
    ) ?? {};
  const start = from + times.index;
  return record && { record, quantities: [{ value, start, end: start + times[0].length }] };
}

/** 三百二起步，超出每公里 6 元: what lies beyond the first so many, alone or with the first price. */
const FURTHER = /超出?|续|每加|每多|以外|之外/u;
function beyondFirst(sum: Amount, numbers: readonly RawNumber[], { money }: Operands): Reckoned | undefined {
  const records = new Set(money.flatMap(({ record }) => (record && FURTHER.test(record.text) ? [record] : [])));
  for (const record of records) {
    const prices = money.filter((price) => price.record === record);
    const firsts = record.amounts.filter(({ measure, count }) => measure !== 'money' && count > 0);
    for (const { value: each } of prices)
      for (const { count: first } of firsts)
        for (const all of numbers) {
          const further = (all.value - first) * each;
          if (further <= 0) continue;
          const starts = [0, ...prices.map(({ value }) => value).filter((value) => value !== each)];
          if (starts.some((start) => sameValue(sum.values[0] ?? NaN, start + further)))
            return { record, quantities: [all] };
        }
  }
  return undefined;
}

/** 定价五十的二十拿走 where the record says 4 折: what a record takes off a price that only the reader knows. */
const LESS_NEAR = 16;
function lessOff(
  sum: Amount,
  text: string,
  numbers: readonly RawNumber[],
  { discounts }: Operands,
): Reckoned | undefined {
  for (const { value: cut, record } of discounts)
    for (const price of numbers)
      if (
        record !== undefined &&
        price.value >= LEAST_PRICE &&
        sum.start - price.end <= LESS_NEAR &&
        !APART.test(text.slice(price.end, sum.start)) &&
        sameValue(sum.values[0] ?? NaN, price.value * cut)
      )
        return { record, quantities: [price] };
  return undefined;
}
const LEAST_PRICE = 10;

/** 一百面省八块: as often what one price is less than another. */
function lessByEach(
  sum: Amount,
  text: string,
  numbers: readonly RawNumber[],
  { money }: Operands,
): Reckoned | undefined {
  if (!LESS.test(text.slice(Math.max(0, sum.start - 4), sum.start))) return undefined;
  const times = numbers.filter(({ value, end }) => value > 1 && sum.start - end <= BESIDE);
  for (const { value: dear, record } of money)
    for (const { value: cheap, isNamed } of money)
      for (const each of times)
        if (record && isNamed && dear > cheap && sameValue(sum.values[0] ?? NaN, (dear - cheap) * each.value))
          return { record, quantities: [each] };
  return undefined;
}

/** 七百找你一块, 差四两就是七公斤: a round number and what it is too much by come to the record's. */
const TOO_MUCH = /[找差]/u;
export function roundedFrom(
  sum: Amount,
  text: string,
  said: readonly Amount[],
  operands: Operands,
): Reckoned | undefined {
  const [value = NaN] = sum.values;
  if (sum.values.length !== 1) return undefined;
  const less = said.find(
    (other) =>
      other !== sum &&
      (other.measure === sum.measure || sum.measure === '') &&
      (other.start >= sum.end
        ? other.start - sum.end <= 5 && TOO_MUCH.test(text.slice(sum.end, other.start))
        : sum.start - other.end <= 5 && TOO_MUCH.test(text.slice(Math.max(0, other.start - 2), other.start))),
  );
  const [off = NaN] = less?.values ?? [];
  const record = [...operands.money, ...operands.sizes].find(
    (known) => known.record !== undefined && sameValue(known.value, value - off),
  )?.record;
  return less === undefined || record === undefined
    ? undefined
    : { record, quantities: [{ value: off, start: less.start, end: less.end }] };
}

interface Summands {
  /** For each price the text names: itself, and multiples of it. */
  readonly named: readonly (readonly Term[])[];
  readonly signs: readonly number[];
  /** Most terms of a sum. */
  readonly most: number;
}

interface Total {
  readonly value: number;
  readonly terms: readonly Term[];
}

/** Sums of two terms or more, each of another price in the same measure; what a sum goes on to comes right behind it. */
function* sumsOf(all: Summands): Iterable<Total> {
  for (let at = 0; at < all.named.length; at += 1)
    for (const first of all.named[at] ?? []) yield* sumsFrom({ value: first.value, terms: [first] }, at, all);
}

function* sumsFrom(sofar: Total, at: number, all: Summands): Iterable<Total> {
  const { measure } = sofar.terms[0]?.base ?? {};
  for (let next = at + 1; next < all.named.length; next += 1)
    for (const term of (all.named[next] ?? []).filter(({ base }) => base.measure === measure))
      for (const sign of all.signs) {
        const total = { value: sofar.value + sign * term.value, terms: [...sofar.terms, term] };
        yield total;
        if (total.terms.length < all.most) yield* sumsFrom(total, next, all);
      }
}
