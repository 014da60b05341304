import type { PersonalPattern } from './pattern.js';
import { inDigits, SPELT } from './spelt-digits.js';

/*
 * Numbers whose parts are told apart from one another: 「330106开头，1985年3月12日生，后四位0044」「尾号0044，前面是33010619850312」
 * 「后八位05712299，前三位138」.
 */
const BETWEEN = '[^0-9\\n。！？]{0,10}';
const PROVINCE = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])';
const DAY = '(?:19|20)[0-9]{2} ?[年./-]? ?(?:1[0-2]|0?[1-9]) ?[月./-]? ?(?:[12][0-9]|3[01]|0?[1-9])';
const ABOUT_PAPERS = /身份|证件?号|户口|实名|投保|开头|前六|前面/u;
const digits = (count: number): string => `${SPELT}(?:[ -]?${SPELT}){${count - 1}}`;

/** One entry a line. */
// prettier-ignore
export const IN_PARTS: readonly PersonalPattern[] = [
  { rule: 'privacy_id_number', needs: ABOUT_PAPERS, match: new RegExp(`(?<![0-9])${PROVINCE}[0-9]{4}(?![0-9])${BETWEEN}${DAY}(?![0-9])${BETWEEN}(?:后|末|尾|最后)[^0-9\\n。]{0,6}[0-9]{3}[0-9x](?![0-9])`, 'gu') },
  { rule: 'privacy_id_number', needs: ABOUT_PAPERS, match: new RegExp(`(?:尾号|[后末]四位|尾巴)(?:是|为|[:： ])?[0-9]{3}[0-9x](?![0-9])${BETWEEN}${PROVINCE}[0-9]{4} ?${DAY}(?![0-9])`, 'gu') },
  { rule: 'privacy_phone', match: new RegExp(`(?:[后尾]面?[八8]位|后面|尾号)(?:是|为|[:： ])?${digits(8)}[^0-9\\n。！？]{0,8}(?:前[三3]位|前面|开头|打头)(?:是|为|[:： ])?${digits(3)}(?!${SPELT})`, 'gu'), proof: (characters) => /1[3-9]\d$/.test(inDigits(characters)) },
  { rule: 'privacy_id_number', match: /出生(?:医学)?证(?:明)?(?:的)?(?:编?号码?)?(?:是|为|[:： ]){0,2}(?<hit>[a-z] ?[0-9]{9})(?![0-9])/gu },
  { rule: 'privacy_id_number', match: /(?:军官证|士兵证|警官证)[^。\n]{0,6}?(?<hit>\p{Script=Han}{1,2}字第? ?[0-9]{6,8} ?号)/gu },
];
