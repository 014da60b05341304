import { searchable } from '../../kernel/index.js';
import type { CaseStudy, Product, Segment } from '../../library/index.js';
import type { CitedFact } from '../context/index.js';

/** Fewer characters in a row say too little: 下午 and 一样 stand in every text. */
const RUN = 3;

/**
 * What these people want, suffer from or say, that the product, its live facts or its told case speak of: their own
 * words as they stand, needs and pains by three characters in a row.
 */
export function wordsMet(
  segment: Segment,
  about: { product: Product; facts: readonly CitedFact[]; told: CaseStudy | null },
): string[] {
  const { product, facts, told } = about;
  const text = searchable(
    [
      product.name,
      product.description,
      ...facts.map(({ fact }) => fact.claim),
      ...[told?.before, told?.process, told?.after, told?.quote],
    ].join('\n'),
  );
  const spoken = segment.words.filter((word) => text.includes(searchable(word)));
  const meant = [...segment.pains, ...segment.needs].filter((line) => runsOf(line).some((run) => text.includes(run)));
  return [...new Set([...spoken, ...meant])];
}

function runsOf(line: string): string[] {
  const letters = [...searchable(line)];
  return letters
    .slice(0, Math.max(0, letters.length - RUN + 1))
    .map((_, at) => letters.slice(at, at + RUN).join(''))
    .filter((run) => /^\p{Script=Han}+$/u.test(run));
}
