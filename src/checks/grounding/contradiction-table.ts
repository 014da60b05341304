import type { Amount } from './amount.js';
import { attributeAt, hasOneNumber } from './attributes.js';
import type { Bound } from './bounds.js';
import { isTotal } from './everyday.js';
import type { StatedAmount } from './evidence.js';
import { labelOf, toldLabelOf } from './same-label.js';
import { sharesWords, wordsIn } from './shared-words.js';
import { sentenceAround } from '../text/stretches.js';
import { lotOf } from './prices-of-others.js';
import { boxOf, periodIn } from './things.js';
import { COMMERCE_WORDS, SPAN, TURNS } from './units.js';

/*
 * Numbers that sound like everyday ones, though a record gives that very measure of the very thing in the very way: so long in
 * business, at most so many, about so large, from so many on, so often.
 */

/** A number of a text, and what it stands in. */
export interface Said extends Amount {
  readonly text: string;
  readonly clause: string;
}

/** Whether a record gives its number in the way in which the text says one. */
type IsKnown = (known: StatedAmount) => boolean;

interface Contradiction {
  readonly why: string;
  /** Measures in which a record would give it. */
  readonly measures: (measure: string) => readonly string[];
  /** What a record's number must be like; nothing where the text does not say its own in that way. */
  readonly asks: (said: Said) => IsKnown | false;
}

const own = (measure: string): readonly string[] => [measure];
const of =
  (...measures: readonly string[]) =>
  (): readonly string[] =>
    measures;

/** What a record says in words; the amounts of its fields stand nowhere. */
const isWritten = ({ amount: { start, end } }: StatedAmount): boolean => end > start;
const isLimit = ({ bound }: Amount): boolean => bound === 'under' || bound === 'cap';
const before = ({ text, start }: Said, length: number): string => text.slice(Math.max(0, start - length), start);
const after = ({ text, end }: Said, length: number): string => text.slice(end, end + length);

const LIMITS: ReadonlySet<Bound> = new Set<Bound>(['over', 'under', 'at_least']);
const STAFF =
  /^[^，。]{0,2}(?:师傅|小伙|工人|搬运工|技师|老师|教练|阿姨|护士|护工|助教|摄影师|化妆师|司机|导游|设计师)/u;
const LOOKED_AFTER = /[一每][个位名][^，。]{2,6}?(?:[带管看教顾]|照护|照顾|照看|负责)|师生比|护患比/u;
const FREE = /不另|免费|不加|不收|都含|都算/u;
const INCLUDED = /含|以内|之内|超出/u;
const TRIED = /试[睡用穿骑驾]|[睡用穿]满/u;
const HEADS = /^(?:个|people)$/u;
export const SIZES = /^(?:grams|millimetres|square_metres|[^a-z个])$/u;
const COMMERCE = /^[^a-z]$/u;
const PRICE = /^(?:money|)$/u;

const IN_BUSINESS = /开店|开业|开了|开张|创[立办]|成立|营业|[做干]这行|从业|老店/u;
const FOUNDED = /开业|开店|开第一家|成立|创[立办]|开馆|开张|从业|建店/u;
const LEAST_ROUGH = 100;
/** Smaller numbers are met by chance. */
const LEAST_SAME = 5;
const EVEN_SO = /^(?:也|都|就)(?:给|能|可|包|行|送|接|做|派|起|卖|发)/u;
const FROM = /满|整|至少|不少于/u;
const USED_UP = /(?:[能可够]以?|刚好|正好)[^，。]{0,4}[吃用喝泡敷]|[吃用喝泡敷](?:得|[一二两三四五六七八九十\d])/u;
const A_DAY = /[每一][天日][^，。]{0,4}[\d一二两三四五六七八九] ?\d? ?(?:[粒片包袋条支颗勺瓶克]|毫升|ml|g)/u;
const GIVEN = /[送赠]您? ?$/u;
const CLASS = /[一每小][个]?班|班额|班级/u;
const DONE =
  /^(?:之?内|后|以后)?(?:就|便|即)?[能可]?以?(?:上身|出(?!门|去|发)|做好|完工|交[付货]|拿|取|好[，。了]|完[，。成])/u;
