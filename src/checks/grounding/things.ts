import { type Amount, isSame } from './amount.js';
import { isUnderOtherCondition } from './conditions.js';
import type { Evidence, StatedAmount } from './evidence.js';
import type { EvidenceRecord } from './evidence-record.js';
import { isOfNamedOther } from './named-last.js';
import { isInOtherShop } from './only-through.js';
import { isOfOtherEdition, isOfOtherPrice } from './other-edition.js';
import { isPriceOfOther } from './prices-of-others.js';
import { shareAny, wordsIn } from './shared-words.js';
import { stretchAround } from '../text/stretches.js';
import { numbersIn } from './special-amounts.js';
import { tokensAround } from './told-beside.js';
import { isTurnedRound } from './turned.js';
import { isPartOfWhole, isSaidOfAll, isSaidOfMore } from './whole-and-part.js';

/*
 * Whether the same number is of another thing: a record that tells two numbers tells of what each is, and a price of two is
 * not the price of one.
 */

const BETWEEN = /(?:售价|指导价|价格?|只要|[都也就]?是|为|约|共|[:： ])+$/u;
/** What one number of a record is told from the next by: the word right before it, or how many of what. 平日 428, 周末 588; 6 寸, 8 寸. */
function labelsOf(text: string, amount: Amount): ReadonlySet<string> {
  const word = text
    .slice(Math.max(0, amount.start - 8), amount.start)
    .replace(BETWEEN, '')
    .slice(-2);
  const counts = [...tokensAround(text, amount)].filter((token) => /^\d/u.test(token));
  return new Set([...(/^[\u4e00-\u9fff]{2}$/u.test(word) ? [word] : []), ...counts]);
}

/**
 * 镜架质保一年；镜片 180 天: the words beside the number are those of another number that is known in this measure, and none of
 * them tells the one that it is. Numbers of one record, or of two of one kind, are told apart by a word; others by two.
 */
function isOfRival(said: Amount, text: string, known: Amount, record: EvidenceRecord, evidence: Evidence): boolean {
  const mine = tokensAround(text, said);
  const own = tokensAround(record.text, known);
  const strange = new Set([...mine].filter((token) => !own.has(token)));
  if (strange.size === 0) return false;
  const labels = labelsOf(record.text, known);
  const near = text.slice(Math.max(0, said.start - 30), said.end + 10);
  const isNamed = [...labels].some((label) => mine.has(label) || near.includes(label));
  // 护理费自理 600，半自理 1200: its own name is said.
  const name = /[\u4e00-\u9fff]{3}$/u.exec(record.text.slice(Math.max(0, known.start - 3), known.start))?.[0];
  const isRival = ({ amount, record: other }: StatedAmount): boolean => {
    if (amount === known || amount.end <= amount.start || isSame(amount, known) || isPriced(amount, other))
      return false;
    if (other === record && name !== undefined && near.includes(name)) return false;
    const theirs = tokensAround(other.text, amount);
    let forThem = 0;
    for (const token of strange) if (theirs.has(token)) forThem += 1;
    if (forThem === 0) return false;
    // 拼团 44，单拿 48: whoever says both tells them apart, if not the one for the other.
    const there = numbersIn(text).find(({ value }) => value === amount.count);
    const yours = there && stretchAround(text, there);
    // 一件 39 两件 72: one clause tells both.
    if (yours === stretchAround(text, said)) return false;
    if (yours !== undefined && other !== record) return isSwapped(mine, wordsIn(yours), own, theirs);
    const isAkin = other === record || shareAny(own, theirs);
    const forUs = [...mine].some((token) => own.has(token) && !theirs.has(token));
    if (!forUs) return forThem > (isAkin ? 0 : 1);
    return other === record && !isNamed && [...labelsOf(other.text, amount)].some((label) => strange.has(label));
  };
  // Of many records those are met that have one of the words; a record of its own is always met.
  return rivalsIn(known.measure).some(
    (measure) =>
      record.amounts.some((amount) => amount.measure === measure && isRival({ amount, record })) ||
      (evidence.countsBeside(measure, strange) && evidence.amountsIn(measure).slice(0, MOST).some(isRival)),
  );
}

type Words = ReadonlySet<string>;
const has = (words: Words, some: Words, but: Words): boolean =>
  [...words].some((word) => some.has(word) && !but.has(word));

/** C2 自动挡 3680，手动 4080: each of two numbers beside the words of the other. */
const isSwapped = (mine: Words, yours: Words, own: Words, theirs: Words): boolean =>
  has(mine, theirs, own) && has(yours, own, theirs) && !has(mine, own, theirs) && !has(yours, theirs, own);

/** Most numbers of other records that one is told apart from. */
const MOST = 60;

const SPANS = ['minutes', 'months'];
/** A number without a unit may stand for one of any of these. */
const BARE = ['', 'percent', 'money', 'degrees', '个'];
const rivalsIn = (measure: string): readonly string[] =>
  SPANS.includes(measure) ? SPANS : measure === '' ? BARE : [measure];

