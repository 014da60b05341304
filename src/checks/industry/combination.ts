import { matchesOf } from '../text/matches.js';
import type { SuggestionCode } from '../suggestions.js';
/**
 * A claim as a meeting of word classes: every class has a word within reach of the one before it, in one sentence. Classes are
 * sources of regular expressions, read on condensed, simplified text (no spaces or symbols, full-width clause marks).
 */
export interface Combination {
  /** What kind of claim it is, for people. */
  readonly term: string;
  readonly of: readonly [string, ...string[]];
  /** Most characters between two neighbours; 8 when absent. */
  readonly within?: number;
  /** The classes stand in the order given; else any order. */
  readonly ordered?: true;
  /** Where evidence could allow it. */
  readonly severity?: 'warn';
  /** Denial and warning do not clear it, since its words deny themselves (没有一个说不好). */
  readonly anyway?: true;
  /** A record that allows it: registration of the special cosmetic, or the loan's yearly rate in the same draft. */
  readonly freedBy?: 'registration' | 'yearly_rate';
  /** Not where the sentence also says this. */
  readonly unless?: string;
  readonly suggest?: SuggestionCode;
  /** What can stand in place of the words, and where: read on the words and what follows them. */
  readonly replacement?: { readonly words: string; readonly where: RegExp };
}

interface Pattern {
  readonly source: string;
  readonly match: RegExp;
}

export interface Reading {
  readonly combination: Combination;
  readonly classes: readonly Pattern[];
  readonly unless: RegExp | undefined;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

const PATTERNS = new Map<string, Pattern>();

function patternOf(source: string): Pattern {
  const known = PATTERNS.get(source);
  if (known !== undefined) return known;
  const pattern = { source, match: new RegExp(source, 'gu') };
  PATTERNS.set(source, pattern);
  return pattern;
}

export const readingOf = (combination: Combination): Reading => ({
  combination,
  classes: combination.of.map(patternOf),
  unless: combination.unless === undefined ? undefined : new RegExp(combination.unless, 'u'),
});

/** A sentence, in which the words of a class are looked for once however many combinations ask. */
export class Sentence {
  readonly #hits = new Map<string, readonly Span[]>();

  constructor(
    readonly text: string,
    /** Where it begins in the text it was cut from. */
    readonly offset: number,
  ) {}

  /** Every meeting of the classes, nearest words first chosen. */
  meetings({ combination, classes }: Reading): Span[] {
    const [first, ...others] = classes;
    if (first === undefined) return [];
    let met: readonly Span[] = this.#hitsOf(first);
    for (const next of others) {
      if (met.length === 0) return [];
      const hits = this.#hitsOf(next);
      met = met.flatMap((span) => join(span, hits, combination));
    }
    return [...met];
  }

  #hitsOf({ source, match }: Pattern): readonly Span[] {
    const known = this.#hits.get(source);
    if (known !== undefined) return known;
    const hits = Array.from(matchesOf(this.text, match), (hit) => ({
      start: hit.index,
      end: hit.index + hit[0].length,
    }));
    this.#hits.set(source, hits);
    return hits;
  }
}

/** The span widened to the nearest word in reach, if there is one. */
function join(span: Span, hits: readonly Span[], { within = 8, ordered }: Combination): Span[] {
  let best: Span | undefined;
  let least = within + 1;
  for (const hit of hits) {
    const after = hit.start - span.end;
    const before = span.start - hit.end;
    const gap = after >= 0 ? after : ordered === true ? -1 : before;
    if (gap >= 0 && gap < least) {
      least = gap;
      best = { start: Math.min(span.start, hit.start), end: Math.max(span.end, hit.end) };
    }
  }
  return best === undefined ? [] : [best];
}

const SENTENCE_END = /[\n。！；]/u;
/** A hostile text without full stops is read in pieces, so that the time stays in proportion to its length. */
const LONGEST = 160;

export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && at - start < LONGEST && !SENTENCE_END.test(text.charAt(at))) continue;
    if (at > start) sentences.push(new Sentence(text.slice(start, at), start));
    start = at < text.length && SENTENCE_END.test(text.charAt(at)) ? at + 1 : at;
  }
  return sentences;
}
