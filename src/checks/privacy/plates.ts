import type { PersonalPattern } from './pattern.js';
import { SPELT } from './spelt-digits.js';

const PROVINCE = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const NAMES =
  '北京|上海|天津|重庆|河北|河南|湖北|湖南|广东|广西|山东|山西|陕西|安徽|福建|江西|辽宁|吉林|贵州|浙江|海南|甘肃';
const GAP = '[ ·.•\\-–—_*~/]{0,3}';
const SIGN = `(?:[a-hj-np-z]|${SPELT})`;

/** GA 36-2018: a province, a letter, then five signs, or six of a new-energy car; no I and no O, and a digit somewhere; lorries, coaches of driving schools and police cars end in a word. */
export const PLATES: readonly PersonalPattern[] = [
  {
    rule: 'privacy_plate',
    match: new RegExp(
      `(?<![全最崭创更清翻](?=新))(?:[${PROVINCE}]|${NAMES})牌?${GAP}[a-z](?:${GAP}|[、，,]|后面是?)${SIGN}(?:(?:${GAP}${SIGN}){4,5}(?![a-z0-9元次])|(?:${GAP}${SIGN}){3}${GAP}[学挂警])`,
      'gu',
    ),
    proof: (characters) => /[^a-z]/u.test(characters.replace(/^\p{Script=Han}{1,2}[a-z]/u, '')),
  },
];
