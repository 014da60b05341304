import { type Amount, sameValue } from './amount.js';
import type { Evidence } from './evidence.js';
import type { EvidenceRecord } from './evidence-record.js';
import { shareAny, sharedWords, sharesWords, wordsIn } from './shared-words.js';
import { unitOf } from './units.js';
import { readNumber } from './special-amounts.js';

/*
 * Whether the same number is of another thing: a record that tells two numbers tells of what each is, and a price of two is
 * not the price of one.
 */

const CLAUSE_END = /[，,、；;。！？!?\n：:]/u;

function clauseAround(text: string, start: number, end: number): string {
  const before = text.slice(0, start).split(CLAUSE_END).at(-1) ?? '';
  return before + text.slice(start, end) + (text.slice(end).split(CLAUSE_END)[0] ?? '');
}

const TIME = /^(?:minutes|months)$/u;
const rivals = (left: Amount, right: Amount): boolean =>
  left.measure === right.measure || (TIME.test(left.measure) && TIME.test(right.measure));

const AROUND = new WeakMap<Amount, ReadonlySet<string>>();
/** The words that stand in the clause of an amount; many are compared with each, so they are read once. */
function wordsAround(text: string, amount: Amount): ReadonlySet<string> {
  const known = AROUND.get(amount) ?? wordsIn(clauseAround(text, amount.start, amount.end));
  AROUND.set(amount, known);
  return known;
}

/** 镜架质保一年；镜片 180 天: the words beside the number are those of the other clause, and none of its own. */
function isOfOtherClause(said: Amount, text: string, known: Amount, record: EvidenceRecord): boolean {
  const own = clauseAround(record.text, known.start, known.end);
  const others = record.amounts.filter(
    (each) =>
      each !== known &&
      each.end > each.start &&
      rivals(each, known) &&
      clauseAround(record.text, each.start, each.end) !== own,
  );
  if (others.length === 0) return false;
  const mine = wordsAround(text, said);
  const ownWords = wordsAround(record.text, known);
  if (shareAny(mine, ownWords)) return false;
  return others.some((each) =>
    [...wordsAround(record.text, each)].some((word) => mine.has(word) && !ownWords.has(word)),
  );
}

const SO_MANY =
  /(?<n>\d{1,3}|[一单每两二三四五六七八九十]) ?(?<unit>[\u4e00-\u9fff])(?:装|卡|课)? ?(?:共|只要|只|才|卖|就|也)?[ ¥￥]?$/u;

function countBefore(text: string, start: number): { count: number; measure: string } | undefined {
  const match = SO_MANY.exec(text.slice(Math.max(0, start - 8), start));
  const { n = '', unit = '' } = match?.groups ?? {};
  const measure = unitOf(unit)?.measure;
  if (measure === undefined || /^(?:money|months)$/u.test(measure)) return undefined;
  const count = n === '单' || n === '每' ? 1 : readNumber(n);
  return { count, measure };
}

/** 2 节共 19.9 is not 一节 19.9. */
function isPriceOfAnotherCount(said: Amount, text: string, known: Amount, record: EvidenceRecord): boolean {
  if (known.measure !== 'money') return false;
  const mine = countBefore(text, said.start);
  const theirs = countBefore(record.text, known.start);
  return (
    mine !== undefined &&
    theirs !== undefined &&
    mine.measure === theirs.measure &&
    !sameValue(mine.count, theirs.count)
  );
}

/** The words around the number are those of another record that counts in this measure, and none are of this one. */
function isOfOtherRecord(said: Amount, text: string, record: EvidenceRecord, evidence: Evidence): boolean {
  const words = wordsAround(text, said);
  if (sharesWords(words, record) || !evidence.countsBeside(said.measure, words)) return false;
  return evidence
    .amountsIn(said.measure)
    .some((rival) => rival.record !== record && sharedWords(words, rival.record) > 1);
}

/** Whether a record's number, though the same, is of another thing than the one a text says. */
export const isOfOtherThing = (
  said: Amount,
  text: string,
  known: Amount,
  record: EvidenceRecord,
  evidence: Evidence,
): boolean =>
  known.end > known.start &&
  (isPriceOfAnotherCount(said, text, known, record) ||
    isOfOtherClause(said, text, known, record) ||
    isOfOtherRecord(said, text, record, evidence));
