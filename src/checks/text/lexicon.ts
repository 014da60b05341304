import { matchesOf } from './matches.js';
/** One way of saying something, and the words around it that make it innocent. Read on plain text (see PartView.plain). */
export interface Entry {
  /** What it says, for people. */
  readonly term: string;
  /** Regular expression. Group `hit`, when there is one, is the span; else the whole match. */
  readonly match: string;
  /** Innocent when the sentence before the hit ends so … */
  readonly unlessAfter?: string;
  /** … or the sentence behind it begins so. */
  readonly unlessBefore?: string;
  /** Holds however friendly the text around it reads. */
  readonly anyway?: true;
}

export interface Hit<E extends Entry> {
  readonly entry: E;
  readonly words: string;
  /** Offsets in the text that was read. */
  readonly start: number;
  readonly end: number;
  /** The sentence up to the hit, and from it on: no further than `REACH`. */
  readonly before: string;
  readonly after: string;
}

const SENTENCE_END = /[\n。！？；]/u;
/** Characters; longer than any clause an exemption looks into. */
const REACH = 28;

/** What stands in the sentence of a stretch, before and behind it. */
export function around(text: string, start: number, end: number): { before: string; after: string } {
  const lead = text.slice(Math.max(0, start - REACH), start).split(SENTENCE_END);
  const rest = text.slice(end, end + REACH);
  const stop = SENTENCE_END.exec(rest)?.index ?? rest.length;
  // The mark that ends the sentence is kept: a question is told by it.
  return { before: lead.at(-1) ?? '', after: rest.slice(0, stop + 1) };
}

/**
 * A list of entries as one search. Of hits that overlap the entry named first wins.
 * @param cue one cheap search; a text without it holds no entry
 */
export function lexicon<E extends Entry>(entries: readonly E[], cue?: RegExp): (text: string) => Hit<E>[] {
  const matchers = entries.map((entry) => ({
    entry,
    match: new RegExp(entry.match, 'gu'),
    unlessAfter: entry.unlessAfter === undefined ? undefined : new RegExp(`(?:${entry.unlessAfter})$`, 'u'),
    unlessBefore: entry.unlessBefore === undefined ? undefined : new RegExp(`^(?:${entry.unlessBefore})`, 'u'),
  }));
  return (text) => {
    if (cue?.test(text) === false) return [];
    const hits: Hit<E>[] = [];
    for (const { entry, match: pattern, unlessAfter, unlessBefore } of matchers) {
      for (const match of matchesOf(text, pattern)) {
        const words = match.groups?.['hit'] ?? match[0];
        const start = match.index + match[0].lastIndexOf(words);
        const end = start + words.length;
        if (hits.some((hit) => start < hit.end && end > hit.start)) continue;
        const { before, after } = around(text, start, end);
        if (unlessAfter?.test(before) === true || unlessBefore?.test(after) === true) continue;
        hits.push({ entry, words, start, end, before, after });
      }
    }
    return hits;
  };
}
