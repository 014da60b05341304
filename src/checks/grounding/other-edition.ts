import { Marks } from '../text/marks.js';
import { sentenceAround, stretchAround } from '../text/stretches.js';
import { type Amount, isSame } from './amount.js';
import { amountsIn } from './amounts.js';
import type { Evidence } from './evidence.js';
import type { EvidenceRecord } from './evidence-record.js';
import { numbersIn } from './special-amounts.js';
import { LEAST_PRICE } from './told-beside.js';

/*
 * Two editions that records tell alike, each with its price: the number of the one beside the price of the other is of neither.
 */

const writtenPrices = ({ amounts }: EvidenceRecord): readonly Amount[] =>
  amounts.filter(({ measure, start, end }) => measure === 'money' && end > start);

const EDITION_END = new Marks('；;。！!？?\n');
/** Amounts of the part of a record that one stands in, by its marks. */
function besideIn({ text, amounts }: EvidenceRecord, known: Amount): readonly Amount[] {
  const [from, to] = [EDITION_END.startBefore(text, known.start), EDITION_END.endAfter(text, known.end)];
  return amounts.filter(({ start, end }) => end > start && start >= from && end <= to && start !== known.start);
}

/** What an edition is told by. */
const OF_EDITION = /^(?:grams|minutes|millimetres|millilitres|watts|[^a-z])$/u;
/** 14.98 万，零百 5.9 秒 where what takes 5.9 seconds costs 18.98: each number beside one that another edition has. */
export function isOfOtherEdition(
  said: Amount,
  text: string,
  known: Amount,
  record: EvidenceRecord,
  evidence: Evidence,
): boolean {
  if (!OF_EDITION.test(known.measure) || !besideIn(record, known).some(({ measure }) => measure === 'money'))
    return false;
  const prices = amountsIn(sentenceAround(text, said)).filter(
    ({ measure, count }) => measure === 'money' || (measure === '' && count >= LEAST_PRICE),
  );
  const isPrice = (one: Amount) => prices.some(({ values: [value = NaN] }) => one.values.includes(value));
  if (besideIn(record, known).some((each) => each.measure === 'money' && isPrice(each))) return false;
  return prices.some(({ values: [value = NaN] }) =>
    evidence
      .amountsOf('money', value)
      .some(
        ({ amount, record: other }) =>
          amount.end > amount.start &&
          besideIn(other, amount).some((each) => each.measure === known.measure && !isSame(each, known)),
      ),
  );
}

/** 699 那套给 20 张 where 20 张 are of what costs 999, and 699 is the price of 12 张. */
export function isOfOtherPrice(
  said: Amount,
  text: string,
  known: Amount,
  record: EvidenceRecord,
  evidence: Evidence,
): boolean {
  const own = /^(?:money|)$/u.test(said.measure) ? [] : writtenPrices(record);
  if (own.length === 0) return false;
  const numbers = numbersIn(text).map(({ value }) => value);
  if (own.some(({ count }) => numbers.includes(count))) return false;
  const beside = numbersIn(stretchAround(text, said)).map(({ value }) => value);
  return evidence
    .amountsIn(known.measure)
    .some(
      ({ amount, record: other }) =>
        other !== record && !isSame(amount, known) && writtenPrices(other).some(({ count }) => beside.includes(count)),
    );
}
