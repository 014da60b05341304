import type { Amount } from './amount.js';
import { clauseOf } from './everyday.js';
import type { Evidence, StatedAmount } from './evidence.js';
import { sharesWords, wordsIn } from './shared-words.js';
import { periodIn } from './things.js';
import { TURNS } from './units.js';

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
  readonly isKnown: (known: StatedAmount, amount: Amount, clause: string) => boolean;
}

const isLimit = ({ bound }: Amount): boolean => bound === 'under' || bound === 'cap';
const HEADS = /^(?:个|people)$/u;
const IN_BUSINESS = /开店|开业|开了|开张|创[立办]|成立|营业|[做干]这行|从业|老店/u;
const FOUNDED = /开业|开店|开第一家|成立|创[立办]|开馆|开张|从业|建店/u;
const LEAST_ROUGH = 100;
const EVEN_SO = /^(?:也|都|就)(?:给|能|可|包|行|送|接|做|派|起|卖|发)/u;
const FROM = /满|整|至少|不少于/u;
const SIZES = /^(?:grams|millimetres|square_metres|[^a-z个])$/u;

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
  const clause = clauseOf(text, amount);
  return CONTRADICTIONS.some(
    ({ isSaid, measures, isKnown }) =>
      isSaid(amount, text, clause) &&
      measures(amount.measure).some((measure) =>
        evidence.amountsIn(measure).some((known) => isKnown(known, amount, clause)),
      ),
  );
}
