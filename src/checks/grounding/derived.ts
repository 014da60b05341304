import type { Amount } from './amount.js';
import { countFrom } from './counted.js';
import type { EvidenceRecord } from './evidence-record.js';
import { lasting } from './lasting.js';
import { amountOf, type Operand, type Operands } from './operands.js';
import { DIFFERENCE, priceFrom } from './prices.js';
import { find, isToldAs, join, recordOf, type Sum } from './sums.js';
import { lotOf } from './prices-of-others.js';

/*
 * Numbers worked out from what is known, in one step or two. Accepted only where the sum is right and its units make sense:
 * 199 − 99 = 立省 100, 199 元 ÷ 45 天 = 一天不到 4.5 元, 96 of 120 = 八成, 5 片 × 150 克 = 750 克, 1299 × 8 折, 35 − 280 ÷ 10 = 7.
 */

const TOTAL = /合起来|合在一起|一共|总共|共|合计|加|也就是|等于|净重|算下来|总|摊|整整|足足/u;

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

/** 最低 54，最高 76，中间有 22 公分可调 */
const BETWEEN = /中间|之间|可调|跨/u;

/** So much in all, or so much of one: 5 片, 每片 150 克. */
function size(said: Amount, text: string, { sizes, counts: all }: Operands): EvidenceRecord | undefined {
  // Spans of time are seldom added up: what lasts 48 hours does not last 24.
  const isTotal = TOTAL.test(text.slice(Math.max(0, said.start - 10), said.end));
  const isDifference =
    DIFFERENCE.test(text.slice(Math.max(0, said.start - 3), said.start)) ||
    BETWEEN.test(text.slice(Math.max(0, said.start - 4), said.end + 4));
  if (!isTotal && said.measure === 'minutes') return undefined;
  const same = sizes.filter(({ measure }) => measure === said.measure);
  const sums = same.flatMap((base) => [
    ...all
      .filter(({ value }) => value !== 1)
      .flatMap((times) => [join(base.value * times.value, base, times), join(base.value / times.value, base, times)]),
    ...same.flatMap((other) => [
      join(base.value + other.value, base, other),
      ...(isDifference ? [join(base.value - other.value, base, other)] : []),
    ]),
  ]);
  const isLength = /^(?:millimetres|square_metres)$/u.test(said.measure);
  // 导航 26 公里，超出 16: the rest is what the record includes.
  const isBeyond = ({ of }: Sum) =>
    of.some(({ at }) => at !== undefined) && of.some(({ record }) => /超出?|含|以内/u.test(record?.text ?? ''));
  const meant = isLength ? sums.filter((sum) => sum.of.every(({ isNamed }) => isNamed) || isBeyond(sum)) : sums;
  return recordOf(find(said, meant, said.measure === 'minutes' ? undefined : text));
}

/** 蛋白质 3.6 克/100 毫升, and 200 毫升 in a bottle: as much as it has of them. */
function byRate(said: Amount, { sizes }: Operands): EvidenceRecord | undefined {
  return sizes.find((rate) => {
    const stated = rate.measure === said.measure ? amountOf(rate) : undefined;
    const lot = stated && lotOf(rate.record?.text ?? '', stated);
    return (
      lot !== undefined &&
      sizes.some(({ measure, value }) => measure === lot.measure && isToldAs(said, (rate.value * value) / lot.size))
    );
  })?.record;
}

/** Said of what something costs: without it a share that only happens to come out of two prices proves nothing. */
const CUT = /省|便宜|折|降|优惠|减|off|相当于|打|差价|半价/u;

const CHARGED = /[充存储].*[送赠]/u;
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
  const isOffer =
    said.measure === 'discount' &&
    /(?<!相当于|等于|算下来|合)[打享] ?$/u.test(text.slice(Math.max(0, said.start - 5), said.start));
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
  // 充一千送一百，相当于九折多: what is paid of what is then there.
  const charged = operands.money.flatMap((paid) =>
    operands.money
      .filter(({ record, value }) => record !== undefined && record === paid.record && value < paid.value)
      .filter(({ record }) => CHARGED.test(record?.text ?? ''))
      .map((given) => join((paid.value / (paid.value + given.value)) * scale, paid, given)),
  );
  const around = text.slice(Math.max(0, said.start - 8), said.end + 6);
  const rests = REST.test(around)
    ? operands.percents.map((part) => join(((100 - part.value) / 100) * scale, part))
    : [];
  // So many of so many is no discount.
  const sums = [...(said.measure === 'percent' ? parts : []), ...charged, ...(CUT.test(around) ? ratios : [])];
  const rest = rests.find((sum) => isToldAs(said, sum.value) && recordOf(sum) !== undefined);
  // 买三送一，相当于七五折
  const deal = operands.deals.find(({ bought, given }) => isToldAs(said, (bought / (bought + given)) * scale));
  return recordOf(find(said, sums)) ?? deal?.record ?? recordOf(rest);
}

const COMPARED = /比|[顶抵]|相当于|等于|是[^，。！？\n]{1,8}的?$/u;
const COMPARED_NEAR = 16;
/** 八百克的比四百克的多一倍: how often one goes into another, both of which the text says. */
function ratio(said: Amount, text: string, { sizes, counts: all, money }: Operands): EvidenceRecord | undefined {
  if (!COMPARED.test(text.slice(Math.max(0, said.start - COMPARED_NEAR), said.start))) return undefined;
  const named = [...sizes, ...all, ...money].filter(({ isNamed }) => isNamed);
  return recordOf(
    find(
      said,
      named.flatMap((whole) =>
        named
          .filter(({ measure }) => measure === whole.measure)
          .map((part) => join(whole.value / part.value, whole, part)),
      ),
    ),
  );
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
  // At most four is promised by none of what twelve and three come to.
  if (said.bound === 'cap' && /^(?:people|[^a-z])$/u.test(measure)) return undefined;
  const operands = within(said, text, known);
  if (measure === 'money' || (measure === '' && said.count >= 10))
    return priceFrom(said, text, operands) ?? (measure === '' ? countFrom(said, text, operands) : undefined);
  if (measure === 'percent' || measure === 'discount') return share(said, text, operands);
  if (measure === 'months' || measure === 'age')
    return age(said, operands, year) ?? lasting(said, text, operands) ?? added(said, text, operands);
  if (measure === 'times') return ratio(said, text, operands);
  if (measure === 'minutes') return size(said, text, operands) ?? lasting(said, text, operands);
  if (/^(?:grams|millilitres|millimetres|square_metres)$/u.test(measure))
    return size(said, text, operands) ?? byRate(said, operands);
  return /^(?:people|[^a-z])$/u.test(measure) ? countFrom(said, text, operands) : undefined;
}
