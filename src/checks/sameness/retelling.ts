import { masked } from './masks.js';
import { ownWords } from './own-words.js';
import { RETELLING_WEIGHTS } from './retelling-weights.js';

/** The signs of a text one by one, as it is compared: numbers, places and names as one mark each, without stops and emoji. */
export type Signs = Uint32Array;

export const signsOf = (text: string): Signs =>
  Uint32Array.from(masked(ownWords(text)), (sign) => sign.codePointAt(0) ?? 0);

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
 * How two texts are alike between the words both begin with and the words both end with: an opening or a closing line in
 * common says nothing where the rest is another matter. Undefined where one has too few other words, or too many.
 * @param reaches told what they are before their order is known (which then counts as full): whether it is worth finding out
 */
export function traitsOf(
  one: Signs,
  other: Signs,
  reaches: (traits: Traits) => boolean = () => true,
): Traits | undefined {
  const [left, right] = middlesOf(one, other);
  const isFit = ({ length }: Signs): boolean => length >= SIGNS_LEAST && length <= SIGNS_MOST;
  if (!isFit(left) || !isFit(right)) return undefined;
  const all = left.length + right.length;
  const size = Math.log(all);
  // In the same order stand at most as many as stand in both.
  const shared = (2 * sharedBy(left, right)) / all;
  if (!reaches({ shared, inOrder: shared, size })) return undefined;
  return { shared, inOrder: (2 * inOrderIn(left, right)) / all, size };
}

function middlesOf(one: Signs, other: Signs): readonly [Signs, Signs] {
  const least = Math.min(one.length, other.length);
  let begin = 0;
  while (begin < least && one[begin] === other[begin]) begin += 1;
  let end = 0;
  while (end < least - begin && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return [one.subarray(begin, one.length - end), other.subarray(begin, other.length - end)];
}

/** Above 0: one text told again. As log odds, by weights that were learned from pairs which people had told apart. */
const weigh = ({ shared, inOrder, size }: Traits): number =>
  RETELLING_WEIGHTS.bias +
  RETELLING_WEIGHTS.shared * shared +
  RETELLING_WEIGHTS.inOrder * inOrder +
  RETELLING_WEIGHTS.size * size;

/** Whether a text is another one told again in other words: 0 when not, else how alike they are, from 0.5 to 1 at the same. */
export function retold(one: Signs, other: Signs): number {
  const traits = traitsOf(one, other, (most) => weigh(most) >= 0);
  if (traits === undefined) return 0;
  const weight = weigh(traits);
  const most = weigh({ shared: 1, inOrder: 1, size: traits.size });
  return weight < 0 ? 0 : 0.5 + (0.5 * weight) / most;
}

function sharedBy(left: Signs, right: Signs): number {
  const counts = new Map<number, number>();
  for (const sign of left) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  let shared = 0;
  for (const sign of right) {
    const count = counts.get(sign) ?? 0;
    if (count === 0) continue;
    shared += 1;
    counts.set(sign, count - 1);
  }
  return shared;
}

/** Length of the longest common subsequence, row by row. */
function inOrderIn(left: Signs, right: Signs): number {
  const row = new Uint16Array(right.length + 1);
  for (const sign of left) {
    let diagonal = 0;
    for (let at = 1; at <= right.length; at += 1) {
      const above = row[at] ?? 0;
      row[at] = sign === right[at - 1] ? diagonal + 1 : Math.max(above, row[at - 1] ?? 0);
      diagonal = above;
    }
  }
  return row[right.length] ?? 0;
}
