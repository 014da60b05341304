import type { PersonalPattern } from './pattern.js';
import { inDigits, SPELT } from './spelt-digits.js';

const PROVINCE = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const NAMES =
  '北京|上海|天津|重庆|河北|河南|湖北|湖南|广东|广西|山东|山西|陕西|安徽|福建|江西|辽宁|吉林|贵州|浙江|海南|甘肃|江苏|四川|云南|黑龙江|内蒙古?|新疆|西藏|青海|宁夏';
/** Anything but the end of a clause may be put between the signs, a little car as well. */
const GAP = '[^a-z0-9一-鿿，。！？；：、,!?;:\\n"“”「」()（）《》]{0,3}';
const SIGN = `(?:[a-hj-np-z]|${SPELT})`;
const CAPITAL = '(?:大写的?|字母)?';
/** 「浙A，后面是8K3M9」「川A开头，后五位三九零GW」 */
const LEAD =
  '(?:的?(?:开头|打头|牌照?)?的?[、，, ]{0,2}(?:后面|后边|后五位|后六位|数字|号码|尾巴|剩下五位)[是为:： ]{0,2}|的?[、，,] ?|的 ?)';
const REST = `${SIGN}(?:(?:${GAP}${SIGN}){4,5}(?![a-z0-9元次])|(?:${GAP}${SIGN}){3}${GAP}[学挂警港澳])`;

/** A letter not far behind a sign that a province is called by. */
const A_LETTER_AFTER = new RegExp(
  `[${PROVINCE}海江龙古疆藏夏](?:市|省|的|牌|大写的?|字母){0,3}[^\\p{Script=Han}a-z]{0,3}[a-z]`,
  'u',
);

/** A digit somewhere; five signs of letters and digits, or the six of a new-energy car. */
const hasDigit = (characters: string): boolean => /[^a-z]/u.test(characters.replace(/^\p{Script=Han}{1,3}[a-z]/u, ''));
const hasFigures = (characters: string): boolean => /\d.*\d/u.test(inDigits(characters));

/** GA 36-2018: a province, a letter, then five signs, or six of a new-energy car; no I and no O, and a digit somewhere; lorries, coaches of driving schools and police cars end in a word. */
export const PLATES: readonly PersonalPattern[] = [
  {
    rule: 'privacy_plate',
    needs: A_LETTER_AFTER,
    match: new RegExp(
      `(?<![全最崭创更清翻](?=新))(?:[${PROVINCE}]|${NAMES})牌?${GAP}${CAPITAL}[a-z](?:${GAP}|${LEAD})${REST}`,
      'gu',
    ),
    proof: hasDigit,
  },
  // Without its province, where it is called a plate.
  {
    rule: 'privacy_plate',
    match: new RegExp(
      `(?:车牌|牌照|牌号)号?码?(?:就?是|为|[:：「“" ]){0,3}(?<hit>[a-z]${GAP}${SIGN}(?:${GAP}${SIGN}){4,5}(?![a-z0-9元次-]))`,
      'gu',
    ),
    proof: hasFigures,
  },
];
