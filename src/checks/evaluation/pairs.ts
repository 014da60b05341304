import { similarity, verdictOf } from '../sameness/similarity.js';

/** Two texts, and whether a reader takes them for one text told twice. */
export interface LabelledPair {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly verdict: 'duplicate' | 'distinct';
}

export interface PairFigures {
  readonly duplicates: number;
  readonly distinct: number;
  readonly precision: number;
  readonly recall: number;
  /** Pairs told wrongly, with how alike they were taken to be. */
  readonly misses: readonly (LabelledPair & { readonly alike: number })[];
}

/** Precision and recall of the measure for near-duplicates. */
export function evaluatePairs(pairs: readonly LabelledPair[]): PairFigures {
  const found = pairs.map((pair) => ({ ...pair, alike: similarity(pair.a, pair.b) }));
  const misses = found.filter(({ alike, verdict }) => verdictOf(alike) !== verdict);
  const duplicates = pairs.filter(({ verdict }) => verdict === 'duplicate').length;
  const hits = duplicates - misses.filter(({ verdict }) => verdict === 'duplicate').length;
  const wrong = misses.length - (duplicates - hits);
  return {
    duplicates,
    distinct: pairs.length - duplicates,
    precision: hits / Math.max(1, hits + wrong),
    recall: hits / Math.max(1, duplicates),
    misses,
  };
}
