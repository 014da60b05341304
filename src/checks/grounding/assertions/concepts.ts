import { CONCEPTS, type ConceptClass } from './concept-table.js';
import { QUALIFIERS } from './qualifier-table.js';
import { matchesOf } from '../../text/matches.js';
import { Sieve } from '../../text/sieve.js';

/** A word of a concept as it stands in a text. */
export interface Mention {
  readonly concept: string;
  readonly kind: ConceptClass;
  readonly start: number;
  readonly end: number;
}

const anyOf = (words: readonly { readonly words: RegExp }[]): RegExp =>
  new RegExp(words.map(({ words: { source } }) => `(${source})`).join('|'), 'gu');
const ALL_CONCEPTS = anyOf(CONCEPTS);
const ALL_QUALIFIERS = anyOf(QUALIFIERS);
/** Most clauses hold none, and are told at one look. */
const SIEVE = new Sieve(CONCEPTS, ({ words }) => words);

/** One group each, and none within it: names would make a list of all of them at every match. */
const indexOf = (match: RegExpExecArray): number => match.indexOf(match[0], 1) - 1;

/** Words that would be an assertion, in reading order. */
export function mentionsIn(text: string): Mention[] {
  if (SIEVE.passing(text).length === 0) return [];
  return matchesOf(text, ALL_CONCEPTS).flatMap((match) => {
    const entry = CONCEPTS[indexOf(match)];
    const [start, end] = [match.index, match.index + match[0].length];
    return entry === undefined ? [] : [{ concept: entry.id, kind: entry.kind, start, end }];
  });
}

/** What an assertion is more closely about: which country, which substance, whose patent; by family. */
export function qualifiersIn(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const match of matchesOf(text, ALL_QUALIFIERS)) {
    const entry = QUALIFIERS[indexOf(match)];
    if (entry === undefined) continue;
    const family = found.get(entry.family) ?? new Set();
    found.set(entry.family, family.add(entry.id));
  }
  return found;
}

/** Every concept a record speaks of, read clause by clause as a draft is. */
export const conceptsIn = (text: string): ReadonlySet<string> =>
  new Set(
    [text, ...text.split(/[，,；;。！!?？\n]/u)].flatMap((clause) => mentionsIn(clause).map(({ concept }) => concept)),
  );
