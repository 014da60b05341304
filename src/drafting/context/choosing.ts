import { timesUsed, type UsedSoFar } from './used-so-far.js';
import type { Reason } from './draft-context.js';

/** What a rule chose, and the words that explain it. */
export interface Choice<T> {
  readonly value: T;
  readonly reasons: readonly Reason[];
}

export const choice = <T>(value: T, ...reasons: Reason[]): Choice<T> => ({ value, reasons });

/**
 * Orders candidates: highest score first; among equals the least used; among those, by chance.
 * Chance is drawn once per candidate in a fixed order, so the same seed gives the same order.
 */
export function ranked<T>(
  candidates: readonly T[],
  score: (candidate: T) => number,
  ref: (candidate: T) => string,
  used: UsedSoFar,
  random: () => number,
): T[] {
  return candidates
    .map((candidate) => ({ candidate, score: score(candidate), uses: timesUsed(used, ref(candidate)), luck: random() }))
    .sort((left, right) => right.score - left.score || left.uses - right.uses || left.luck - right.luck)
    .map((entry) => entry.candidate);
}

/** As `ranked`, but a candidate loses a point of score for each use: a batch spreads even over unequal candidates. */
export function spread<T>(
  candidates: readonly T[],
  score: (candidate: T) => number,
  ref: (candidate: T) => string,
  used: UsedSoFar,
  random: () => number,
): T[] {
  return ranked(candidates, (candidate) => score(candidate) - timesUsed(used, ref(candidate)), ref, used, random);
}

/** Joins names as Chinese text does. */
export const names = (parts: readonly string[]): string => parts.join('、');
