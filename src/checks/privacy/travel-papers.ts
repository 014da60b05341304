import type { PersonalPattern } from './pattern.js';
import { inDigits, SPELT } from './spelt-digits.js';

const PAPER = '(?:护照|通行证|港澳证|台胞证|回乡证|旅行证|居留证|居住证|军官证|passport)';
const GAP = '[ .·_/-]?';
const digits = (count: number | string): string => `(?:${GAP}${SPELT}){${count}}`;
const NUMBER = `(?<![0-9a-z])(?:[a-z]${digits(8)}|[a-z]{2}${digits(7)}|[hm]${digits(10)})(?![0-9a-z])`;
/** 「E开头，后面是46208153」 */
const TOLD = `(?<![0-9a-z])(?:字母)?[a-z]{1,2}(?:开头|打头|字头)?的?[，,、 ]{0,2}(?:再?加上?|后面|后八位|数字|接着?|然后)[是:： ]{0,2}${SPELT}${digits('6,7')}(?![0-9a-z])`;
/** Papers of some countries have figures only. */
const BARE = `${PAPER}号码?(?:是|为|[:： ]){0,3}(?<hit>${SPELT}${digits('7,8')})(?![0-9a-z])`;

/** Where things are numbered so: 「护照夹货号 E12345678」. */
const THING = '(?<!(?:货|型|款|单|批|编|航班)(?:号|编号|码)?[是:： ]{0,2})';

/** The number of a passport or of a permit for Hong Kong, Macao and Taiwan (GA 2016: a letter or two, eight signs in all). */
export const TRAVEL_PAPERS: readonly PersonalPattern[] = [
  `(?<=${PAPER}[^。！？!?\\n]{0,14})${THING}(?:${NUMBER}|${TOLD})`,
  `${THING}${NUMBER}(?=[^。！？!?\\n]{0,10}${PAPER})`,
  BARE,
].map((source) => ({
  rule: 'privacy_id_number',
  match: new RegExp(source, 'gu'),
  needs: new RegExp(PAPER, 'u'),
  proof: (characters) =>
    /^[a-z]{0,2}\d{7,10}$/u.test(
      inDigits(characters.replace(/[^a-z0-9]/gu, (sign) => (/\d/u.test(inDigits(sign)) ? sign : ''))),
    ),
}));
