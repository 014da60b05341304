import { isPlainHan } from '../text/folding.js';
import { Marks } from '../text/marks.js';
import { clausePlace, SENTENCE_END, type Stretch } from '../text/stretches.js';
import { type Amount, isSame } from './amount.js';
import { amountsIn } from './amounts.js';
import type { Evidence, StatedAmount } from './evidence.js';
import type { EvidenceRecord } from './evidence-record.js';
import { inSameWords } from './same-words.js';
import { wordsIn } from './shared-words.js';
import { numbersIn } from './special-amounts.js';

/*
 * Of which of two things a number is, by what the text named last: 「东门店就在你楼下，器械 86 台」 where one record has 南湖店，器械 86 台
 * and another 东门店，器械 40 台. The name often stands a clause or two before the number.
 */

/** Two characters, or a number of something, and where it ends. */
interface Word {
  readonly word: string;
  readonly end: number;
}

const THIS_CENTURY = 2_000;
const TWO_DIGITS = 100;
/** 做了 20 年 is so long, 20 年的白茶 of that year. */
const SO_LONG = /[了满近干做过有第超] ?$/u;
/** 25 年 for 2025 年, as one speaks of a vintage. */
const ofYear = (value: number, unit: string, before: string): number =>
  unit === '年' && value > 9 && value < TWO_DIGITS && !SO_LONG.test(before) ? value + THIS_CENTURY : value;

const isLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const isOfName = (code: number): boolean => isPlainHan(code) || isLetter(code);

/** @param text in the words that records use */
function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (let at = 1; at < text.length; at += 1)
    if (isOfName(text.charCodeAt(at - 1)) && isOfName(text.charCodeAt(at)))
      words.push({ word: text.slice(at - 1, at + 1), end: at + 1 });
  for (const { value, start, end } of numbersIn(text)) {
    const unit = text
      .slice(end, end + 2)
      .trimStart()
      .charAt(0);
    if (value > 1 && isPlainHan(unit.charCodeAt(0)))
      words.push({ word: `${String(ofYear(value, unit, text.slice(0, start)))}${unit}`, end: end + 1 });
  }
  return words;
}

/** What a record says of one of its numbers: up to it, and all of it, in the words that records use. */
interface Part {
  readonly beginning: string;
  readonly words: ReadonlySet<string>;
  readonly characters: ReadonlySet<string>;
}

const PART_END = new Marks('；;。！!？?\n');
const PARTS = new WeakMap<Amount, Part>();
/** Many are held against each, so they are read once. */
function partOf(text: string, amount: Amount): Part {
  const known = PARTS.get(amount);
  if (known !== undefined) return known;
  const from = PART_END.startBefore(text, amount.start);
  const whole = inSameWords(text.slice(from, PART_END.endAfter(text, amount.end)));
  const part = {
    beginning: whole.slice(0, amount.start - from),
    words: new Set(wordsOf(whole).map(({ word }) => word)),
    characters: new Set(whole.replace(/[\d\s\p{P}]/gu, '')),
  };
  PARTS.set(amount, part);
  return part;
}

/** Of the shorter of two, how much is said in the same characters, where two records tell the same of two things. */
const LEAST_ALIKE = 0.4;
function tellAlike({ characters: own }: Part, { characters: theirs }: Part): boolean {
  let shared = 0;
  for (const character of own) if (theirs.has(character)) shared += 1;
  return shared >= LEAST_ALIKE * Math.min(own.size, theirs.size);
}

/** Code units of a name, from where two records begin to differ. */
const NAME = 7;
/** What the one is called, and not the other: what stands where the two begin to differ, before the number. */
function nameOf({ beginning }: Part, { beginning: other, words }: Part): ReadonlySet<string> {
  let shared = 0;
  while (shared < beginning.length && beginning.charAt(shared) === other.charAt(shared)) shared += 1;
  const from = Math.max(0, shared - 1);
  const told = shared < beginning.trimEnd().length ? wordsOf(beginning.slice(from, from + NAME)) : [];
  return new Set(told.flatMap(({ word }) => (words.has(word) ? [] : [word])));
}

/** Where in a text one of these words ends last, or -1. */
const lastOf = (said: readonly Word[], words: ReadonlySet<string>): number =>
  said.reduce((last, { word, end }) => (words.has(word) ? Math.max(last, end) : last), -1);

/** Code units before a number in which its thing is named. */
const BACK = 60;
/** What a text says before a number: in its sentence, and in the one before. */
function saidBefore(text: string, { start }: Stretch): string {
  let sentence = SENTENCE_END.startBefore(text, start, BACK);
  while (sentence > 0 && /[。！!？?\s]/u.test(text.charAt(sentence - 1))) sentence -= 1;
  const from = SENTENCE_END.startBefore(text, sentence, Math.max(0, BACK - (start - sentence)));
  return inSameWords(text.slice(from, start));
}

/** What is only held against the thing that is meant. */
const HELD_AGAINST = /(?<!性价|对)比(?!如|例|赛)|不像|不同|除了|不是|别[的去选买]|换成|以外|之外|隔壁/u;

/** So many records' numbers are all looked at; of more those whose record has a word of the text. */
const FEW = 12;
const MOST = 60;
function rivalsOf(known: Amount, before: string, evidence: Evidence): StatedAmount[] {
  const all = evidence.amountsIn(known.measure);
  const near = all.length <= FEW ? all : evidence.amountsBeside(known.measure, wordsIn(before)).slice(0, MOST);
  return near.filter(({ amount }) => amount.end > amount.start && amount.count !== 1 && !isSame(amount, known));
}

/** Numbers of what the one counts; of a bare one, any. Asked last: a text is read anew for it. */
const countsIn = (text: string, { measure }: Amount): Amount[] =>
  amountsIn(text).filter((each) => each.measure === measure || measure === '');

/** Whether the thing that a text named last is another one of which a record gives another number, and its own is not named. */
export function isOfNamedOther(
  said: Amount,
  text: string,
  known: Amount,
  record: EvidenceRecord,
  evidence: Evidence,
): boolean {
  const before = saidBefore(text, said);
  const rivals = rivalsOf(known, before, evidence);
  if (rivals.length === 0) return false;
  const own = partOf(record.text, known);
  const words = wordsOf(before);
  const { start, end } = clausePlace(text, said);
  const clause = wordsOf(inSameWords(text.slice(start, end)));
  return rivals.some(({ amount, record: other }) => {
    const theirs = partOf(other.text, amount);
    if (!tellAlike(own, theirs)) return false;
    const [mine, strange] = [nameOf(own, theirs), nameOf(theirs, own)];
    const last = lastOf(words, strange);
    if (mine.size === 0 || last < 0 || last <= lastOf(words, mine) || lastOf(clause, mine) >= 0) return false;
    const named = clausePlace(before, { start: last, end: last });
    if (HELD_AGAINST.test(before.slice(named.start, named.end))) return false;
    // What was named has been given its number already, or whoever says both numbers gives each thing its own.
    return (
      countsIn(before.slice(last), said).length === 0 &&
      !countsIn(text, said).some(({ count }) => count === amount.count)
    );
  });
}
