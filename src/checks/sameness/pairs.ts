import { masked } from './masks.js';

/** The pairs of neighbouring characters of a text, each once, as sorted numbers: a merge of two is far faster than sets. */
export type Pairs = Float64Array;

const CODE_POINTS = 0x110000;

export function pairsOf(text: string): Pairs {
  const marks = [...masked(text)].map((mark) => mark.codePointAt(0) ?? 0);
  const pairs = new Set<number>();
  for (let index = 1; index < marks.length; index += 1) {
    pairs.add((marks[index - 1] ?? 0) * CODE_POINTS + (marks[index] ?? 0));
  }
  return Float64Array.from(pairs).sort();
}

const KNOWN_TEXTS = 1_000;
const known = new Map<string, Pairs>();

/** As `pairsOf`, remembered: a batch compares every new text with the same old ones. */
export function pairsOfKnown(text: string): Pairs {
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size >= KNOWN_TEXTS) known.clear();
  const pairs = pairsOf(text);
  known.set(text, pairs);
  return pairs;
}

/** Jaccard of two sets: 0 nothing shared, 1 the same. Light edits of a text measure about .7, the same topic told anew about .1. */
export function jaccard(left: Pairs, right: Pairs): number {
  let shared = 0;
  let at = 0;
  let to = 0;
  while (at < left.length && to < right.length) {
    const one = left[at] ?? 0;
    const other = right[to] ?? 0;
    if (one === other) shared += 1;
    if (one <= other) at += 1;
    if (other <= one) to += 1;
  }
  const all = left.length + right.length - shared;
  return all === 0 ? 0 : shared / all;
}

/**
 * How close a text comes to the nearest of others. Looks no further once it is at least `enough`: who asks has no more
 * use for it then, and what is answered is only known to be that or more.
 */
export function nearest(pairs: Pairs, others: readonly Pairs[], enough: number): number {
  let most = 0;
  for (const other of others) {
    const [less, more] = pairs.length < other.length ? [pairs.length, other.length] : [other.length, pairs.length];
    // Sets of such different sizes cannot be more alike than this.
    if (less <= most * more) continue;
    most = Math.max(most, jaccard(pairs, other));
    if (most >= enough) break;
  }
  return most;
}
