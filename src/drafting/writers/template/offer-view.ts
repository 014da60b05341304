import { dayInWords } from '../../../kernel/index.js';
import { termsToldOf, type Money, type Offer, type Product } from '../../../library/index.js';
import { cited, type Cited } from './cited.js';

/** A price as it is said; a unit that counts already is not counted once more: 59 元 3 盒. */
export function priceText({ amount, unit = '' }: Money): string {
  if (amount === 0) return '不收钱';
  if (unit === '') return `${amount} 元`;
  return /^\d/u.test(unit)
    ? `${amount} 元 ${unit}`
    : `${amount} 元${/^[一二两三四五六七八九十半每]/u.test(unit) ? '' : '一'}${unit}`;
}

/** What is in a set, or comes with it. */
const HOLDS = /含|加|内有|里有|里面|一套|一组|送|附|\+|＋/u;

/**
 * An offer as it may be told. Where more is sold than the one product, `goods` is the offer's own name and `holds` says what
 * is in it: a price stands beside neither without both.
 */
export function offerView(offer: Offer, product: Product | null) {
  const end = /^\d{4}-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(offer.ends);
  const [month, day] = [Number(end?.[1]), Number(end?.[2])];
  const unit = offer.price?.unit ?? '份';
  const claim = (text: string): Cited => cited(text, 'offerId', offer.id);
  // Terms that name it themselves say it once.
  const isSaid = offer.terms.some((term) => new RegExp(`(?<![\\d.])${offer.was?.amount ?? ''} 元`, 'u').test(term));
  const cheaper =
    !isSaid && offer.was !== undefined && offer.price !== undefined && offer.was.amount > offer.price.amount;
  const clock = end?.[3] === '23:59' ? '' : ` ${end?.[3] ?? ''}`;
  const isMore = offer.kind === 'bundle' || offer.kind === 'gift';
  const holds = isMore ? (offer.terms.find((term) => HOLDS.test(term)) ?? offer.terms[0]) : undefined;
  const told = termsToldOf(offer);
  const terms = told.filter(
    (term, index) =>
      term !== holds &&
      !saysOnlyTheEnd(term, month, day) &&
      !told.some(
        (other, at) => at !== index && sameWords(other).includes(sameWords(term)) && (other !== term || at < index),
      ),
  );
  return {
    name: offer.name ?? null,
    goods: goodsName(offer, product, holds ?? ''),
    holds: holds === undefined ? null : claim(holds),
    price: offer.price === undefined ? null : claim(priceText(offer.price)),
    was: cheaper ? claim(`平时 ${offer.was?.amount ?? ''} 元`) : null,
    until: claim(`${dayInWords(offer.ends)}${clock} 截止`.replace('日 截', '日截')),
    each: offer.limit.per_customer === undefined ? null : claim(`每人限 ${offer.limit.per_customer} ${unit}`),
    total: offer.limit.total === undefined ? null : claim(`一共 ${offer.limit.total} ${unit}`),
    terms: terms.map(claim),
    plain: claim(terms.join('，')),
  };
}

/** The name under which it is sold; that of the product stands in it or beside it. */
function goodsName({ kind, name }: Offer, product: Product | null, holds: string): string {
  const one = product?.name ?? '';
  if (kind !== 'bundle') return one || (name ?? '');
  if (name === undefined) return `含${one}的一套`;
  return name.includes(one) || holds.includes(one) ? name : `${name}（含${one}）`;
}

const FILLS = /[\s，。]|到|至|于|截止|为止|结束|之?前|活动|有效|当天|当晚|点/gu;

/** A term that says nothing but the day on which it ends, which is said with the price. */
function saysOnlyTheEnd(term: string, month: number, day: number): boolean {
  const date = new RegExp(`(?<!\\d)0?${month} ?[月/.-] ?0?${day} ?[日号]?`, 'u');
  return (
    date.test(term) &&
    term
      .replace(date, '')
      .replace(/\d{1,2}[:：]\d{2}/u, '')
      .replace(FILLS, '').length < 2
  );
}

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
/** 三盒 and 3 盒 say the same. */
const sameWords = (term: string): string =>
  term.replace(/\s/gu, '').replace(/(?<!\d)(\d|10)(?!\d)/gu, (digits) => NUMERALS[Number(digits)] ?? digits);
