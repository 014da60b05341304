import { sentenceAround } from '../text/stretches.js';
import { type Amount, isSame } from './amount.js';
import type { Evidence } from './evidence.js';
import type { EvidenceRecord } from './evidence-record.js';
import { shareAny, wordsIn } from './shared-words.js';
import { numbersIn } from './special-amounts.js';
import { tokensAround } from './told-beside.js';

/*
 * A number that a record gives of one thing, or of a part, and a text of all: 电池电机一个样，统统三年, 31 个孩子全过, 整机保八年.
 */

/** Most numbers of other records that one is told apart from. */
const MOST = 60;

const ALIKE = /一个?样|一个待遇|统统|通通|不分|都[保管是能]|全都/u;
/** One price for two things. */
const SAME_PRICE = /(?:还是|都是|就是|也是)(?:这个?[价数]|一个价)|(?:一个|同)价|价[格钱]?(?:都)?一样|也一样|都一样/u;
/** 零申报的、小规模的都是这个数 where another record that tells alike has another number for what the sentence names too. */
function isSaidOfBoth(said: Amount, text: string, known: Amount, record: EvidenceRecord, evidence: Evidence): boolean {
  if (known.measure !== 'money' || !SAME_PRICE.test(text)) return false;
  const sentence = sentenceAround(text, said);
  if (!SAME_PRICE.test(sentence)) return false;
  const words = wordsIn(sentence);
  const numbers = numbersIn(text);
  const own = record.words;
  return evidence
    .amountsBeside(known.measure, words)
    .slice(0, MOST)
    .some(
      ({ amount, record: other }) =>
        other !== record &&
        amount.end > amount.start &&
        !isSame(amount, known) &&
        !numbers.some(({ value }) => value === amount.count) &&
        shareAny(own, other.words) &&
        [...tokensAround(other.text, amount)].some((token) => !own.has(token) && words.has(token)),
    );
}

/** 电池电机一个样，统统三年 where the record gives each a number of its own. */
export function isSaidOfAll(said: Amount, text: string, known: Amount, record: EvidenceRecord): boolean {
  if (!ALIKE.test(text)) return false;
  const sentence = sentenceAround(text, said);
  if (!ALIKE.test(sentence)) return false;
  const words = wordsIn(sentence);
  const numbers = numbersIn(sentence);
  const own = tokensAround(record.text, known);
  return record.amounts.some(
    (other) =>
      other !== known &&
      other.measure === known.measure &&
      !isSame(other, known) &&
      !numbers.some(({ value }) => value === other.count) &&
      [...tokensAround(record.text, other)].some((token) => !own.has(token) && words.has(token)),
  );
}

const ALL_OF_THEM = /^[^，。；！？,;!?\n]{0,3}(?:全|都(?!是我)|个个|人人|一个(?:不|没)|无一)/u;
/** What some of them came to: 报名 31 人，通过 28 人. */
const COME_OUT = /通过|合格|录取|达标|过线|成功|获奖|拿证|持|满意|有效/u;
/** 七位全有证 where the record says 7 位，其中 4 位. */
function isSaidOfPart(said: Amount, text: string, known: Amount, record: EvidenceRecord): boolean {
  if (!ALL_OF_THEM.test(text.slice(said.end, said.end + 6))) return false;
  const at = record.text.indexOf('其中', known.start);
  const [whole = NaN] = known.values;
  return (
    (at >= 0 &&
      (known.measure === 'share' ||
        record.amounts.some(({ start, measure }) => start >= at && measure === known.measure))) ||
    // 31 个孩子全过 where the record has 报名 31 人，通过 28 人.
    (known.measure !== 'share' &&
      record.amounts.some(
        ({ start, measure, values: [part = NaN] }) =>
          start > known.end &&
          measure === known.measure &&
          part < whole &&
          COME_OUT.test(record.text.slice(known.end, start)),
      ))
  );
}

const WHOLE =
  /从里到外|里里外外|整[机车台套体]|全[车屋机]|都在里[头面]|全[都部]?(?:算|保|包)|样样|连[^，。]{1,8}(?:都|一起)/u;
const VOUCHED = /保/u;
/** 整机保八年 where the record has 内胆保 8 年. */
export function isPartOfWhole(said: Amount, text: string, record: EvidenceRecord): boolean {
  if (!/^(?:months|minutes)$/u.test(said.measure) || !VOUCHED.test(record.text) || WHOLE.test(record.text))
    return false;
  const sentence = sentenceAround(text, said);
  const part = /(?<part>[\u4e00-\u9fff]{2})(?:质保|保修|包修|保固|保)/u.exec(record.text)?.groups?.['part'];
  return (
    part !== undefined &&
    !/[产商]品|主机|本店|终身|免费|全国/u.test(part) &&
    VOUCHED.test(sentence) &&
    WHOLE.test(sentence)
  );
}

/** Whether a text says a record's number of the whole, of which the record says it of a part. */
export const isSaidOfMore = (
  said: Amount,
  text: string,
  known: Amount,
  record: EvidenceRecord,
  evidence: Evidence,
): boolean => isSaidOfBoth(said, text, known, record, evidence) || isSaidOfPart(said, text, known, record);
