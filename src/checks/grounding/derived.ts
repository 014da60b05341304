import { type Amount, sameValue } from './amount.js';
import type { EvidenceRecord } from './evidence-record.js';
import type { Operand, Operands } from './operands.js';
import { wordsOf } from './shared-words.js';

/*
 * Numbers worked out from what is known, in one step or two. Accepted only where the sum is right and its units make sense:
 * 199 − 99 = 立省 100, 199 元 ÷ 45 天 = 一天不到 4.5 元, 96 of 120 = 八成, 5 片 × 150 克 = 750 克, 1299 × 8 折, 35 − 280 ÷ 10 = 7.
 */

/** A sum, and the numbers it is made of. */
interface Sum {
  readonly value: number;
  readonly of: readonly Operand[];
}

/** Whether a sum is said as it is: exactly, or rounded where the text says that it is rounded. */
function isToldAs({ values, bound }: Amount, sum: number): boolean {
  const [value = NaN, most = NaN] = values;
  if (bound === 'rough') return sum >= value && sum <= most;
  if (values.length !== 1 || !(sum > 0) || !Number.isFinite(sum)) return false;
  if (sameValue(value, sum)) return bound !== 'over';
  if (bound === 'under') return sum < value && value <= sum * 1.25;
  if (bound === 'near') return sum < value && sum >= value * 0.9;
  if (bound === 'over' || bound === 'at_least') return sum > value && sum < value * 1.1;
  return bound === 'about' ? Math.abs(sum - value) <= sum * 0.1 : isRounded(value, sum);
}

/** 214.67 said as 215, or as 214.7: rounded to the last place that is said, where it did not come out even. */
function isRounded(value: number, sum: number): boolean {
  if (sum < 10 && Number.isInteger(value)) return false;
  const even = Math.round(sum * 100) / 100;
  if (Number.isInteger(even)) return false;
  return [0, 1, 2].some((places) => sameValue(value, Number(sum.toFixed(places))) || sameValue(value, Math.floor(sum)));
}

const join = (value: number, ...parts: readonly (Sum | Operand)[]): Sum => ({
  value,
  of: parts.flatMap((part) => ('of' in part ? part.of : [part])),
});

/** A number that is worked out from itself, 100 − (100 − 95), proves nothing. */
const isCircular = ({ of, value }: Sum): boolean => of.length > 2 && of.some((each) => sameValue(each.value, value));

/** Numbers of one record belong together; those of two are combined only where the text names one of them. */
function belongs(sum: Sum, text?: string): boolean {
  const { of } = sum;
  const distinct = new Set(of).size === of.length && !isCircular(sum);
  const records = new Set(of.map(({ record }) => record));
  return (
    distinct &&
    ((records.size === 1 && of.length === 2) || of.some(({ isNamed }) => isNamed) || isOfOneThing([...records], text))
  );
}

/** 虾饺 12 只装, 虾饺每只 25 克: two records that have a word in common which the text has too. */
function isOfOneThing([left, right, ...more]: readonly (EvidenceRecord | undefined)[], text = ''): boolean {
  if (left === undefined || right === undefined || more.length > 0) return false;
  const theirs = wordsOf(right);
  return [...wordsOf(left)].some((word) => theirs.has(word) && text.includes(word));
}

