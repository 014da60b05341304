import { matchesOf } from '../text/matches.js';
/** A sign of a text: a character, or a word of letters, a number, an address as one. Offsets are those of the text read. */
export interface Sign {
  readonly sign: string;
  readonly start: number;
  readonly end: number;
}

/** Up to so many signs that stand side by side are read together. */
export const LONGEST_GRAM = 3;

const SIGN =
  /(?<address>https?:\/\/[^\s，。！？；、）)】」"'<>]+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/[^\s，。！？；、）)】」"'<>]*)?)|(?<number>\d[\d.,:]*|[零〇一二两三四五六七八九十百千万]{2,})|[a-z]+|\S/gu;

/** Which address and which number says little of what a text does: one sign stands for all of them. */
const ADDRESS = '🔗';
const NUMBER = '0';

/** @param text folded: half-width, lower case, simplified */
export function signsOf(text: string): Sign[] {
  return matchesOf(text, SIGN).map(({ 0: words, index, groups }) => ({
    sign: groups?.['address'] !== undefined ? ADDRESS : groups?.['number'] !== undefined ? NUMBER : words,
    start: index,
    end: index + words.length,
  }));
}

/** Visits every gram of one to {@link LONGEST_GRAM} signs, with the first and the last sign of it. */
export function eachGram(signs: readonly Sign[], visit: (gram: string, first: number, last: number) => void): void {
  // A piece of one string is flat and looked up at once; one that is put together is not.
  const ends: number[] = [];
  let all = '';
  for (const { sign } of signs) ends.push((all += sign).length);
  for (let first = 0; first < signs.length; first += 1) {
    const start = ends[first - 1] ?? 0;
    for (let last = first; last < Math.min(signs.length, first + LONGEST_GRAM); last += 1)
      visit(all.slice(start, ends[last]), first, last);
  }
}

/** Signs that are read at once: what learned from posts is not asked about whole articles. */
const MOST_SIGNS = 180;
const SENTENCE_END = /[\n。！？!?；;]/u;

/** A text in stretches of whole sentences, none much longer than a post; a short text is one. */
export function stretchesOf(signs: readonly Sign[]): Sign[][] {
  if (signs.length <= MOST_SIGNS) return [[...signs]];
  const stretches: Sign[][] = [[]];
  for (const sign of signs) {
    const last = stretches.at(-1) ?? [];
    last.push(sign);
    if (last.length >= MOST_SIGNS || (last.length >= MOST_SIGNS / 2 && SENTENCE_END.test(sign.sign)))
      stretches.push([]);
  }
  return stretches.filter((stretch) => stretch.length > 0);
}
