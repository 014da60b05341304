import type { Amount } from './amount.js';
import { attributeAt, hasOneNumber } from './attributes.js';
import { clauseOf, isTotal } from './everyday.js';
import type { Evidence, StatedAmount } from './evidence.js';
import { sharesWords, wordsIn } from './shared-words.js';
import { boxOf, lotOf, periodIn } from './things.js';
import { COMMERCE_WORDS, TURNS } from './units.js';

/*
 * Numbers that sound like everyday ones, though a record gives that very measure of the very thing in the very way: so long in
 * business, at most so many, about so large, from so many on, so often.
 */

interface Contradiction {
  readonly why: string;
  /** Whether the text says the number in that way. */
  readonly isSaid: (amount: Amount, text: string, clause: string) => boolean;
  /** Measures in which a record would give it. */
  readonly measures: (measure: string) => readonly string[];
  /** Whether a record gives it in that way. */
  readonly isKnown: (known: StatedAmount, amount: Amount, clause: string, text: string) => boolean;
}

const isLimit = ({ bound }: Amount): boolean => bound === 'under' || bound === 'cap';
const HEADS = /^(?:个|people)$/u;
const IN_BUSINESS = /开店|开业|开了|开张|创[立办]|成立|营业|[做干]这行|从业|老店/u;
const FOUNDED = /开业|开店|开第一家|成立|创[立办]|开馆|开张|从业|建店/u;
const LEAST_ROUGH = 100;
const EVEN_SO = /^(?:也|都|就)(?:给|能|可|包|行|送|接|做|派|起|卖|发)/u;
const FROM = /满|整|至少|不少于/u;
const SIZES = /^(?:grams|millimetres|square_metres|[^a-z个])$/u;

const SPAN = /^(?:minutes|months)$/u;
const USED_UP = /(?:[能可够]以?|刚好|正好)[^，。]{0,4}[吃用喝泡敷]|[吃用喝泡敷](?:得|[一二两三四五六七八九十\d])/u;
const A_DAY = /[每一][天日][^，。]{0,4}[\d一二两三四五六七八九] ?\d? ?(?:[粒片包袋条支颗勺瓶克]|毫升|ml|g)/u;

const RECKONED =
  /(?:[每一]期|收您|您付|实付|总共|[一总]共|合计|折后|到手价?|刚好|正好|等于|[每一][\u4e00-\u9fff](?:[\u4e00-\u9fff]{1,2}钱)?(?:才|只要|合|就要?))[收是要]? ?[¥￥]?$/u;
const LEAST_PRICE = 20;
/** Fewer stand in any text. */
const LEAST_TOTAL = 10;
const ADMITTED = /[就也都]能|可以|能[玩爬坐进报]|[就够]行/u;
const CLASS = /[一每小][个]?班|班额|班级/u;
const DONE =
  /^(?:之?内|后|以后)?(?:就|便|即)?[能可]?以?(?:上身|出(?!门|去|发)|做好|完工|交[付货]|拿|取|好[，。了]|完[，。成])/u;
