import { isPlainHan } from '../../text/folding.js';
import { isGiven } from './family-names.js';
import type { NameCandidate } from './name-candidates.js';

/*
 * What tells whether a stretch is the name of somebody who has a right not to be named: its characters, what stands right
 * before and after it, and what the text around it is about. A colleague at work, a writer, a dish are named in other words.
 */

const isHan = (character: string): boolean => isPlainHan(character.charCodeAt(0));

/** One digit and one letter say as much as another. */
function kindOf(character: string): string {
  if (character === '') return '$';
  if (isHan(character)) return character;
  if (/\d/u.test(character)) return '0';
  if (/[a-z]/u.test(character)) return 'a';
  return character;
}

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
  signs.add(`${known}<${isHan(before) ? 'h' : before}>${isHan(after) ? 'h' : after}`);
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
      if (isHan(pair) && isHan(pair.slice(1))) signs.add(`~${pair}`);
    }
  return signs;
}

/** A sign as the list of weights holds it, in which spaces part the words. */
export const asKept = (sign: string): string => sign.replaceAll(' ', '_');

/** Every sign of a candidate. */
export const nameSigns = (text: string, candidate: NameCandidate): Set<string> =>
  new Set([...ownSigns(text, candidate), ...signsAround(text, candidate)]);