/** 一天 2,200 元: what a price is for is no other number of what the text says. */
const isPriced = ({ count, end }: Amount, { text }: EvidenceRecord): boolean =>
  count === 1 && /^ ?[\d¥￥]/u.test(text.slice(end, end + 2));

const BOX = /[一每](?<box>[盒袋瓶箱包罐支套条份板桶]) ?(?:[装有是共]|里面?)? ?$/u;
/** What so many are in: 每盒 100 只. */
export const boxOf = (text: string, { start }: Amount): string | undefined =>
  BOX.exec(text.slice(Math.max(0, start - 5), start))?.groups?.['box'];

const PERIOD_BEFORE = /[每一](?<few>[半两三隔])?个?(?<period>[天日周月年季]|星期|礼拜)[^\d，。；\n]{0,3}$/u;
/** In what time something is done so often: 周 of 每周两次. */
export function periodIn(text: string, { start }: Amount): string | undefined {
  const { few = '', period } = PERIOD_BEFORE.exec(text.slice(Math.max(0, start - 8), start))?.groups ?? {};
  return period === undefined ? undefined : few + period.replace('日', '天').replace(/星期|礼拜/u, '周');
}

/** How often: 每周一回 is not 每月 1 次. */
function isOfAnotherPeriod(said: Amount, text: string, known: Amount, record: EvidenceRecord): boolean {
  if (!/^[^a-z]$/u.test(said.measure)) return false;
  const mine = periodIn(text, said);
  const theirs = mine && periodIn(record.text, known);
  return theirs !== undefined && mine !== theirs;
}

const CUT_BY = /[减降少低省]/u;
const LEFT_OF = /(?:只有|只剩|只占|仅|剩下?|[是等]于?)[^，。！？\n]{0,6}$/u;
/** 只有老款的三成 is what is left, and 减 30% what is taken off. */
function isRestOfCut(said: Amount, text: string, known: Amount, record: EvidenceRecord): boolean {
  if (said.measure !== 'percent' || !/^(?:percent|discount)$/u.test(known.measure)) return false;
  const before = text.slice(Math.max(0, said.start - 10), said.start);
  return (
    LEFT_OF.test(before) &&
    !CUT_BY.test(before) &&
    CUT_BY.test(record.text.slice(Math.max(0, known.start - 4), known.end))
  );
}

const CHANGED =
  /^[^。！？\n]{0,10}?(?:不长[斑痘胖]|消失|[就变][白嫩亮瘦滑]|见效|起效|[红肿]退|淡了|瘦了|消了|修复|祛|恢复|痊愈|根除|逆龄|断根|学会|上岸|回本)/u;
const SEEN = /试|测|用|变化|改善|见效|起效|周期|疗程/u;
const LONG = /^(?:minutes|months)$/u;
/** 36 个月不长斑 where the record has 保质期 36 个月. */
const isTimeOfOther = (said: Amount, text: string, record: EvidenceRecord): boolean =>
  LONG.test(said.measure) &&
  CHANGED.test(text.slice(said.end, said.end + 12)) &&
  !SEEN.test(record.text) &&
  !CHANGED.test(record.text);

const OF_MONEY = /让利|退款|返[现利佣]?|佣金|首付|利息|手续费|违约|折扣|优惠|便宜|降价|涨价|抽成|定金|税/u;
/** 让利 5% where the record has 烟酰胺 5%. */
const isShareOfOther = (said: Amount, text: string, { text: known, attributes }: EvidenceRecord): boolean =>
  said.measure === 'percent' &&
  attributes.size > 0 &&
  OF_MONEY.test(text.slice(Math.max(0, said.start - 6), said.start)) &&
  !OF_MONEY.test(known) &&
  !/价|元|费|率/u.test(known);

/** Whether a record's number, though the same, is of another thing than the one a text says. */
export const isOfOtherThing = (
  said: Amount,
  text: string,
  known: Amount,
  record: EvidenceRecord,
  evidence: Evidence,
): boolean =>
  isPriceOfOther(said, text, known, record, evidence) ||
  isTimeOfOther(said, text, record) ||
  isShareOfOther(said, text, record) ||
  (known.end > known.start &&
    (isOfAnotherPeriod(said, text, known, record) ||
      isUnderOtherCondition(said, text, record, known) ||
      isInOtherShop(text, record, evidence) ||
      isOfOtherEdition(said, text, known, record, evidence) ||
      isOfOtherPrice(said, text, known, record, evidence) ||
      isPartOfWhole(said, text, record) ||
      isRestOfCut(said, text, known, record) ||
      isSaidOfAll(said, text, known, record) ||
      isSaidOfMore(said, text, known, record, evidence) ||
      isTurnedRound(said, text, known, record) ||
      isOfRival(said, text, known, record, evidence) ||
      isOfNamedOther(said, text, known, record, evidence)));
