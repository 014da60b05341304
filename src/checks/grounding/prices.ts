import { type Amount, sameValue } from './amount.js';
import { attributeAt, isOfMoney } from './attributes.js';
import type { EvidenceRecord } from './evidence-record.js';
import { amountOf, type Operand, type Operands } from './operands.js';
import { sharesWords, wordsIn } from './shared-words.js';
import { stretchAround } from '../text/stretches.js';
import { belongs, find, isToldAs, join, recordOf, type Sum } from './sums.js';
import { lotOf } from './prices-of-others.js';
import { MEASURE_WORDS } from './units.js';

/*
 * Prices worked out from prices: of several, of one, of so much, after a discount, with another added or taken off.
 */

/** Without it nothing is shared out: 两瓶 99 is no half of 199. */
const SHARED = /[每单平均各摊合折匀除分\/]|一(?![共起定样直下])|相当于/u;
const SHARED_NEAR = 12;

interface Steps {
  readonly isShared: boolean;
  /** Whether it is the second step. */
  readonly two: boolean;
}

/** The prices one step away: of several, of one, after a discount, with another price added or taken off. */
function stepFrom(price: Sum, { money, counts, portions, discounts }: Operands, { isShared, two }: Steps): Sum[] {
  return [
    ...[...counts, ...portions]
      .filter(({ value }) => value !== 1)
      .flatMap((count) => [
        join(price.value * count.value, price, count),
        ...(isShared ? [join(price.value / count.value, price, count)] : []),
      ]),
    ...discounts.flatMap((cut) => [
      join(price.value * cut.value, price, cut),
      // 第二件半价: one at its price and one at half of it.
      join(price.value * (1 + cut.value), price, cut),
      join(price.value * (1 - cut.value), price, cut),
    ]),
    ...money.flatMap((other) => [
      join(price.value - other.value, price, other),
      ...(two ? [join(other.value - price.value, price, other)] : []),
      join(price.value + other.value, price, other),
    ]),
  ].filter((sum) => sum.value > 0);
}

const EACH = /各|每|一人|一位|单/u;
/** 立减 100 is taken off once, not off each of two. */
const isCutTaken = ({ of: [first, second], value }: Sum, of: readonly Operand[]): boolean =>
  first?.measure === 'money' && second?.measure === 'money' && value < first.value && of.at(-1)?.measure !== 'money';

/** 押金两百: where a record says what the deposit is, it is worked out from no other price. */
function ofTheSame(said: Amount, text: string, prices: readonly Operand[]): readonly Operand[] {
  const attribute = attributeAt(text.slice(0, said.end), said.start, said.end);
  if (!isOfMoney(attribute)) return prices;
  const same = prices.filter(({ record }) => record?.attributes.has(attribute));
  return same.length > 0 ? same : prices;
}

/** What is said of a difference. */
export const DIFFERENCE = /[差贵]|便宜|[多少]了?/u;
const COMPARED =
  /[乘加除合折]|就是|省|减|便宜|优惠|差|少|多|抵|比|付|合计|一共|总共|到手|只要|只收|收|等于|算下来|折下来|摊|[两俩]/u;
const CUT = /[减返抵]了?$/u;
/** 自带杯减 5 块 where a record has 自带杯每杯减 3 元: what it takes off is its to say. */
function cutsBeside(said: Amount, text: string, prices: readonly Operand[]): readonly Operand[] {
  const words = wordsIn(stretchAround(text, said));
  return prices.filter((price) => {
    const { record } = price;
    const cut = amountOf(price);
    return (
      record !== undefined &&
      cut !== undefined &&
      CUT.test(record.text.slice(Math.max(0, cut.start - 3), cut.start).trimEnd()) &&
      sharesWords(words, record)
    );
  });
}
/** 五盒 756: so many, and what they come to. */
const SO_MANY = new RegExp(`[两二三四五六七八九十\\d][${MEASURE_WORDS}斤个位人天][，, ]*$`, 'u');

/** 160 that is 20 × 8, and then 8 less: what a number came from is not taken off it again. */
const goesBack = ({ of }: Sum): boolean => {
  const last = of.at(-1);
  return (
    last?.measure === 'money' &&
    of.some(
      ({ restsOn, value }) => restsOn !== undefined && restsOn === last.record && Number.isInteger(value / last.value),
    )
  );
};