const MAKING = /工期|周期|制作|出片|交付|生产|[烧订定]制|做好|完工/u;
const BEGUN = /^[^，。]{0,3}(?<done>采|压|出厂|生产|开业|成立|收割|烘)/u;
const COMMERCE = /^[^a-z]$/u;
const CONTRADICTIONS: readonly Contradiction[] = [
  {
    why: '开店十年，资料里是 2019 年开的',
    isSaid: ({ unit }, _, clause) => unit === '年' && IN_BUSINESS.test(clause),
    measures: () => ['date'],
    isKnown: ({ amount, record }) => amount.end > amount.start && FOUNDED.test(record.text),
  },
  {
    why: '不超过八个，资料里最多 12 人',
    isSaid: (amount) => isLimit(amount) && HEADS.test(amount.measure),
    measures: () => ['个', 'people'],
    isKnown: ({ amount }) => isLimit(amount),
  },
  {
    why: '三百来亩，资料里 45 亩',
    isSaid: ({ bound, count, measure }) => bound === 'rough' && count >= LEAST_ROUGH && SIZES.test(measure),
    measures: (measure) => [measure],
    isKnown: ({ amount }, { unit }) => amount.unit === unit && unit !== '',
  },
  {
    why: '一个小时也上门，资料里 3 小时起',
    isSaid: ({ end }, text) => EVEN_SO.test(text.slice(end, end + 4)),
    measures: (measure) => [measure],
    isKnown: ({ amount, record }, { values: [said = NaN] }) =>
      (amount.values[0] ?? NaN) > said &&
      (amount.bound === 'from' ||
        amount.bound === 'at_least' ||
        FROM.test(record.text.slice(Math.max(0, amount.start - 3), amount.start))),
  },
  {
    why: '三岁到十二岁，资料里各码到 9 岁',
    isSaid: ({ measure, start, end }, text) =>
      measure === 'age' &&
      (/岁 ?[到至~-] ?$/u.test(text.slice(Math.max(0, start - 4), start)) ||
        /^ ?[到至~-] ?[\d一二三四五六七八九十]/u.test(text.slice(end))),
    measures: () => ['age'],
    isKnown: ({ amount }) => amount.values.length > 1,
  },
  {
    why: '二十公分往上，资料里 8 至 10 厘米',
    isSaid: ({ measure, bound }) => (bound === 'over' || bound === 'at_least') && SIZES.test(measure),
    measures: (measure) => [measure],
    isKnown: ({ amount }, { values: [said = NaN] }) => amount.values.length > 1 && Math.max(...amount.values) < said,
  },
  {
    why: '能吃四个月，资料里 120 粒，每日 2 粒',
    isSaid: ({ measure }, _, clause) => SPAN.test(measure) && USED_UP.test(clause),
    measures: () => [...COMMERCE_WORDS, 'grams', 'millilitres'],
    isKnown: ({ amount, record }, _said, _clause, text) =>
      amount.count > 1 && (A_DAY.test(record.text) || A_DAY.test(text)),
  },
  {
    why: '一斤七块九，资料里 10 斤装 89 元',
    isSaid: (amount, text) => amount.measure === 'money' && lotOf(text, amount) !== undefined,
    measures: () => ['money'],
    isKnown: ({ amount, record }, said, _, text) =>
      amount.end > amount.start && lotOf(record.text, amount)?.measure === lotOf(text, said)?.measure,
  },
  {
    why: '放一个月照样新鲜，资料里保质期 21 天',
    isSaid: (amount, text) => amount.measure !== '' && hasOneNumber(attributeAt(text, amount.start, amount.end)),
    measures: (measure) => (SPAN.test(measure) ? ['minutes', 'months'] : [measure]),
    isKnown: ({ amount, record }, said, _clause, text) =>
      amount.end > amount.start &&
      attributeAt(record.text, amount.start, amount.end) === attributeAt(text, said.start, said.end),
  },
  {
    why: '送 5 条手胶，资料里送 2 条',
    isSaid: ({ start, measure }, text) =>
      COMMERCE.test(measure) && /[送赠]您? ?$/u.test(text.slice(Math.max(0, start - 3), start)),
    measures: (measure) => [measure],
    isKnown: ({ record }, _said, clause) => /[送赠]/u.test(record.text) && sharesWords(wordsIn(clause), record),
  },
  {
    why: '三个师傅一辆车，资料里师傅 2 名',
    isSaid: ({ measure, count }) => HEADS.test(measure) && count > 1,
    measures: () => ['people', '个'],
    isKnown: ({ amount, record }, { end }, _clause, text) => {
      const noun = text.slice(end, end + 2);
      return (
        /^[\u4e00-\u9fff]{2}$/u.test(noun) &&
        record.text.slice(Math.max(0, amount.start - 5), amount.end + 6).includes(noun)
      );
    },
  },
  {
    why: '一个班就五个孩子，资料里每班不超过 8 名',
    isSaid: ({ measure, count }, _, clause) => HEADS.test(measure) && count > 1 && CLASS.test(clause),
    measures: () => ['people', '个'],
    isKnown: ({ amount, record }) => amount.end > amount.start && CLASS.test(record.text),
  },
  {
    why: '十天后就能上身，资料里工期 18 天',
    isSaid: ({ measure, end }, text) => /^(?:minutes|workdays)$/u.test(measure) && DONE.test(text.slice(end, end + 8)),
    measures: () => ['minutes', 'workdays'],
    isKnown: ({ record }) => MAKING.test(record.text),
  },
  {
    why: '3 月 15 号头采，资料里 3 月 22 日采摘',
    isSaid: ({ measure, end }, text) => measure === 'date' && BEGUN.test(text.slice(end, end + 6)),
    measures: () => ['date'],
    isKnown: ({ amount, record }, { end }, _clause, text) =>
      amount.end > amount.start && record.text.includes(BEGUN.exec(text.slice(end, end + 6))?.groups?.['done'] ?? '?'),
  },
  {
    why: '一米八的 1999 抬走，资料里那是一米五的价',
    isSaid: ({ measure, count }) => (measure === 'money' || measure === '') && count >= LEAST_PRICE,
    measures: () => ['money'],
    isKnown: ({ amount }, { values: [said = NaN] }) => amount.end > amount.start && amount.values.includes(said),
  },
  {
    why: '每期 280，资料里 3600 分 12 期',
    isSaid: ({ measure, start }, text) =>
      (measure === 'money' || measure === '') && RECKONED.test(text.slice(Math.max(0, start - 6), start)),
    measures: () => ['money'],
    isKnown: ({ amount }) => amount.end > amount.start,
  },
  {
    why: '二十包刚好三百片，资料里 10 片一包',
    isSaid: (amount, text) => COMMERCE.test(amount.measure) && isTotal(text, amount) && amount.count > LEAST_TOTAL,
    measures: (measure) => [measure],
    isKnown: ({ amount }) => amount.end > amount.start,
  },
  {
    why: '二十五公斤就能玩，资料里 30 至 90 公斤',
    isSaid: ({ measure }, _, clause) => /^(?:age|grams|millimetres)$/u.test(measure) && ADMITTED.test(clause),
    measures: (measure) => [measure],
    isKnown: ({ amount }, { values: [said = NaN] }) =>
      amount.values.length > 1 && (said < Math.min(...amount.values) || said > Math.max(...amount.values)),
  },
  {
    why: '一盒 10 片，资料里每盒 5 片',
    isSaid: (amount, text) => COMMERCE.test(amount.measure) && boxOf(text, amount) !== undefined,
    measures: (measure) => [measure],
    isKnown: ({ amount, record }, said, _clause, text) =>
      amount.end > amount.start && boxOf(record.text, amount) === boxOf(text, said),
  },
  {
    why: '28 到 30 毫米，资料里 26 至 28 毫米',
    isSaid: ({ measure, values }) => values.length > 1 && SIZES.test(measure),
    measures: (measure) => [measure],
    isKnown: ({ amount }, { unit, bound }) => bound !== 'rough' && amount.values.length > 1 && amount.unit === unit,
  },
  {
    why: '每周一回，资料里每月 1 次',
    isSaid: (amount, text) => TURNS.has(amount.measure) && periodIn(text, amount) !== undefined,
    measures: () => [...TURNS],
    isKnown: ({ amount, record }, _, clause) =>
      periodIn(record.text, amount) !== undefined &&
      (sharesWords(wordsIn(clause), record) || isDoneAlike(record.text.charAt(amount.start - 1), clause)),
  },
];

/** 一天遛三趟, 每日遛 2 次 */
const isDoneAlike = (verb: string, clause: string): boolean =>
  /[\u4e00-\u9fff]/u.test(verb) && !/[每一日天周月年个]/u.test(verb) && clause.includes(verb);

/** Whether a number is said in a way in which a record gives it. */
export function isToldAlike(text: string, amount: Amount, evidence: Evidence): boolean {
  // 一斤 89: of what so much is, is no number of its own.
  if (amount.count === 1 && amount.written === 'chinese' && SIZES.test(amount.measure) && !TURNS.has(amount.measure))
    return false;
  const clause = clauseOf(text, amount);
  return CONTRADICTIONS.some(
    ({ isSaid, measures, isKnown }) =>
      isSaid(amount, text, clause) &&
      measures(amount.measure).some((measure) =>
        evidence.amountsIn(measure).some((known) => isKnown(known, amount, clause, text)),
      ),
  );
}
