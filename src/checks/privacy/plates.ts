import type { PersonalPattern } from './pattern.js';
import { SPELT } from './spelt-digits.js';

const PROVINCE = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const GAP = '[ ·.•\\-–—_*~/]{0,3}';
const SIGN = `(?:[a-hj-np-z]|${SPELT})`;

/** GA 36-2018: a province, a letter, then five signs, or six of a new-energy car; no I and no O, and a digit somewhere. */
export const PLATES: readonly PersonalPattern[] = [
  {
    rule: 'privacy_plate',
    match: new RegExp(
      `(?<![全最崭创更清翻](?=新))[${PROVINCE}]${GAP}[a-z](?:(?:${GAP}|后面是?)${SIGN})(?:${GAP}${SIGN}){4,5}(?![a-z0-9])`,
      'gu',
    ),
    // A paper size and an amount are no plate: 新A4纸, 粤A 30000元 has no unit read here, so what is asked for is a digit.
    proof: (characters) => [...characters.slice(2)].some((sign) => /[^a-z]/u.test(sign)),
  },
];
