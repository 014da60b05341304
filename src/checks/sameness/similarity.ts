import { masked } from './masks.js';
import { ownWords } from './own-words.js';
import { inSimplified } from '../text/simplified.js';
import { jaccard, type Pairs, pairsOf } from './pairs.js';
import { retold, clausesOf } from './retelling.js';

/** From here on two texts are one text told twice. Light edits of a text measure about .7, the same topic told anew about .1. */
export const DUPLICATE = 0.5;

/** Of fewer pairs, that all of them stand in a longer text may be chance. */
const PAIRS_LEAST = 20;
/** What a text wholly contained in a longer one measures. */
const CONTAINED = 0.75;

/** The pairs by which a text is compared with others. */
export const fingerprint = (text: string): Pairs => pairsOf(ownWords(text));

/** @param shared how many pairs both have */
export function measure(shared: number, left: number, right: number): number {
  const least = Math.min(left, right);
  const whole = left + right - shared;
  const alike = whole === 0 ? 0 : shared / whole;
  return least < PAIRS_LEAST ? alike : Math.max(alike, (CONTAINED * shared) / least);
}

const sharedOf = (left: Pairs, right: Pairs): number => {
  const alike = jaccard(left, right);
  return Math.round((alike * (left.length + right.length)) / (1 + alike));
};

/** How alike two texts are by their pairs alone. */
export function likeness(left: Pairs, right: Pairs): number {
  return measure(sharedOf(left, right), left.length, right.length);
}

/** What two texts of little but figures measure whose figures differ: 价格 199 元 is another offer than 价格 299 元. */
const FIGURES_ALONE = 0.4;
/** In fewer letters there is nothing else to compare. */
const LETTERS_LEAST = 8;

const bare = (text: string): string =>
  inSimplified(text.normalize('NFKC').toLowerCase()).replace(/[^\p{L}\p{N}]/gu, '');

function differInFigures(a: string, b: string): boolean {
  const masks = masked(inSimplified(a));
  return masks === masked(inSimplified(b)) && masks.replace(/[#@]/gu, '').length < LETTERS_LEAST && bare(a) !== bare(b);
}

/**
 * How alike two texts are made, 0 to 1: character 2-grams with numbers, places, names and emoji masked, Jaccard or, where
 * one stands in the other, containment; where that tells nothing, whether one is the other told again in other words.
 * Offers and closing lines that many texts share do not count beside other words.
 */
export function similarity(a: string, b: string): number {
  const [left, right] = [fingerprint(a), fingerprint(b)];
  if (left.length === 0 || right.length === 0) return a.trim() === b.trim() ? 1 : 0;
  if (differInFigures(a, b)) return FIGURES_ALONE;
  return Math.max(likeness(left, right), retold(clausesOf(a), clausesOf(b)));
}

export const verdictOf = (alike: number): 'duplicate' | 'distinct' => (alike >= DUPLICATE ? 'duplicate' : 'distinct');
