import { type Amount, sameValue } from './amount.js';
import type { EvidenceRecord } from './evidence-record.js';
import { BARELY } from './bounds.js';
import type { Operand } from './operands.js';

/** A sum, and the numbers it is made of. */
export interface Sum {
  readonly value: number;
  readonly of: readonly Operand[];
}

/** Whether a sum is said as it is: exactly, or rounded where the text says that it is rounded. */
export function isToldAs({ values, bound }: Amount, sum: number): boolean {
  const [value = NaN, most = NaN] = values;
  if (bound === 'rough') return sum >= value && sum <= most;
  if (values.length !== 1 || !(sum > 0) || !Number.isFinite(sum)) return false;
  if (sameValue(value, sum)) return bound !== 'over';
  if (bound === 'under') return sum < value && value <= sum * 1.15;
  if (bound === 'barely_over') return sum >= value && sum <= value * BARELY;
  if (bound === 'near') return sum < value && sum >= value * 0.9;
  if (bound === 'over' || bound === 'at_least') return sum > value && sum < value * 1.1;
  return bound === 'about' ? Math.abs(sum - value) <= sum * 0.1 : isRounded(value, sum);
}

/** 214.67 said as 215, or as 214.7: rounded to the last place that is said, where it did not come out even. */
function isRounded(value: number, sum: number): boolean {
  if (sum < 10 && Number.isInteger(value)) return false;
  const even = Math.round(sum * 100) / 100;
  if (Number.isInteger(even)) return false;
  return sameValue(value, Math.floor(sum)) || [0, 1, 2].some((places) => sameValue(value, Number(sum.toFixed(places))));
}

/** A sum of numbers, or of a sum and one more. */
export function join(value: number, ...parts: readonly (Sum | Operand)[]): Sum {
  const of: Operand[] = [];
  for (const part of parts)
    if ('of' in part) of.push(...part.of);
    else of.push(part);
  return { value, of };
}

/** A number that is worked out from itself, 100 − (100 − 95), proves nothing. */
const isCircular = ({ of, value }: Sum): boolean =>
  of.some(
    (each) => sameValue(each.value, value) && (of.length > 2 || (each.record === undefined && each.at === undefined)),
  );

/** Numbers of one record belong together; those of two are combined only where the text names one of them. */
export function belongs(sum: Sum, text?: string): boolean {
  const { of } = sum;
  const distinct = new Set(of).size === of.length && !isCircular(sum);
  const records = new Set(of.map(({ record }) => record));
  return (
    distinct &&
    ((records.size === 1 && of.length === 2) ||
      of.some(({ isNamed }) => isNamed) ||
      isOfOneThing([...records], text) ||
      areBothTold([...records], text))
  );
}

/** 虾饺 12 只装, 虾饺每只 25 克: two records that have a word in common which the text has too. */
function isOfOneThing([left, right, ...more]: readonly (EvidenceRecord | undefined)[], text = ''): boolean {
  if (left === undefined || right === undefined || more.length > 0) return false;
  const theirs = right.words;
  return [...left.words].some((word) => theirs.has(word) && text.includes(word));
}

/** 一饼老白茶加一份银针，580; 枣一斤、杏干一斤，五十四块八: the text speaks of both, and of each in a word of its own. */
function areBothTold([left, right, ...more]: readonly (EvidenceRecord | undefined)[], text = ''): boolean {
  if (left === undefined || right === undefined || more.length > 0) return false;
  const [ours, theirs] = [left.words, right.words];
  const isTold = (own: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...own].some((word) => !other.has(word) && text.includes(word));
  return isTold(ours, theirs) && isTold(theirs, ours);
}

/** The first record that one of its numbers stands in or rests on. */
export const recordOf = (sum: Sum | undefined): EvidenceRecord | undefined =>
  sum?.of.map(({ record, restsOn }) => record ?? restsOn).find((record) => record !== undefined);

/** A sum whose numbers stand only in the text rests on nothing. */
export const find = (said: Amount, sums: readonly Sum[], text?: string): Sum | undefined =>
  sums.find((sum) => isToldAs(said, sum.value) && belongs(sum, text) && recordOf(sum) !== undefined);
