import { codePoints } from '../../kernel/index.js';
import { textParts, type Body } from '../../library/index.js';
import { canGo, sentencesOf, without } from './sentences.js';
import { withTexts } from './with-text.js';

/**
 * What a piece may measure to be read whole: Moments fold a post after six lines, and a feed line holds 21 characters
 * at the usual size (six of them: about 120).
 */
export const SHORT = { lines: 6, characters: 120 } as const;
const LINE = 21;

/** Lines that a phone shows of it: a long one is broken. */
const linesShown = (text: string): number =>
  text.split('\n').reduce((lines, line) => lines + (line.trim() === '' ? 0 : Math.ceil(codePoints(line) / LINE)), 0);

export const isShort = (text: string): boolean =>
  linesShown(text) <= SHORT.lines && codePoints(text) <= SHORT.characters;

/**
 * Shorter by leaving sentences out, never by cutting one. The first sentence stays, for it is why anyone reads on, and
 * so does the last, which asks for something; what rests on evidence goes after what does not, later ones first.
 * Where no sentence can go, the text stays as long as it is.
 */
export function shortened(body: Body): Body {
  const changes = new Map<string, string>();
  for (const { part, text } of textParts(body)) {
    if (isShort(text)) continue;
    const shorter = shorterText(
      text,
      body.claims.map(({ quote }) => quote),
    );
    if (shorter !== text) changes.set(part, shorter);
  }
  return changes.size === 0 ? body : (withTexts(body, changes) ?? body);
}

function shorterText(text: string, quotes: readonly string[]): string {
  let now = text;
  while (!isShort(now)) {
    const sentences = sentencesOf(now);
    const inner = sentences
      .map((sentence, index) => ({ index, rests: quotes.some((quote) => sentence.text.includes(quote)) }))
      .slice(1, -1)
      .filter(({ index }) => canGo(sentences, index))
      .sort((one, other) => Number(one.rests) - Number(other.rests) || other.index - one.index);
    const [first] = inner;
    if (first === undefined) return now;
    now = without(sentences, new Set([first.index]));
  }
  return now;
}

/** How far the texts of a body are from being short: the longest of those that are not; null when all are. */
export function tooLong(body: Body): { readonly characters: number; readonly lines: number } | null {
  const long = textParts(body).filter(({ text }) => !isShort(text));
  if (long.length === 0) return null;
  return {
    characters: Math.max(...long.map(({ text }) => codePoints(text))),
    lines: Math.max(...long.map(({ text }) => linesShown(text))),
  };
}

/** Characters of all its texts. */
export const lengthOf = (body: Body): number => textParts(body).reduce((sum, { text }) => sum + codePoints(text), 0);
