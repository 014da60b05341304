import { isGiven } from './family-names.js';
import type { NameCandidate } from './name-candidates.js';

/*
 * What tells whether a stretch is the name of somebody who has a right not to be named: its characters, what stands right
 * before and after it, and what the text around it is about. A colleague at work, a writer, a dish are named in other words.
 */

const kindOf = (character: string): string =>
  character === ''
    ? '$'
    : /[\u4e00-\u9fff]/u.test(character)
      ? character
      : /\d/u.test(character)
        ? '0'
        : /[a-z]/u.test(character)
          ? 'a'
          : character;

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Characters on either side whose pairs are read as what the text is about. */
const AROUND = 24;

/** Its characters and those that touch it. */
export function ownSigns(text: string, { start, end, kind, family, given }: NameCandidate): Set<string> {
  const signs = new Set<string>();
  const at = (place: number): string => kindOf(text.charAt(place));
  const [before, before2, before3] = [at(start - 1), at(start - 2), at(start - 3)];
  const [after, after2, after3] = [at(end), at(end + 1), at(end + 2)];
  const known = [...given].map((character) => (isGiven(character) ? 'g' : 'o')).join('');
  const isSpread = end - start > family.length + given.length;
  signs.add(`k${kind}${known}`);
  signs.add(`n${known}`);
  if (isSpread) signs.add('spread');
  signs.add(`f${family}`);
  [...given].forEach((character, place) => signs.add(`g${place}${given.length}${character}`));
  signs.add(`w${family}${given.charAt(0)}`);
  signs.add(`w${given}`);
  // A word that runs across either end of it.
  signs.add(`x${before}${family.charAt(0)}`);
  signs.add(`x${given.slice(-1)}${after}`);
  signs.add(`y${given.slice(-1)}${after}${after2}`);
  signs.add(`<${before}`);
  signs.add(`<${before2}${before}`);
  signs.add(`<${before3}${before2}${before}`);
  signs.add(`>${after}`);
  signs.add(`>${after}${after2}`);
  signs.add(`>${after}${after2}${after3}`);
  signs.add(
    `${known}<${/[\u4e00-\u9fff]/u.test(before) ? 'h' : before}>${/[\u4e00-\u9fff]/u.test(after) ? 'h' : after}`,
  );
  return signs;
}

/** What is spoken of on either side of it. */
export function signsAround(text: string, { start, end }: NameCandidate): Set<string> {
  const signs = new Set<string>();
  const left = text.slice(Math.max(0, start - AROUND), start);
  const right = text.slice(end, end + AROUND);
  for (const side of [left, right])
    for (let place = 0; place + 1 < side.length; place += 1) {
      const pair = side.slice(place, place + 2);
      if (isHan(pair.charCodeAt(0)) && isHan(pair.charCodeAt(1))) signs.add(`~${pair}`);
    }
  return signs;
}

/** Every sign of a candidate. */
export const nameSigns = (text: string, candidate: NameCandidate): Set<string> =>
  new Set([...ownSigns(text, candidate), ...signsAround(text, candidate)]);
