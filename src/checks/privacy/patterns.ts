import { matchesOf } from '../text/matches.js';
import { Sieve } from '../text/sieve.js';
import { FLATS } from './flats.js';
import { HOMES } from './homes.js';
import { ILLNESSES } from './illnesses.js';
import { ABROAD_NUMBERS, LANDLINES } from './landlines.js';
import { MAILS } from './mails.js';
import { isOwn } from './own-contacts.js';
import type { Hit, PersonalPattern } from './pattern.js';
import { ORDERS } from './orders.js';
import { OTHER_PEOPLES } from './names/other-peoples.js';
import { TOLD_NAMES } from './names/told-names.js';
import { IN_PARTS } from './papers-in-parts.js';
import { ABOUT_PEOPLE } from './people.js';
import { personalNumbers } from './personal-numbers.js';
import { PLATES } from './plates.js';
import { saidAt } from './said.js';
import { SOUNDED } from './sounded-digits.js';
import { TRAVEL_PAPERS } from './travel-papers.js';
import { ACCOUNTS } from './wechat.js';

/** Of these lists. */
export const PATTERNS_VERSION = '2026-12-01';

const AFTER_NUMBERS = [
  ...ACCOUNTS,
  ...PLATES,
  ...ORDERS,
  ...TRAVEL_PAPERS,
  ...IN_PARTS,
  ...LANDLINES,
  ...ABROAD_NUMBERS,
  ...SOUNDED,
  ...OTHER_PEOPLES,
  ...TOLD_NAMES,
  ...ABOUT_PEOPLE,
  ...ILLNESSES,
  ...FLATS,
  ...HOMES,
];

const sieveOf = (patterns: readonly PersonalPattern[]) => new Sieve(patterns, ({ match }) => match);
const [FIRST, LAST] = [sieveOf(MAILS), sieveOf(AFTER_NUMBERS)];

function* matched(text: string, sieve: Sieve<PersonalPattern>): Iterable<Hit> {
  for (const pattern of sieve.passing(text)) if (pattern.needs?.test(text) !== false) yield* hitsOf(text, pattern);
}

function* hitsOf(text: string, { rule, match: pattern, proof }: PersonalPattern): Iterable<Hit> {
  for (const match of matchesOf(text, pattern)) {
    const hit = match.groups?.['hit'] ?? match[0];
    const start = match.index + match[0].lastIndexOf(hit);
    const end = start + hit.length;
    if (proof !== undefined && !proof(hit.replace(/[^\p{L}\p{N}]/gu, ''), hit)) continue;
    if (!isOwn(rule, saidAt(text, { start, end }))) yield { rules: [rule], start, end };
  }
}

/** What a folded text tells of somebody; where two overlap, the one told first is meant. */
export function* personalHits(text: string): Iterable<Hit> {
  yield* matched(text, FIRST);
  yield* personalNumbers(text);
  yield* matched(text, LAST);
}
