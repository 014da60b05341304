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
  if (character >= '0' && character <= '9') return '0';
  if (character >= 'a' && character <= 'z') return 'a';
  return character;
}

/** Characters on either side whose pairs are read as what the text is about. */
const AROUND = 24;

/** Takes a sign in its pieces: most of the thousands that are looked up weigh nothing, and no string is made of them. */
export type VisitSign = (first: string, second: string, third?: string, fourth?: string) => void;

/** Visits its characters and those that touch it; none twice. */
export function eachOwnSign(text: string, candidate: NameCandidate, visit: VisitSign): void {
  const { start, end, kind, family, given } = candidate;
  const at = (place: number): string => kindOf(text.charAt(place));
  const [before, before2, before3] = [at(start - 1), at(start - 2), at(start - 3)];
  const [after, after2, after3] = [at(end), at(end + 1), at(end + 2)];
  const [one, two, first, last] = [given.charAt(0), given.charAt(1), family.charAt(0), given.slice(-1)];
  const known = (isGiven(one) ? 'g' : 'o') + (two === '' ? '' : isGiven(two) ? 'g' : 'o');
  const length = two === '' ? '1' : '2';
  visit('k', kind, known);
  visit('n', known);
  if (end - start > family.length + given.length) visit('spread', '');
  visit('f', family);
  visit('g0', length, one);
  if (two !== '') visit('g1', length, two);
  visit('w', family, one);
  if (given !== family + one) visit('w', given);
  // A word that runs across either end of it.
  visit('x', before, first);
  if (before !== last || first !== after) visit('x', last, after);
  visit('y', last, after, after2);
  visit('<', before);
  visit('<', before2, before);
  visit('<', before3, before2, before);
  visit('>', after);
  visit('>', after, after2);
  visit('>', after, after2, after3);
  visit(known, '<', isHan(before) ? 'h' : before, isHan(after) ? '>h' : `>${after}`);
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
export function nameSigns(text: string, candidate: NameCandidate): Set<string> {
  const signs = new Set<string>();
  eachOwnSign(text, candidate, (...pieces) => signs.add(pieces.join('')));
  for (const sign of signsAround(text, candidate)) signs.add(sign);
  return signs;
}
