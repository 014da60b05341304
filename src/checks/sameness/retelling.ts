import { masked } from './masks.js';
import { ownWords } from './own-words.js';
import { RETELLING_WEIGHTS } from './retelling-weights.js';

/** A text as it is compared, clause by clause: numbers, places and names as one mark each, without stops and emoji. */
export type Clauses = readonly string[];

const STOP = /[。！？!?；;…，,：:\n]+/u;

export const clausesOf = (text: string): Clauses =>
  ownWords(text)
    .split(STOP)
    .map(masked)
    .filter((clause) => clause !== '');

/** What fewer signs share may be chance. Of more nothing was learned, and any two long texts share most of the common signs. */
const SIGNS_LEAST = 20;
const SIGNS_MOST = 400;

/** What tells one message in other words from another message about the same thing. */
export interface Traits {
  /** Share of the signs that stand in both, 0 to 1, wherever they stand. */
  readonly shared: number;
  /** Share of the signs that stand in both in the same order, 0 to 1: how far they are built alike. */
  readonly inOrder: number;
  /** Natural logarithm of the signs of both: long texts share more by chance. */
  readonly size: number;
}

/**
 * How two texts are alike beside the clauses that stand in both word for word and the words both begin or end with: a
 * frame in common says nothing where the rest is another matter, and a text that is all frame is told by its pairs.
 * Undefined where one has too few other words, or too many.
 * @param reaches told what they are before their order is known (which then counts as full): whether it is worth finding out
 */
export function traitsOf(
  one: Clauses,
  other: Clauses,
  reaches: (traits: Traits) => boolean = () => true,
): Traits | undefined {
  const [left, right] = ownOf(one, other);
  const isFit = ({ length }: string): boolean => length >= SIGNS_LEAST && length <= SIGNS_MOST;
  if (!isFit(left) || !isFit(right)) return undefined;
  const all = left.length + right.length;
  const size = Math.log(all);
  // In the same order stand at most as many as stand in both.
  const shared = (2 * sharedBy(left, right)) / all;
  if (!reaches({ shared, inOrder: shared, size })) return undefined;
  return { shared, inOrder: (2 * inOrderIn(left, right)) / all, size };
}

/** What each of two texts says that the other does not say word for word. */
function ownOf(one: Clauses, other: Clauses): readonly [string, string] {
  const left = one.filter((clause) => !other.includes(clause)).join('');
  const right = other.filter((clause) => !one.includes(clause)).join('');
  const least = Math.min(left.length, right.length);
  let begin = 0;
  while (begin < least && left[begin] === right[begin]) begin += 1;
  let end = 0;
  while (end < least - begin && left[left.length - 1 - end] === right[right.length - 1 - end]) end += 1;
  return [left.slice(begin, left.length - end), right.slice(begin, right.length - end)];
}

/** Above 0: one text told again. As log odds, by weights that were learned from pairs which people had told apart. */
const weigh = ({ shared, inOrder, size }: Traits): number =>
  RETELLING_WEIGHTS.bias +
  RETELLING_WEIGHTS.shared * shared +
  RETELLING_WEIGHTS.inOrder * inOrder +
  RETELLING_WEIGHTS.size * size;

/** Whether a text is another one told again in other words: 0 when not, else how alike they are, from 0.5 to 1 at the same. */
export function retold(one: Clauses, other: Clauses): number {
  const traits = traitsOf(one, other, (most) => weigh(most) >= 0);
  if (traits === undefined) return 0;
  const weight = weigh(traits);
  const most = weigh({ shared: 1, inOrder: 1, size: traits.size });
  return weight < 0 ? 0 : 0.5 + (0.5 * weight) / most;
}

/** By code unit: how often it stands in one text and was not yet met in the other. Kept and used anew; texts have some hundred signs. */
const COUNTS = new Uint16Array(0x1_0000);

function sharedBy(left: string, right: string): number {
  for (let at = 0; at < left.length; at += 1) COUNTS[left.charCodeAt(at)] = (COUNTS[left.charCodeAt(at)] ?? 0) + 1;
  let shared = 0;
  for (let at = 0; at < right.length; at += 1) {
    const count = COUNTS[right.charCodeAt(at)] ?? 0;
    if (count === 0) continue;
    shared += 1;
    COUNTS[right.charCodeAt(at)] = count - 1;
  }
  for (let at = 0; at < left.length; at += 1) COUNTS[left.charCodeAt(at)] = 0;
  return shared;
}

/** Length of the longest common subsequence, row by row. */
function inOrderIn(left: string, right: string): number {
  const signs = Uint16Array.from({ length: right.length }, (_, at) => right.charCodeAt(at));
  const row = new Uint16Array(right.length + 1);
  for (let index = 0; index < left.length; index += 1) {
    const sign = left.charCodeAt(index);
    let diagonal = 0;
    let before = 0;
    for (let at = 0; at < signs.length; at += 1) {
      const above = row[at + 1] ?? 0;
      before = sign === signs[at] ? diagonal + 1 : Math.max(above, before);
      row[at + 1] = before;
      diagonal = above;
    }
  }
  return row[right.length] ?? 0;
}
