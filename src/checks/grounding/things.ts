import { weekdaysIn } from '../../library/light.js';
import { Marks } from '../text/marks.js';
import { type Amount, isSame, sameValue } from './amount.js';
import { amountsIn } from './amounts.js';
import { isUnderOtherCondition } from './conditions.js';
import type { Evidence, StatedAmount } from './evidence.js';
import type { EvidenceRecord } from './evidence-record.js';
import { isOfNamedOther } from './named-last.js';
import { isInOtherShop } from './only-through.js';
import { isPriceOfOther } from './prices-of-others.js';
import { shareAny, wordsIn } from './shared-words.js';
import { sentenceAround, stretchAround } from '../text/stretches.js';
import { numbersIn } from './special-amounts.js';
import { isTurnedRound } from './turned.js';
import { unitOf } from './units.js';

/*
 * Whether the same number is of another thing: a record that tells two numbers tells of what each is, and a price of two is
 * not the price of one.
 */

const TOKENS = new WeakMap<Amount, ReadonlySet<string>>();
/** The words that stand in the clause of an amount, and how many it says of what: 19 枝. Many are compared with each, so they are read once. */
export function tokensAround(text: string, amount: Amount): ReadonlySet<string> {
  const known = TOKENS.get(amount);
  if (known !== undefined) return known;
  const clause = stretchAround(text, amount);
  const tokens = wordsIn(clause);
  // What it is counted in says nothing of what it is of.
  for (const token of tokens) if (unitOf(token) !== undefined) tokens.delete(token);
  for (const { value, end } of numbersIn(clause)) {
    const unit = clause.charAt(end);
    if (value <= 1 || value === amount.count) continue;
    if (COUNTED.test(unit)) tokens.add(`${String(value)}${unit}`);
    // 699 那套: a thing is told by its price too.
    if (value >= LEAST_PRICE && !/[万亿千百]/u.test(unit) && (unitOf(unit)?.measure ?? 'money') === 'money')
      tokens.add(`¥${String(value)}`);
  }
  for (const day of weekdaysIn(sentenceAround(text, amount))) tokens.add(day);
  TOKENS.set(amount, tokens);
  return tokens;
}
const LEAST_PRICE = 10;
const COUNTED = /[\u4e00-\u9fff](?<![万亿千百元块])/u;

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

const ALIKE = /一个?样|一个待遇|统统|通通|不分|都[保管是能]|全都/u;
/** 零申报的、小规模的都是这个数; 也是八块. */
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
function isSaidOfAll(said: Amount, text: string, known: Amount, record: EvidenceRecord): boolean {
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
const COME_OUT = /通过|合格|录取|达标|过线|成功|获奖|拿证|持|满意|有效|[：:，,]?(?:其中)/u;
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
function isPartOfWhole(said: Amount, text: string, record: EvidenceRecord): boolean {
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

const writtenPrices = ({ amounts }: EvidenceRecord): readonly Amount[] =>
  amounts.filter(({ measure, start, end }) => measure === 'money' && end > start);
const EDITION_END = new Marks('；;。！!？?\n');
/** Amounts of the part of a record that one stands in, by its marks. */
function besideIn({ text, amounts }: EvidenceRecord, known: Amount): readonly Amount[] {
  const [from, to] = [EDITION_END.startBefore(text, known.start), EDITION_END.endAfter(text, known.end)];
  return amounts.filter(({ start, end }) => end > start && start >= from && end <= to && start !== known.start);
}
/** 14.98 万，零百 5.9 秒 where what takes 5.9 seconds costs 18.98: each number beside one that another edition has. */
function isOfOtherEdition(
  said: Amount,
  text: string,
  known: Amount,
  record: EvidenceRecord,
  evidence: Evidence,
): boolean {
  if (known.measure === 'money' || !/^(?:grams|minutes|millimetres|millilitres|watts|[^a-z])$/u.test(known.measure))
    return false;
  const price = besideIn(record, known).find(({ measure }) => measure === 'money');
  if (price === undefined) return false;
  const prices = amountsIn(sentenceAround(text, said)).filter(
    ({ measure, count }) => measure === 'money' || (measure === '' && count >= LEAST_PRICE),
  );
  const isPrice = (one: Amount) =>
    prices.some(({ values: [value = NaN] }) => one.values.some((each) => sameValue(each, value)));
  if (prices.length === 0 || besideIn(record, known).some((each) => each.measure === 'money' && isPrice(each)))
    return false;
  return evidence
    .amountsIn('money')
    .some(
      ({ amount, record: other }) =>
        amount.end > amount.start &&
        isPrice(amount) &&
        besideIn(other, amount).some((each) => each.measure === known.measure && !isSame(each, known)),
    );
}

/** 699 那套给 20 张 where 20 张 are of what costs 999, and 699 is the price of 12 张. */
function isOfOtherPrice(
  said: Amount,
  text: string,
  known: Amount,
  record: EvidenceRecord,
  evidence: Evidence,
): boolean {
  if (isOfOtherEdition(said, text, known, record, evidence)) return true;
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

/** Whether a text says a record's number of the whole, of which the record says it of a part. */
export const isSaidOfMore = (
  said: Amount,
  text: string,
  known: Amount,
  record: EvidenceRecord,
  evidence: Evidence,
): boolean => isSaidOfBoth(said, text, known, record, evidence) || isSaidOfPart(said, text, known, record);

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
      isOfOtherPrice(said, text, known, record, evidence) ||
      isPartOfWhole(said, text, record) ||
      isRestOfCut(said, text, known, record) ||
      isSaidOfAll(said, text, known, record) ||
      isSaidOfMore(said, text, known, record, evidence) ||
      isTurnedRound(said, text, known, record) ||
      isOfRival(said, text, known, record, evidence) ||
      isOfNamedOther(said, text, known, record, evidence)));
