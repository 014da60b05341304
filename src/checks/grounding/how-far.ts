import { Marks } from '../text/marks.js';
import { sentenceAround, stretchAround } from '../text/stretches.js';
import type { Amount } from './amount.js';
import { type EvidenceRecord, readOnce } from './evidence-record.js';

/*
 * How far a record's number goes: all since the opening, what is only applied for, the second one alone, one lot or one year of
 * many. A text that says it of a single year, of what is granted, of the first one, or of every lot says more.
 */

const SINCE = /至今|以来|开[店业馆张]|成立|创[立办]|20\d\d ?年[^，。；]{0,6}[至到起][^，。；]{0,10}累计/u;
/** A single stretch of time. */
const IN_A_TIME = /去年|今年|上个?月|这个?月|本月|[一每](?:年|个?月|天|周)|半年|单是|最近|昨天|今天|双十?一/u;
const UP_TO_NOW = /截[至到止]|到[今这]|累计|总/u;
const COUNTS = /^(?:people|share|crowd_.*|[^a-z])$/u;

const APPLIED = /申请|受理|审查|在审|待批|筹备|在建/u;
const GRANTED =
  /证书|批了|批下来|批准|授权|拿[到了下]|获得|获批|手握|攥着|到手|正式|有了?(?=[\d一二两三四五六七八九十]+ ?项)/u;
const NOT_YET = /申请|受理|审|等|没|筹|还在|在建/u;

const SECOND = /第 ?[二2两] ?[\u4e00-\u9fff]/u;
const SEVERAL = /第 ?[二2两]|[两俩双2二] ?[\u4e00-\u9fff]|再[来买带拿]|同[时单]|凑|搭/u;
const CUT = /^(?:discount|percent)$/u;

const OF_ONE = /20\d\d ?年|[一该本此] ?批/u;
const OF_EACH = /年年|每年|哪年|历年|哪批|每批|批批|每一批|从来/u;
const RATE = /^(?:percent|share)$/u;

interface Reach {
  readonly isSince: boolean;
  readonly isApplied: boolean;
  readonly isSecond: boolean;
  readonly isOfOne: boolean;
}
const reachIn = (text: string): Reach => ({
  isSince: SINCE.test(text),
  isApplied: APPLIED.test(text) && !GRANTED.test(text),
  isSecond: SECOND.test(text),
  isOfOne: OF_ONE.test(text) && !OF_EACH.test(text),
});
const reachOf = readOnce(reachIn);

const PART_END = new Marks('；;。！!？?\n');
const CLAUSE_END = new Marks('，,、；;。！？!?\n：:');
const BACK = 14;

/** Whether a text says a record's number of more than the record does. */
export function isFarther(said: Amount, text: string, record: EvidenceRecord, stated?: Amount): boolean {
  const any = reachOf(record);
  if (!any.isSince && !any.isApplied && !any.isSecond && !any.isOfOne) return false;
  const reach = stated === undefined ? any : reachIn(stretchAround(record.text, stated, PART_END));
  const sentence = sentenceAround(text, said);
  const before = text.slice(Math.max(0, said.start - BACK), said.start);
  return (
    (reach.isSince &&
      COUNTS.test(said.measure) &&
      IN_A_TIME.test(before) &&
      !UP_TO_NOW.test(before) &&
      !IN_A_TIME.test(record.text)) ||
    (reach.isApplied && GRANTED.test(sentence) && !NOT_YET.test(sentence)) ||
    (reach.isSecond &&
      CUT.test(said.measure) &&
      (stated === undefined || SECOND.test(stretchAround(record.text, stated, CLAUSE_END))) &&
      !SEVERAL.test(text)) ||
    (reach.isOfOne && RATE.test(said.measure) && OF_EACH.test(sentence))
  );
}
