import { matchesOf } from '../../text/matches.js';
/*
 * A text as the learned reading of claims sees it: its signs, without those that a live record says in the same words.
 */

export interface Sign {
  readonly sign: string;
  /** Offsets in the folded text. */
  readonly start: number;
  readonly end: number;
}

const SIGN = /(?<number>\d[\d.,:]*|[零〇一二两三四五六七八九十百千万]{2,})|[a-z]+|[\p{L}，。！？；、：!?;,:~～]/gu;
/** Which number it is says little of whether something is claimed. */
const NUMBER = '0';
/** Longest run of signs that is read together. */
const LONGEST = 3;

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

/** Visits every run of up to three signs none of which is covered. */
export function eachRun(
  signs: readonly Sign[],
  covered: readonly boolean[],
  visit: (run: string, first: number, last: number) => void,
): void {
  // A piece of one string is flat and looked up at once; one that is put together is not.
  const ends: number[] = [];
  let all = '';
  for (const { sign } of signs) ends.push((all += sign).length);
  for (let first = 0; first < signs.length; first += 1) {
    const start = ends[first - 1] ?? 0;
    for (let last = first; last < Math.min(signs.length, first + LONGEST) && covered[last] !== true; last += 1)
      visit(all.slice(start, ends[last]), first, last);
  }
}