/** The prices one step away: of several, of one, after a discount, with another price added or taken off. */
function stepFrom(price: Sum, { money, counts, portions, discounts }: Operands, two: boolean): Sum[] {
  return [
    ...[...counts, ...portions]
      .filter(({ value }) => value !== 1)
      .flatMap((count) => [
        join(price.value * count.value, price, count),
        join(price.value / count.value, price, count),
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

const recordOf = (sum: Sum | undefined): EvidenceRecord | undefined =>
  sum?.of.find(({ record }) => record !== undefined)?.record;

/** A sum whose numbers stand only in the text rests on nothing. */
const find = (said: Amount, sums: readonly Sum[], text?: string): Sum | undefined =>
  sums.find((sum) => isToldAs(said, sum.value) && belongs(sum, text) && recordOf(sum) !== undefined);

const EACH = /各|每|一人|一位|单/u;
/** 立减 100 is taken off once, not off each of two. */
const isCutTaken = ({ of: [first, second], value }: Sum, of: readonly Operand[]): boolean =>
  first?.measure === 'money' && second?.measure === 'money' && value < first.value && of.at(-1)?.measure !== 'money';

const DIFFERENCE = /[差贵]|便宜|[多少]了?/u;
const COMPARED =
  /[乘加除]|就是|省|减|便宜|优惠|差|少|多|抵|比|付|合计|一共|总共|到手|只要|只收|收|等于|算下来|折下来|摊|[两俩]/u;

function money(said: Amount, text: string, operands: Operands): EvidenceRecord | undefined {
  const bases = operands.money.map((price) => join(price.value, price));
  const once = bases.flatMap((base) => stepFrom(base, operands, false));
  const isCompared = DIFFERENCE.test(text.slice(Math.max(0, said.start - 4), said.start));
  const one = find(said, once, isCompared ? text : undefined);
  if (one !== undefined) return recordOf(one);
  if (!COMPARED.test(text.slice(Math.max(0, said.start - 20), said.end + 8))) return undefined;
  // A second step must come out even: with two steps much can be reached by rounding.
  const exact: Amount = said.bound === 'exact' ? { ...said, bound: 'cap' } : said;
  const isEach = EACH.test(text);
  const twice = once
    .filter((sum) => belongs(sum))
    .flatMap((sum) => stepFrom(sum, operands, true).filter(({ of }) => isEach || !isCutTaken(sum, of)));
  return recordOf(
    twice.find(
      (sum) =>
        (exact.bound === 'cap'
          ? said.values.length === 1 && sameValue(said.values[0] ?? NaN, sum.value)
          : isToldAs(said, sum.value)) &&
        belongs(sum) &&
        sum.of.filter(({ isNamed }) => isNamed).length > 1,
    ),
  );
}

/** Things that are counted alike: 16 次课 is 十六回 and 16 节. */
const TIMES = /^[次回节堂趟遍课]$/u;
const counts = (said: string, known: string): boolean =>
  said === known || (TIMES.test(said) && TIMES.test(known)) || said === '' || known === '个' || said === '个';

const LEFT = /另外|剩|还差|还有|加起来|加上|连同|[一总拢]共/u;
const TOTAL = /一共|总共|共|合计|加|也就是|等于|净重|算下来|总|摊|整整|足足/u;

const A_MONTH = /(?:每|一|平均|合)个?月/u;
/** 186 套，其中儿童款 42 套: the others are 144. */
const isWholeOf = (whole: Operand, part: Operand): boolean =>
  whole.record !== undefined &&
  whole.record === part.record &&
  whole.value > part.value &&
  whole.record.text.includes('其中');

/** How many: so many times so many, shared out over days, one less the other. */
function count(
  said: Amount,
  text: string,
  { counts: all, sizes, money: prices }: Operands,
): EvidenceRecord | undefined {
  const alike = (each: Operand) => counts(said.measure, each.measure) && each.measure !== '';
  const same = all.filter(alike);
  const sums = same.flatMap((base) => [
    ...all
      .filter(({ measure, value }) => measure !== base.measure && value !== 1)
      .flatMap((other) => [
        join(base.value * other.value, base, other),
        ...(other.measure === '' || (other.measure === 'months' && A_MONTH.test(text))
          ? [join(base.value / other.value, base, other)]
          : []),
      ]),
    // 四个设计师六个师傅，十个人
    ...same
      .filter((other) => base.isNamed && other.isNamed && base.record !== undefined && other.record === base.record)
      .map((other) => join(base.value + other.value, base, other)),
    ...same.filter((other) => isWholeOf(other, base)).map((other) => join(other.value - base.value, other, base)),
    ...(LEFT.test(text.slice(Math.max(0, said.start - 8), said.end + 4))
      ? same.flatMap((other) => [
          join(base.value - other.value, base, other),
          join(base.value + other.value, base, other),
        ])
      : []),
  ]);
  // How often one price goes into another is said beside one of them.
  const shared = prices.flatMap((whole) =>
    prices.filter((each) => each.isNamed || whole.isNamed).map((each) => join(whole.value / each.value, whole, each)),
  );
  const portions = sizes.flatMap((whole) =>
    sizes.filter(({ measure }) => measure === whole.measure).map((each) => join(whole.value / each.value, whole, each)),
  );
  return recordOf(find(said, [...(said.measure === '' ? [] : sums), ...shared, ...portions], text));
}

const PER: readonly (readonly [unit: RegExp, each: RegExp])[] = [
  [/周|星期|礼拜/u, /[一每]个?(?:周|星期|礼拜)/u],
  [/天/u, /[一每]天/u],
  [/月/u, /[一每]个?月/u],
];

/** Twenty-four lessons, two a week, are twelve weeks. */
function lasting(said: Amount, text: string, { counts: all }: Operands): EvidenceRecord | undefined {
  const each = PER.find(([unit]) => unit.test(said.unit))?.[1];
  if (each === undefined) return undefined;
  const told = { ...said, values: [said.count] };
  return recordOf(
    find(
      told,
      all
        .filter((whole) => each.test(text) || (whole.record !== undefined && each.test(whole.record.text)))
        .flatMap((whole) =>
          all
            .filter(({ measure, value }) => measure === whole.measure && value < whole.value)
            .map((one) => join(whole.value / one.value, whole, one)),
        ),
    ),
  );
}

/** 俩老师教龄加一块二十一年 */
function added(said: Amount, text: string, { counts: all }: Operands): EvidenceRecord | undefined {
  if (!TOTAL.test(text.slice(Math.max(0, said.start - 10), said.start))) return undefined;
  const spans = all.filter(({ measure }) => measure === said.measure);
  return recordOf(
    find(
      said,
      spans.flatMap((base) => spans.map((other) => join(base.value + other.value, base, other))),
    ),
  );
}

/** So much in all, or so much of one: 5 片, 每片 150 克. */
function size(said: Amount, text: string, { sizes, counts: all }: Operands): EvidenceRecord | undefined {
  // Spans of time are seldom added up: what lasts 48 hours does not last 24.
  const isTotal = TOTAL.test(text.slice(Math.max(0, said.start - 10), said.end));
  const isDifference = DIFFERENCE.test(text.slice(Math.max(0, said.start - 3), said.start));
  if (!isTotal && said.measure === 'minutes') return undefined;
  const same = sizes.filter(({ measure }) => measure === said.measure);
  const sums = same.flatMap((base) => [
    ...all.flatMap((times) => [
      join(base.value * times.value, base, times),
      join(base.value / times.value, base, times),
    ]),
    ...same.flatMap((other) => [
      join(base.value + other.value, base, other),
      ...(isDifference ? [join(base.value - other.value, base, other)] : []),
    ]),
  ]);
  const isLength = /^(?:millimetres|square_metres)$/u.test(said.measure);
  const meant = isLength ? sums.filter(({ of }) => of.every(({ isNamed }) => isNamed)) : sums;
  return recordOf(find(said, meant, said.measure === 'minutes' ? undefined : text));
}

/** Said of what something costs: without it a share that only happens to come out of two prices proves nothing. */
const CUT = /省|便宜|折|降|优惠|减|off|相当于|打|差价|半价/u;

const REST = /还有|剩|其余|另外|余下|[没不再]/u;

/** A share of a whole or what is left of it; what a price comes to of another. */
function share(said: Amount, text: string, operands: Operands): EvidenceRecord | undefined {
  const scale = said.measure === 'percent' ? 100 : 1;
  const wholesOf = (part: Operand) => (operands.sizes.includes(part) ? operands.sizes : operands.counts);
  const parts = [...operands.counts, ...operands.sizes.filter(({ measure }) => measure !== 'minutes')].flatMap((part) =>
    wholesOf(part)
      .filter((whole) => part.value < whole.value && part.measure === whole.measure)
      .filter((whole) => part.record === whole.record || (part.isNamed && whole.isNamed))
      .map((whole) => join((part.value / whole.value) * scale, part, whole)),
  );
  const prices = operands.money.map((price) => join(price.value, price));
  // 打九折 is an offer, which two prices bear out, and not any sum of prices.
  const isOffer = said.measure === 'discount' && /[打享] ?$/u.test(text.slice(Math.max(0, said.start - 3), said.start));
  const wholes = [
    ...prices,
    ...(isOffer ? [] : prices).flatMap((price) =>
      operands.counts.map((times) => join(price.value * times.value, price, times)),
    ),
  ];
  const ratios = prices.flatMap((price) =>
    wholes
      .filter((whole) => whole.value > price.value)
      .flatMap((whole) => [
        join((price.value / whole.value) * scale, price, whole),
        ...(scale === 100 ? [join((1 - price.value / whole.value) * scale, price, whole)] : []),
      ]),
  );
  const around = text.slice(Math.max(0, said.start - 8), said.end + 6);
  const rests = REST.test(around)
    ? operands.percents.map((part) => join(((100 - part.value) / 100) * scale, part))
    : [];
  const sums = [...parts, ...(CUT.test(around) ? ratios : [])];
  const rest = rests.find((sum) => isToldAs(said, sum.value) && recordOf(sum) !== undefined);
  return recordOf(find(said, sums)) ?? recordOf(rest);
}

const CENTURY = 2_000;

/** Since 2008 it is eighteen years in 2026. */
function age(said: Amount, { years }: Operands, year: number): EvidenceRecord | undefined {
  const unit = said.measure === 'age' ? 1 : 12;
  return years.find(
    ({ value, record }) =>
      record !== undefined &&
      (isToldAs({ ...said, values: said.values.map((each) => each / unit) }, year - value) ||
        // 21 年压的
        (said.written === 'arabic' && said.bound === 'exact' && said.count === value - CENTURY)),
  )?.record;
}

/** Characters from a sum within which the text's own numbers are part of it. */
const REACH = 60;

/** Only what is said of a month or a day is shared out over months or days: a card that holds a year is not paid by the month. */
const SPANNED: Readonly<Record<string, RegExp>> = { months: /[月年季期]/u, 天: /[天日夜晚]/u };
const SPAN_NEAR = 24;

/** Operands without what the text says far off, of something else. */
function within(said: Amount, text: string, operands: Operands): Operands {
  const isNear = ({ at }: Operand) => at === undefined || Math.abs(at - said.start) <= REACH;
  const near = (list: readonly Operand[]) => list.filter(isNear);
  const around = text.slice(Math.max(0, said.start - SPAN_NEAR), said.end + SPAN_NEAR);
  return {
    ...operands,
    money: near(operands.money),
    counts: operands.counts.filter(
      (each) => isNear(each) && (said.measure !== 'money' || (SPANNED[each.measure]?.test(around) ?? true)),
    ),
    sizes: near(operands.sizes),
  };
}

/**
 * The record a number was worked out from, where the working is right.
 * @param year of the day on which the text is read
 */
export function derivedFrom(said: Amount, text: string, known: Operands, year: number): EvidenceRecord | undefined {
  const { measure } = said;
  const operands = within(said, text, known);
  if (measure === 'money' || (measure === '' && said.count >= 10))
    return money(said, text, operands) ?? (measure === '' ? count(said, text, operands) : undefined);
  if (measure === 'percent' || measure === 'discount') return share(said, text, operands);
  if (measure === 'months' || measure === 'age')
    return age(said, operands, year) ?? lasting(said, text, operands) ?? added(said, text, operands);
  if (measure === 'minutes') return size(said, text, operands) ?? lasting(said, text, operands);
  if (/^(?:grams|millilitres|millimetres|square_metres)$/u.test(measure)) return size(said, text, operands);
  return /^(?:people|[^a-z])$/u.test(measure) ? count(said, text, operands) : undefined;
}
