import { matchesOf } from '../../text/matches.js';
import type { Sign } from '../../text/runs.js';

/*
 * A text as the learned reading of claims sees it: its signs, without those that a live record says in the same words.
 */

const SIGN = /(?<number>\d[\d.,:]*|[零〇一二两三四五六七八九十百千万]{2,})|[a-z]+|[\p{L}，。！？；、：!?;,:~～]/gu;
/** Which number it is says little of whether something is claimed. */
const NUMBER = '0';

/** Signs of a folded text; emoji, spaces and quotation marks are none. */
export const claimSigns = (text: string): Sign[] =>
  matchesOf(text, SIGN).map(({ 0: words, index, groups }) => ({
    sign: groups?.['number'] === undefined ? words : NUMBER,
    start: index,
    end: index + words.length,
  }));

const EMPTY = new Set('的了是我你他她们在就都也和与有要会能不这那每只到很最吗呢吧啊0，。、！？；：!?;,:~～');

/** Pairs of neighbouring signs that say what a text is about. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  const signs = claimSigns(text);
  for (let at = 0; at + 1 < signs.length; at += 1) {
    const [left = '', right = ''] = [signs[at]?.sign, signs[at + 1]?.sign];
    if (!EMPTY.has(left) && !EMPTY.has(right)) pairs.add(left + right);
  }
  return pairs;
}

/** What only answers whether a pair is in it: of few records or of many. */
export type Pairs = Pick<ReadonlySet<string>, 'has'>;

/** Which signs stand in words that are known. */
export function knownSigns(signs: readonly Sign[], known: Pairs): boolean[] {
  const covered = signs.map(() => false);
  for (let at = 0; at + 1 < signs.length; at += 1) {
    if (known.has((signs[at]?.sign ?? '') + (signs[at + 1]?.sign ?? ''))) covered[at] = covered[at + 1] = true;
  }
  return covered;
}