const MAKING = /工期|周期|制作|出片|交付|生产|[烧订定]制|做好|完工/u;
const BEGUN = /^[^，。]{0,3}(?<done>采|压|出厂|生产|开业|成立|收割|烘)/u;
/** Smaller ones stand in any record. */
const LEAST_PRICE = 20;
const RECKONED =
  /(?:[每一]期|收您|您付|实付|总共|[一总]共|合计|折后|到手价?|刚好|正好|等于|加一?[块起]儿?|合起来|拢共|[每一][\u4e00-\u9fff](?:[\u4e00-\u9fff]{1,2}钱)?(?:才|只要|合|就要?){1,2}|(?:[两俩三四五]个?人|俩)(?:一起|一块儿?|同行|结伴|同来)来?(?:只要|才|就|一共)?)[收是要]? ?[¥￥]?$/u;
/** Fewer stand in any text. */
const LEAST_TOTAL = 10;
const ADMITTED = /[就也都]能|可以|能[玩爬坐进报]|[就够]行/u;

/** 一天遛三趟, 每日遛 2 次 */
const isDoneAlike = (verb: string, clause: string): boolean =>
  /[\u4e00-\u9fff]/u.test(verb) && !/[每一日天周月年个]/u.test(verb) && clause.includes(verb);

/** One way a number may be said in a line; the first that holds is enough. */
export const CONTRADICTIONS: readonly Contradiction[] = [
  {
    why: '开店十年，资料里是 2019 年开的',
    measures: of('date'),
    asks: ({ unit, clause }) =>
      unit === '年' && IN_BUSINESS.test(clause) && ((known) => isWritten(known) && FOUNDED.test(known.record.text)),
  },
  {
    why: '不超过八个，资料里最多 12 人',
    measures: of('个', 'people'),
    asks: (said) => isLimit(said) && HEADS.test(said.measure) && (({ amount }) => isLimit(amount)),
  },
  {
    why: '三百来亩，资料里 45 亩',
    measures: own,
    asks: ({ bound, count, measure, unit }) =>
      bound === 'rough' &&
      count >= LEAST_ROUGH &&
      SIZES.test(measure) &&
      (({ amount }) => amount.unit === unit && unit !== ''),
  },
  {
    why: '一个小时也上门，资料里 3 小时起',
    measures: own,
    asks: (said) =>
      EVEN_SO.test(after(said, 4)) &&
      (({ amount, record }) =>
        (amount.values[0] ?? NaN) > (said.values[0] ?? NaN) &&
        (amount.bound === 'from' ||
          amount.bound === 'at_least' ||
          FROM.test(record.text.slice(Math.max(0, amount.start - 3), amount.start)))),
  },
  {
    why: '三岁到十二岁，资料里各码到 9 岁',
    measures: of('age'),
    asks: (said) =>
      said.measure === 'age' &&
      (/岁 ?[到至~-] ?$/u.test(before(said, 4)) || /^ ?[到至~-] ?[\d一二三四五六七八九十]/u.test(after(said, 4))) &&
      (({ amount }) => amount.values.length > 1),
  },
  {
    why: '二十公分往上，资料里 8 至 10 厘米',
    measures: own,
    asks: ({ measure, bound, values: [said = NaN] }) =>
      (bound === 'over' || bound === 'at_least') &&
      SIZES.test(measure) &&
      (({ amount: { values } }) => values.length > 1 && Math.max(...values) < said),
  },
  {
    why: '55 岁以上减十块，资料里 65 岁及以上',
    measures: own,
    asks: (said) => {
      if (!/^(?:age|grams|millimetres)$/u.test(said.measure) || !LIMITS.has(said.bound)) return false;
      const words = wordsIn(sentenceAround(said.text, said));
      return ({ amount, record }) => amount.bound === said.bound && sharesWords(words, record);
    },
  },
  {
    why: '能吃四个月，资料里 120 粒，每日 2 粒',
    measures: of(...COMMERCE_WORDS, 'grams', 'millilitres'),
    asks: ({ measure, clause, text }) => {
      if (!SPAN.test(measure) || !USED_UP.test(clause)) return false;
      const isByDay = A_DAY.test(text);
      return ({ amount, record }) => amount.count > 1 && (isByDay || A_DAY.test(record.text));
    },
  },
  {
    why: '一斤七块九，资料里 10 斤装 89 元',
    measures: of('money'),
    asks: (said) => {
      const lot = said.measure === 'money' ? lotOf(said.text, said) : undefined;
      return (
        lot !== undefined &&
        ((known) => isWritten(known) && lotOf(known.record.text, known.amount)?.measure === lot.measure)
      );
    },
  },
  {
    why: '放一个月照样新鲜，资料里保质期 21 天',
    measures: (measure) => (SPAN.test(measure) ? ['minutes', 'months'] : [measure]),
    asks: ({ measure, text, start, end }) => {
      const attribute = measure === '' ? undefined : attributeAt(text, start, end);
      return (
        hasOneNumber(attribute) &&
        ((known) =>
          isWritten(known) && attributeAt(known.record.text, known.amount.start, known.amount.end) === attribute)
      );
    },
  },
  {
    why: '送 5 条手胶，资料里送 2 条',
    measures: own,
    asks: (said) => {
      if (!COMMERCE.test(said.measure) || !GIVEN.test(before(said, 3))) return false;
      const words = wordsIn(said.clause);
      return ({ record }) => /[送赠]/u.test(record.text) && sharesWords(words, record);
    },
  },
  {
    why: '三个师傅一辆车，资料里师傅 2 名；外景三个地方，资料里外景 2 处',
    measures: of('people', '个', '处'),
    asks: (said) => {
      const nouns = [after(said, 2), before(said, 2)].filter((noun) => /^[\u4e00-\u9fff]{2}$/u.test(noun));
      return (
        HEADS.test(said.measure) &&
        said.count > 1 &&
        (({ amount, record }) => {
          const around = record.text.slice(Math.max(0, amount.start - 5), amount.end + 6);
          return nouns.some((noun) => around.includes(noun));
        })
      );
    },
  },
  {
    why: '配仨小伙子，资料里 2 名搬运工；一个教练带三个娃，资料里每位教练带 4 名学员',
    measures: of('people', '个'),
    asks: (said) => {
      if (!HEADS.test(said.measure) || said.count < 2) return false;
      if (STAFF.test(after(said, 5)))
        return ({ amount, record }) => STAFF.test(record.text.slice(amount.end, amount.end + 5));
      return LOOKED_AFTER.test(said.clause) && (({ record }) => LOOKED_AFTER.test(record.text));
    },
  },
  {
    why: '跑五百公里以内都不另算，资料里每日含 300 公里',
    measures: own,
    asks: ({ measure, bound, clause }) =>
      bound === 'under' && SIZES.test(measure) && FREE.test(clause) && (({ record }) => INCLUDED.test(record.text)),
  },
  {
    why: '睡满一百天，资料里 30 晚试睡',
    measures: of('minutes', '晚', 'months'),
    asks: ({ measure, text, start, end }) =>
      /^(?:minutes|months|晚)$/u.test(measure) &&
      TRIED.test(text.slice(Math.max(0, start - 5), end + 4)) &&
      (({ record }) => TRIED.test(record.text)),
  },
  {
    why: '一个班就五个孩子，资料里每班不超过 8 名',
    measures: of('people', '个'),
    asks: ({ measure, count, clause }) =>
      HEADS.test(measure) &&
      count > 1 &&
      CLASS.test(clause) &&
      ((known) => isWritten(known) && CLASS.test(known.record.text)),
  },
  {
    why: '十天后就能上身，资料里工期 18 天',
    measures: of('minutes', 'workdays'),
    asks: (said) =>
      /^(?:minutes|workdays)$/u.test(said.measure) &&
      DONE.test(after(said, 8)) &&
      (({ record }) => MAKING.test(record.text)),
  },
  {
    why: '3 月 15 号头采，资料里 3 月 22 日采摘',
    measures: of('date'),
    asks: (said) => {
      const done = said.measure === 'date' ? BEGUN.exec(after(said, 6))?.groups?.['done'] : undefined;
      return done !== undefined && ((known) => isWritten(known) && known.record.text.includes(done));
    },
  },
  {
    why: '一米八的 1999 抬走，资料里那是一米五的价',
    measures: of('money'),
    asks: ({ measure, count, values: [said = NaN] }) =>
      PRICE.test(measure) &&
      count >= LEAST_PRICE &&
      ((known) => isWritten(known) && known.amount.values.includes(said)),
  },
  {
    why: '每期 280，资料里 3600 分 12 期',
    measures: of('money'),
    asks: (said) => PRICE.test(said.measure) && RECKONED.test(before(said, 6)) && isWritten,
  },
  {
    why: '二十包刚好三百片，资料里 10 片一包',
    measures: own,
    asks: (said) => COMMERCE.test(said.measure) && isTotal(said.text, said) && said.count > LEAST_TOTAL && isWritten,
  },
  {
    why: '二十五公斤就能玩，资料里 30 至 90 公斤',
    measures: own,
    asks: ({ measure, clause, values: [said = NaN] }) =>
      /^(?:age|grams|millimetres)$/u.test(measure) &&
      ADMITTED.test(clause) &&
      (({ amount: { values } }) => values.length > 1 && (said < Math.min(...values) || said > Math.max(...values))),
  },
  {
    why: '一盒 10 片，资料里每盒 5 片',
    measures: own,
    asks: (said) => {
      const box = COMMERCE.test(said.measure) ? boxOf(said.text, said) : undefined;
      return box !== undefined && ((known) => isWritten(known) && boxOf(known.record.text, known.amount) === box);
    },
  },
  {
    why: '载重三百公斤，资料里载重 200kg',
    measures: (measure) => (measure === '' ? ['', 'money'] : [measure]),
    asks: (said) => {
      const label = said.count > 1 ? toldLabelOf(said.text, said) : undefined;
      return (
        label !== undefined &&
        ((known) =>
          isWritten(known) && known.amount.bound !== 'from' && labelOf(known.record.text, known.amount) === label)
      );
    },
  },
  {
    why: '28 到 30 毫米，资料里 26 至 28 毫米',
    measures: own,
    asks: ({ measure, values, bound, unit }) =>
      values.length > 1 &&
      bound !== 'rough' &&
      SIZES.test(measure) &&
      (({ amount }) => amount.values.length > 1 && amount.unit === unit),
  },
  {
    why: '零下 5 度就推不开，资料里 -5℃ 仍可推开：就是那个数',
    measures: (measure) => (measure === 'people' ? ['people', 'share'] : [measure]),
    asks: ({ measure, count, text, start, end, values: [said = NaN] }) => {
      if (measure === '' || count < LEAST_SAME) return false;
      const words = wordsIn(sentenceAround(text, { start, end }));
      return (known) => known.amount.values.includes(said) && isWritten(known) && sharesWords(words, known.record);
    },
  },
  {
    why: '每周一回，资料里每月 1 次',
    measures: of(...TURNS),
    asks: (said) => {
      if (!TURNS.has(said.measure) || periodIn(said.text, said) === undefined) return false;
      const words = wordsIn(said.clause);
      return ({ amount, record }) =>
        periodIn(record.text, amount) !== undefined &&
        (sharesWords(words, record) ||
          [amount.start - 1, amount.end].some((at) => isDoneAlike(record.text.charAt(at), said.clause)));
    },
  },
];
