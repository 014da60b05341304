import { consentCovers } from './evidence.js';
import type { CaseStudy } from './kinds/index.js';
import type { Library } from './library.js';
import type { TouchpointId } from './vocabulary.js';

/** Shorter words of a customer may be anybody's. */
const QUOTE_LEAST = 6;
/** A single character is no name that could be found again. */
const ALIAS_LEAST = 2;

const LETTERS = /[^\p{L}\p{N}]+/gu;
const dense = (text: string): string => text.normalize('NFKC').replace(LETTERS, '');

/** The texts of a library are asked about for every draft that might use them. */
const MOST_KNOWN = 2_000;
const KNOWN = new Map<string, string>();
function denselyKnown(text: string): string {
  let known = KNOWN.get(text);
  if (known === undefined) {
    if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
    KNOWN.set(text, (known = dense(text)));
  }
  return known;
}

const QUOTES = new WeakMap<CaseStudy, string>();
/** What a case says in its own words. A record of the library never changes, and many texts are held against it. */
function quoteOf(told: CaseStudy): string {
  let known = QUOTES.get(told);
  if (known === undefined) QUOTES.set(told, (known = dense(told.quote ?? '')));
  return known;
}

/** Tells of each case whether a text says its own words, however it marks them. */
export function quotedIn(text: string): (told: CaseStudy) => boolean {
  let said: string | undefined;
  return (told) => quoteOf(told).length >= QUOTE_LEAST && (said ??= denselyKnown(text)).includes(quoteOf(told));
}

/** Whether somebody who once agreed no longer does: named at all, they would be spoken of against their will. */
export function hasLeft(told: CaseStudy, touchpoint: TouchpointId, day: string): boolean {
  const covers = consentCovers(told, touchpoint, day);
  return !covers.ok && (covers.error === 'withdrawn' || covers.error === 'expired');
}

/**
 * Whether words may not be used at a touchpoint on a day because of whom they speak: they tell a case, by link or in its own
 * words, that its consent does not cover then, or name one whose consent was taken back or ran out.
 * Personal Information Protection Law, articles 15 and 25.
 */
export function speaksOfUntold(
  { text, cases = [] }: { readonly text: string; readonly cases?: readonly string[] },
  library: Pick<Library, 'cases'>,
  touchpoint: TouchpointId,
  day: string,
): boolean {
  // A case that was put away is told no more.
  if (cases.some((id) => !library.cases.has(id))) return true;
  const isQuoted = quotedIn(text);
  return [...library.cases.values()].some(
    (told) =>
      !consentCovers(told, touchpoint, day).ok &&
      (cases.includes(told.id) ||
        isQuoted(told) ||
        ([...told.alias].length >= ALIAS_LEAST && text.includes(told.alias) && hasLeft(told, touchpoint, day))),
  );
}
