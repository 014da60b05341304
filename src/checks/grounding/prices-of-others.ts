import { type Amount, isSame, sameValue } from './amount.js';
import { amountsIn } from './amounts.js';
import type { Evidence } from './evidence.js';
import type { EvidenceRecord } from './evidence-record.js';
import { readNumber } from './special-amounts.js';
import { sentenceAround, sentenceStart } from '../text/stretches.js';
import { unitOf } from './units.js';

/*
 * Whether a price is that of another lot, of another size, of several or of another product: the sum alone does not tell.
 */

/** 8 只装 398, 每 500 克 148 元: how much of a thing a price right behind is for. */
const LOT_BEFORE =
  /(?<![各够满][\d一二两三四五六七八九十百]*)(?<n>\d{1,4}(?:\.\d+)?|[单每]|[一二三四五六七八九十百]{1,4}|两百?) ?(?<unit>公斤|千克|毫升|kg|ml|g|[\u4e00-\u9fff])(?:装|卡|课)? ?(?:共|只要|只|才|卖|就|也)?[ ¥￥]?$/u;
/** 三十六一斤, 45 元/小时 */
const LOT_BEHIND =
  /^ ?(?<n>\/ ?\d{2,3}|[一每\/]|[两二三四五六七八九十]|\d{1,2}(?!\d|折)) ?(?<unit>公斤|千克|kg|小时|斤|克|g|两|毫升|ml|升|平|米|[瓶盒袋箱份套台件只个双枝支罐包桶盆束颗次节晚张杯碗条])/u;
const LIANG = 50;

interface Lot {
  readonly size: number;
  readonly measure: string;
}

/** How much of a thing a price is for, as its text tells; nothing where it does not. */
export function lotOf(text: string, { start, end }: Amount): Lot | undefined {
  const match =
    LOT_BEFORE.exec(text.slice(Math.max(0, start - 10), start)) ?? LOT_BEHIND.exec(text.slice(end, end + 8));
  const { n = '', unit = '' } = match?.groups ?? {};
  const { measure, factor } = unit === '两' ? { measure: 'grams', factor: LIANG } : (unitOf(unit) ?? {});
  if (measure === undefined || factor === undefined || /^(?:money|months)$/u.test(measure)) return undefined;
  const size = (/^[单每/]$/u.test(n) ? 1 : readNumber(n.replace('/', '').trim())) * factor;
  return Number.isNaN(size) ? undefined : { size, measure };
}

/** 2 节共 19.9 is not 一节 19.9, and 36 元一公斤 not 三十六一斤. */
export function isPriceOfAnotherLot(said: Amount, text: string, known: Amount, record: EvidenceRecord): boolean {
  const mine = lotOf(text, said);
  const theirs = mine && lotOf(record.text, known);
  return theirs !== undefined && mine?.measure === theirs.measure && !sameValue(mine.size, theirs.size);
}

/** 檐下霜 39 元 where 39 is what the box of samples costs: of the products the sentence names, another stands nearest. */
function isPriceOfOtherProduct(said: Amount, text: string, record: EvidenceRecord, evidence: Evidence): boolean {
  if (evidence.products.size < 2 || !evidence.products.has(record.product)) return false;
  const from = sentenceStart(text, said);
  const [before, sentence] = [text.slice(from, said.start), sentenceAround(text, said)];
  const named = [...evidence.products].flatMap(([id, name]) =>
    sentence.includes(name) ? [{ id, name, at: before.lastIndexOf(name) }] : [],
  );
  // 缓雨礼盒 is no 缓雨: of two that begin together the longer is meant.
  const [nearest] = named.sort((left, right) => right.at - left.at || right.name.length - left.name.length);
  return nearest !== undefined && nearest.id !== record.product && (nearest.at >= 0 || named.length === 1);
}

/** 两瓶 199 where the record has 199 and none speaks of two. */
function isPriceOfSeveral(said: Amount, text: string, record: EvidenceRecord, evidence: Evidence): boolean {
  const { size, measure } = lotOf(text, said) ?? {};
  return (
    size !== undefined &&
    measure !== undefined &&
    size > 1 &&
    /^[^a-z个]$/u.test(measure) &&
    !evidence.counting.some((other) => other.product === record.product && other.numbers.has(size))
  );
}

const SAVED = /(?:(?<![里包节])省|便宜|少(?:花|付|收|掏)|差价?)(?:了|下|出|你|您|咱)?(?:约|整整|足足)? ?$/u;
const SAVES = /省|便宜|少|减|优惠|立?降|抵|返|差|券|红包|补贴/u;
/** 比单点省三块 where three is what one of the things costs: a difference is worked out, or told as one. */
const isSavingOfNone = (said: Amount, text: string, record: EvidenceRecord): boolean =>
  SAVED.test(text.slice(Math.max(0, said.start - 8), said.start)) && !SAVES.test(record.text);

const SIZE = /^(?:minutes|grams|millilitres|millimetres|square_metres|inches|gigabytes|carats|months|寸)$/u;
/** 一米八的 1999 where the record has 1.5 米款 1999 元 and another 1.8 米款 2399 元. */
function isPriceOfOtherSize(
  said: Amount,
  text: string,
  known: Amount,
  record: EvidenceRecord,
  evidence: Evidence,
): boolean {
  const own = record.amounts.filter(({ measure, start, end }) => end > start && SIZE.test(measure));
  const mine = lotOf(text, said);
  const isMine = ({ measure, values: [size = NaN] }: Amount) => measure === mine?.measure && sameValue(size, mine.size);
  if (own.length === 0 || own.some(isMine)) return false;
  const sizes = amountsIn(sentenceAround(text, said)).filter(({ measure }) =>
    own.some((size) => size.measure === measure),
  );
  const isOneOf = (size: Amount, list: readonly Amount[]) => list.some((other) => isSame(size, other));
  return (
    sizes.length > 0 &&
    !sizes.some((size) => isOneOf(size, own)) &&
    sizes.some((size) =>
      evidence
        .amountsIn(size.measure)
        .some(
          ({ amount, record: other }) =>
            other !== record &&
            isSame(amount, size) &&
            other.amounts.some((price) => price.measure === 'money' && !isSame(price, known)),
        ),
    )
  );
}

/** Whether a record's price, though the same, is of another lot, size, number or product than the one a text says. */
export const isPriceOfOther = (
  said: Amount,
  text: string,
  known: Amount,
  record: EvidenceRecord,
  evidence: Evidence,
): boolean =>
  known.measure === 'money' &&
  (isPriceOfOtherProduct(said, text, record, evidence) ||
    isPriceOfSeveral(said, text, record, evidence) ||
    isSavingOfNone(said, text, record) ||
    (known.end > known.start &&
      (isPriceOfAnotherLot(said, text, known, record) || isPriceOfOtherSize(said, text, known, record, evidence))));
