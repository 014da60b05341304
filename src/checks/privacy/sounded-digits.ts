import { inDigits, SPELT } from './spelt-digits.js';
import type { PersonalPattern } from './pattern.js';

/*
 * Digits written with signs that sound like them: 「腰舞霸 洞洞六六 三拐四两」. Each is an everyday word as well, so eleven
 * have to stand in a row beside a word for numbers and make a mobile.
 */
// prettier-ignore
const SOUNDS = [
  '林灵铃玲另凌伶圈', '腰妖邀夭要衣依医伊么吆', '儿耳而饵尔', '山伞散删衫', '是思死寺似司丝肆', '舞午武吴屋呜我捂无',
  '溜流刘遛留柳牛', '期其妻起气漆骑', '爸巴吧霸扒疤发', '酒久就救舅旧',
];
const VALUES = new Map(
  SOUNDS.flatMap((signs, digit) => [...signs].map((sign): [string, string] => [sign, String(digit)])),
);

/** What a string of digits and of signs that sound like digits stands for. */
export const soundedDigits = (text: string): string =>
  inDigits([...text].map((sign) => VALUES.get(sign) ?? sign).join(''));

const SIGN = `(?:${SPELT}|[${SOUNDS.join('')}])`;
const ABOUT_NUMBERS = '(?:号码?|电话|手机|联系|微信|拨|打[给他她]?|呼叫)';

/** 「13a8123b45678，去掉字母」 */
const TAKEN_OUT =
  /(?:去掉|删掉|删了|拿掉|抠掉|忽略|别管|不要|无视)[^，。！？\n]{0,6}(?:字母|汉字|英文|中文|符号|字|表情|星号|空格)|(?:字母|汉字|英文|中文|符号|字|表情)[^，。！？\n]{0,4}(?:去掉|删掉|删了|拿掉|抠掉|忽略|别管|不要|无视)/u;

export const SOUNDED: readonly PersonalPattern[] = [
  {
    rule: 'privacy_phone',
    needs: new RegExp(ABOUT_NUMBERS, 'u'),
    match: new RegExp(
      `(?<=${ABOUT_NUMBERS}[^。！？\\n]{0,12})(?<!${SIGN})[一壹幺1${SOUNDS[1] ?? ''}](?:[^a-z0-9一-鿿\\n。！？]{0,2}${SIGN}){10}(?!${SPELT})`,
      'gu',
    ),
    proof: (characters) => /\D/.test(inDigits(characters)) && /^1[3-9]\d{9}$/.test(soundedDigits(characters)),
  },
  {
    rule: 'privacy_phone',
    needs: TAKEN_OUT,
    match: new RegExp(`(?<![0-9a-z])1(?:[^0-9\\n，。！？]{0,3}${SPELT}){10}(?![0-9])`, 'gu'),
    proof: (characters) => /^1[3-9]\d{9}$/.test(inDigits(characters).replace(/\D/gu, '')),
  },
];
