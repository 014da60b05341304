import type { PersonalPattern } from './pattern.js';

const PAPER = '(?:护照|通行证|港澳证|台胞证|回乡证|旅行证)';
const NUMBER = '(?<![0-9a-z])(?:[a-z] ?[0-9]{8}|[a-z]{2} ?[0-9]{7}|[hm] ?[0-9]{10})(?![0-9a-z])';

/** The number of a passport or of a permit for Hong Kong, Macao and Taiwan (GA 2016: a letter or two, eight signs in all). */
export const TRAVEL_PAPERS: readonly PersonalPattern[] = [
  {
    rule: 'privacy_id_number',
    match: new RegExp(`(?<=${PAPER}[^。！？!?\\n]{0,10})${NUMBER}|${NUMBER}(?=[^。！？!?\\n]{0,10}${PAPER})`, 'gu'),
    needs: new RegExp(PAPER, 'u'),
  },
];