/** In two steps much can be reached by rounding. */
const isClose = ({ values: [value = NaN] }: Amount, sum: number): boolean => Math.abs(value - sum) <= sum * 0.05;

/** A price that a text says, and what it may be worked out from. */
interface Asked {
  readonly said: Amount;
  readonly text: string;
  readonly operands: Operands;
  /** The prices one step away. */
  readonly once: readonly Sum[];
  readonly isShared: boolean;
}

function askedOf(said: Amount, text: string, all: Operands): Asked {
  const operands = { ...all, money: ofTheSame(said, text, all.money) };
  const isShared = SHARED.test(text.slice(Math.max(0, said.start - SHARED_NEAR), said.end + SHARED_NEAR));
  const once = operands.money.flatMap((price) =>
    stepFrom(join(price.value, price), operands, { isShared, two: false }),
  );
  return { said, text, operands, once, isShared };
}

/** 再减十块 is no 10.8 that was rounded, and where a record says what is taken off it rests on that. */
function cutsAmong({ said, text, operands, once }: Asked): readonly Sum[] {
  const known = cutsBeside(said, text, operands.money);
  return once.filter(
    ({ of, value }) =>
      said.values.some((cut) => sameValue(cut, value)) &&
      (known.length === 0 || of.some((each) => known.includes(each))),
  );
}

function inOneStep(asked: Asked): Sum | undefined {
  const { said, text, once } = asked;
  const isExact = said.bound === 'exact';
  const isCut = isExact && CUT.test(text.slice(Math.max(0, said.start - 3), said.start).trimEnd());
  const isCompared = DIFFERENCE.test(text.slice(Math.max(0, said.start - 4), said.start));
  return find(said, isCut ? cutsAmong(asked) : once, isCompared || isExact ? text : undefined);
}

/** Whether the text speaks as of something worked out. */
const isReckoned = ({ said: { start, end }, text }: Asked): boolean =>
  SO_MANY.test(text.slice(Math.max(0, start - 6), start)) ||
  COMPARED.test(text.slice(Math.max(0, start - 20), end + 8));

/** Prices two steps away, the second with a number that the text tells of. */
function secondSteps({ text, operands, once, isShared }: Asked): Sum[] {
  const isEach = EACH.test(text);
  const words = wordsIn(text);
  const isTold = ({ isNamed, record }: Operand) => isNamed || (record !== undefined && sharesWords(words, record));
  return once
    .filter((sum) => belongs(sum))
    .flatMap((sum) =>
      stepFrom(sum, operands, { isShared, two: true }).filter(({ of }) => isEach || !isCutTaken(sum, of)),
    )
    .filter((sum) => sum.of.slice(-1).every(isTold) && !goesBack(sum));
}

/** A second step must come out even, and the text name more than one of its numbers. */
function inTwoSteps(asked: Asked): Sum | undefined {
  const { said } = asked;
  const [value = NaN, ...more] = said.values;
  const isEven = said.bound === 'exact' || said.bound === 'cap';
  const isMet = (sum: number): boolean =>
    isEven ? more.length === 0 && sameValue(value, sum) : isToldAs(said, sum) && isClose(said, sum);
  return secondSteps(asked).find(
    (sum) => isMet(sum.value) && belongs(sum) && sum.of.filter(({ isNamed }) => isNamed).length > 1,
  );
}

function bySteps(said: Amount, text: string, all: Operands): EvidenceRecord | undefined {
  const asked = askedOf(said, text, all);
  const sum = inOneStep(asked) ?? (isReckoned(asked) ? inTwoSteps(asked) : undefined);
  return recordOf(sum);
}

/** 两块一斤 from 每公斤 4 元: so much of the same at the same price. */
function byLot(said: Amount, text: string, { money: prices }: Operands): EvidenceRecord | undefined {
  const mine = lotOf(text, said);
  if (mine === undefined) return undefined;
  return prices.find((each) => {
    const price = amountOf(each);
    const theirs = price && lotOf(each.record?.text ?? '', price);
    // A price of just so much is told by its record, or of another thing.
    return (
      theirs?.measure === mine.measure &&
      !sameValue(mine.size, theirs.size) &&
      isToldAs(said, (each.value * mine.size) / theirs.size)
    );
  })?.record;
}

/** The record that a price was worked out from, in one step or two. */
export const priceFrom = (said: Amount, text: string, operands: Operands): EvidenceRecord | undefined =>
  byLot(said, text, operands) ?? bySteps(said, text, operands);
