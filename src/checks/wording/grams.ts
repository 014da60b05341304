import { matchesOf } from '../text/matches.js';
import type { Sign } from '../text/runs.js';
import { signScanner } from '../text/sign-scanner.js';

/** A character, or a word of letters, a number, an address as one. */
const SIGN =
  /(?<address>https?:\/\/[^\s，。！？；、）)】」"'<>]+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/[^\s，。！？；、）)】」"'<>]*)?)|(?<number>\d[\d.,:]*|[零〇一二两三四五六七八九十百千万]{2,})|[a-z]+|\S/gu;

/** Which address and which number says little of what a text does: one sign stands for all of them. */
const ADDRESS = '🔗';
const NUMBER = '0';

const withoutAddresses = signScanner(/\S/u);
/** Every address has one of these. */
const MAY_BE_ADDRESS = /https?:|\.[a-z]{2}/u;

/** @param text folded: half-width, lower case, simplified */
export const signsOf = (text: string): Sign[] =>
  MAY_BE_ADDRESS.test(text)
    ? matchesOf(text, SIGN).map(({ 0: words, index, groups }) => ({
        sign: groups?.['address'] !== undefined ? ADDRESS : groups?.['number'] !== undefined ? NUMBER : words,
        start: index,
        end: index + words.length,
      }))
    : withoutAddresses(text);

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
