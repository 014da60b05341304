import { CONCEPTS, type ConceptClass } from './concept-table.js';
import { QUALIFIERS } from './qualifier-table.js';
import { FirstOf } from '../../text/first-of.js';

/** A word of a concept as it stands in a text. */
export interface Mention {
  readonly concept: string;
  readonly kind: ConceptClass;
  readonly start: number;
  readonly end: number;
}

const CONCEPT_WORDS = new FirstOf(CONCEPTS, ({ words }) => words);
const QUALIFIER_WORDS = new FirstOf(QUALIFIERS, ({ words }) => words);

/** Words that would be an assertion, in reading order. */
export const mentionsIn = (text: string): Mention[] =>
  CONCEPT_WORDS.in(text).map(({ item: { id, kind }, start, end }) => ({ concept: id, kind, start, end }));

/** What an assertion is more closely about: which country, which substance, whose patent; by family. */
export function qualifiersIn(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const {
    item: { family, id },
  } of QUALIFIER_WORDS.in(text)) {
    const ids = found.get(family) ?? new Set();
    found.set(family, ids.add(id));
  }
  return found;
}

/** Every concept a record speaks of, read clause by clause as a draft is. */
export const conceptsIn = (text: string): ReadonlySet<string> =>
  new Set(
    [text, ...text.split(/[，,；;。！!?？\n]/u)].flatMap((clause) => mentionsIn(clause).map(({ concept }) => concept)),
  );
