import { type Amount, sameValue } from './amount.js';
import type { Evidence, StatedAmount } from './evidence.js';
import type { EvidenceRecord } from './evidence-record.js';
import { shareAny, wordsIn } from './shared-words.js';
import { unitOf } from './units.js';
import { numbersIn, readNumber } from './special-amounts.js';

/*
 * Whether the same number is of another thing: a record that tells two numbers tells of what each is, and a price of two is
 * not the price of one.
 */

const CLAUSE_END = /[，,、；;。！？!?\n：:]/u;

/** What stands around an amount up to the nearest marks: its clause, unless other marks are given. */
export function stretchAround(text: string, { start, end }: Amount, mark = CLAUSE_END): string {
  const before = text.slice(0, start).split(mark).at(-1) ?? '';
  return before + text.slice(start, end) + (text.slice(end).split(mark)[0] ?? '');
}

const TOKENS = new WeakMap<Amount, ReadonlySet<string>>();
/** The words that stand in the clause of an amount, and how many it says of what: 19 枝. Many are compared with each, so they are read once. */
export function tokensAround(text: string, amount: Amount): ReadonlySet<string> {
  const known = TOKENS.get(amount);
  if (known !== undefined) return known;
  const clause = stretchAround(text, amount);
  const tokens = wordsIn(clause);
  for (const { value, end } of numbersIn(clause)) {
    const unit = clause.charAt(end);
    if (value > 1 && value !== amount.count && COUNTED.test(unit)) tokens.add(`${String(value)}${unit}`);
  }
  TOKENS.set(amount, tokens);
  return tokens;
}
const COUNTED = /[\u4e00-\u9fff]/u;

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
  const isRival = ({ amount, record: other }: StatedAmount): boolean => {
    if (amount === known || amount.end <= amount.start || isSame(amount, known)) return false;
    const theirs = tokensAround(other.text, amount);
    let forThem = 0;
    for (const token of strange) if (theirs.has(token)) forThem += 1;
    if (forThem === 0) return false;
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

/** Most numbers of other records that one is told apart from. */
const MOST = 60;

const rivalsIn = (measure: string): readonly string[] =>
  /^(?:minutes|months)$/u.test(measure) ? ['minutes', 'months'] : [measure];

const isSame = (left: Amount, right: Amount): boolean =>
  left.measure === right.measure && left.values.every((value, at) => sameValue(value, right.values[at] ?? NaN));

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

/** Whether a record's number, though the same, is of another thing than the one a text says. */
export const isOfOtherThing = (
  said: Amount,
  text: string,
  known: Amount,
  record: EvidenceRecord,
  evidence: Evidence,
): boolean =>
  known.end > known.start &&
  (isPriceOfAnotherCount(said, text, known, record) || isOfRival(said, text, known, record, evidence));
