import { Marks } from '../text/marks.js';
import { type Amount, isSame } from './amount.js';
import type { Evidence, StatedAmount } from './evidence.js';
import type { EvidenceRecord } from './evidence-record.js';
import { numbersIn } from './special-amounts.js';
import { unitOf } from './units.js';
import { isPlainHan } from '../text/folding.js';

/*
 * Of which of two things a number is, by what the text named last: 「东门店就在你楼下，器械 86 台」 where one record has 南湖店，器械 86 台
 * and another 东门店，器械 40 台. The name often stands a clause or two before the number.
 */

interface Stretch {
  readonly start: number;
  readonly end: number;
}
const NOWHERE: Stretch = { start: 0, end: 0 };

/** A word of two characters or a number of something, and where it ends. */
interface Word {
  readonly word: string;
  readonly end: number;
}

/** Words for the same people and days, of the same length so that places stay what they are. */
const SAME: readonly (readonly [said: RegExp, known: string])[] = [
  [/大人/gu, '成人'],
  [/孩子|小孩|宝宝|宝贝/gu, '儿童'],
  [/周[六日]/gu, '周末'],
];
const alike = (text: string): string => SAME.reduce((told, [said, known]) => told.replace(said, known), text);

const THIS_CENTURY = 2_000;
const TWO_DIGITS = 100;
/** 25 年 for 2025 年, as one speaks of a vintage. */
const ofYear = (value: number, unit: string): number =>
  unit === '年' && value > 9 && value < TWO_DIGITS ? value + THIS_CENTURY : value;

/** @param but where the number stands that is asked about: of which thing it is, it does not tell itself */
function wordsOf(written: string, but: Stretch = NOWHERE): Word[] {
  const text = alike(written);
  const words: Word[] = [];
  for (let at = 1; at < text.length; at += 1)
    if (isPlainHan(text.charCodeAt(at - 1)) && isPlainHan(text.charCodeAt(at)))
      words.push({ word: text.slice(at - 1, at + 1), end: at + 1 });
  for (const { value, start, end } of numbersIn(text)) {
    const unit = text
      .slice(end, end + 2)
      .trimStart()
      .charAt(0);
    if (value > 1 && isPlainHan(unit.charCodeAt(0)) && !(start < but.end && but.start < end))
      words.push({ word: `${String(ofYear(value, unit))}${unit}`, end: end + 1 });
  }
  return words;
}

const PART_END = new Marks('；;。！!？?\n');
/** What a record says of one of its numbers, with the name that stands a clause before it; and where in it the number stands. */
interface Part {
  readonly text: string;
  readonly number: Stretch;
}
function partOf(text: string, { start, end }: Amount): Part {
  const from = PART_END.startBefore(text, start);
  return { text: text.slice(from, PART_END.endAfter(text, end)), number: { start: start - from, end: end - from } };
}

/** Of the shorter of two, how much is said in the same characters, where two records tell the same of two things. */
const LEAST_ALIKE = 0.4;
const charactersOf = (text: string): ReadonlySet<string> => new Set(text.replace(/[\d\s\p{P}]/gu, ''));
function tellAlike(left: string, right: string): boolean {
  const [own, theirs] = [charactersOf(left), charactersOf(right)];
  const shared = [...own].filter((character) => theirs.has(character)).length;
  return shared >= LEAST_ALIKE * Math.min(own.size, theirs.size);
}

const SENTENCE_END = new Marks('。！!？?\n');
/** Code units before a number in which its thing is named. */
const BACK = 60;
const CLAUSE_END = new Marks('，,；;、。！!？?\n');
/** What is only held against the thing that is meant. */
const HELD_AGAINST = /比|不像|不同|除了|不是|别[的去选买]|换成|以外|之外|隔壁/u;

/** Words that tell the one thing from the other; what a number is counted in tells nothing. */
function tellingOf(of: Part, from: Part): ReadonlySet<string> {
  const known = new Set(wordsOf(from.text, from.number).map(({ word }) => word));
  return new Set(
    wordsOf(of.text, of.number).flatMap(({ word }) => (known.has(word) || unitOf(word) !== undefined ? [] : [word])),
  );
}

/** Where in a text one of these words ends last, or -1. */
const lastOf = (said: readonly Word[], words: ReadonlySet<string>): number =>
  said.reduce((last, { word, end }) => (words.has(word) ? Math.max(last, end) : last), -1);

/** Most other numbers that one is told apart from. */
const MOST = 60;

/** Whether the thing that a text named last is another one of which a record gives another number, and its own is not named. */
export function isOfNamedOther(
  said: Amount,
  text: string,
  known: Amount,
  record: EvidenceRecord,
  evidence: Evidence,
): boolean {
  const numbers = new Set(numbersIn(text).map(({ value }) => value));
  const rivals = evidence
    .amountsIn(known.measure)
    .slice(0, MOST)
    .filter(({ amount }: StatedAmount) => amount.end > amount.start && amount !== known && !isSame(amount, known))
    // Whoever says both numbers gives each thing its own.
    .filter(({ amount }) => !numbers.has(amount.count));
  if (rivals.length === 0) return false;
  const own = partOf(record.text, known);
  const sentence = SENTENCE_END.startBefore(text, said.start, BACK);
  // What a sentence begins with may be told in the one before.
  const from = SENTENCE_END.startBefore(text, Math.max(0, sentence - 1), Math.max(0, BACK - (said.start - sentence)));
  const before = text.slice(from, said.start);
  const words = wordsOf(before);
  const clauseAt = CLAUSE_END.startBefore(text, said.start);
  const clause = wordsOf(text.slice(clauseAt, CLAUSE_END.endAfter(text, said.end)), {
    start: said.start - clauseAt,
    end: said.end - clauseAt,
  });
  return rivals.some(({ amount, record: other }) => {
    const theirs = partOf(other.text, amount);
    if (theirs.text === own.text || !tellAlike(own.text, theirs.text)) return false;
    const mine = tellingOf(own, theirs);
    const strange = tellingOf(theirs, own);
    const last = lastOf(words, strange);
    if (last < 0 || last <= lastOf(words, mine) || lastOf(clause, mine) >= 0) return false;
    // What was named has been given its number already.
    if (numbersIn(before.slice(last)).some(({ value }) => value !== 1)) return false;
    const named = before.slice(CLAUSE_END.startBefore(before, last), CLAUSE_END.endAfter(before, last));
    return !HELD_AGAINST.test(named);
  });
}
