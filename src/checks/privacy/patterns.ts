import { ABOUT_PEOPLE, FLATS } from './people.js';
import type { PersonalPattern } from './pattern.js';

/** Of this list. */
export const PATTERNS_VERSION = '2026-11-21';

const GAP = '[ \\-–—.·_*~/]{0,2}';
const DIGIT = '[0-9零〇一二两三四五六七八九幺]';
const PROVINCE = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';

/** A digit however it is written: formal numerals and the way numbers are read out too. */
const SPELT = '[0-9零〇洞一壹幺二贰两三叁四肆五伍六陆七柒拐八捌九玖勾]';

/** The number of a house, a storey or a room. */
const ROOM = '[0-9零〇一二三四五六七八九十百]{1,6}';

const CHINESE_DIGITS: Readonly<Record<string, string>> = {
  零: '0',
  〇: '0',
  一: '1',
  幺: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  洞: '0',
  壹: '1',
  贰: '2',
  叁: '3',
  肆: '4',
  伍: '5',
  陆: '6',
  柒: '7',
  拐: '7',
  捌: '8',
  玖: '9',
  勾: '9',
};
const inDigits = (characters: string): string => [...characters].map((each) => CHINESE_DIGITS[each] ?? each).join('');

/** GB 11643: weighted sum of the first seventeen digits decides the eighteenth. A 15-digit or misread number is told by its date. */
function isIdNumber(characters: string): boolean {
  const month = Number(characters.slice(10, 12));
  const day = Number(characters.slice(12, 14));
  const year = Number(characters.slice(6, 10));
  return (
    year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31 && !characters.startsWith('0')
  );
}

/** ISO/IEC 7812 (Luhn). Also true for a number written in card groups of four, where a slip of one digit is likelier than chance. */
function isCard(characters: string): boolean {
  const sum = [...characters].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0 || /^(?:62|4\d|5[1-5])/.test(characters);
}

/** One entry a line; the first that claims a stretch keeps it. */
// prettier-ignore
export const PATTERNS: readonly PersonalPattern[] = [
  { rule: 'privacy_id_number', match: new RegExp(`(?<![0-9a-z])[1-9](?:${GAP}[0-9]){16}${GAP}[0-9x](?![0-9a-z])`, 'gu'), proof: isIdNumber },
  { rule: 'privacy_bank_card', match: /(?<![0-9a-z])[3-6][0-9]{3}(?:[ -][0-9]{4}){3}(?:[ -]?[0-9]{1,3})?(?![0-9a-z])|(?<=卡号?[:： ]?|账号[:： ]?)[3-6][0-9]{15,18}(?![0-9a-z])/gu, proof: isCard },
  { rule: 'privacy_phone', match: new RegExp(`(?<![0-9a-z零〇一二三四五六七八九.])(?:\\+?86${GAP})?(?<hit>[1一幺]${GAP}[3-9三四五六七八九](?:${GAP}${DIGIT}){9})(?![0-9零〇一二三四五六七八九]|[a-z])`, 'gu'), proof: (text) => /^1[3-9]\d{9}$/.test(inDigits(text)) },
  { rule: 'privacy_phone', match: /(?<![0-9a-z-])0[1-9][0-9]{1,2}[ -][2-8][0-9]{6,7}(?![0-9-])/gu },
  { rule: 'privacy_phone', match: /(?<![0-9a-z-])0[1-9][0-9]{1,2}[ -]?[2-8][0-9]{2,3}[ -][0-9]{4}(?![0-9-])/gu },
  { rule: 'privacy_bank_card', match: new RegExp(`(?<=(?:卡号?|账号|账户|户头)[^0-9\\n]{0,6})(?<hit>${SPELT}(?:[ -]{0,2}${SPELT}){14,18})(?![ -]?${SPELT})`, 'gu'), proof: (text) => /^[3-6]\d{14,18}$/.test(inDigits(text)) },
  { rule: 'privacy_email', match: /[a-z0-9][a-z0-9._%+-]{0,63} ?(?:@|\(at\)|\[at\]|#at#|艾特) ?[a-z0-9][a-z0-9-]* ?(?:\.|点|dot) ?(?:[a-z]{2,})/gu },
  { rule: 'privacy_email', match: /[a-z0-9][a-z0-9._%+-]{0,63} ?(?:@|\(at\)|\[at\]|#at#) ?[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,}/gu },
  { rule: 'privacy_wechat', match: /(?:微 ?信 ?号? ?(?:是|为|号)?|(?<![a-z])(?:v ?x|wechat(?: ?(?:id|no))?|weixin|wx|v ?信|v ?号|v ?我|\+ ?v|加v)|绿泡泡|绿信|薇 ?信?|威信|卫星|维信|徽信)[号]? ?(?:[:：，,是]|号 ?[:：])? ?(?<hit>(?=[a-z0-9_-]*[0-9_-])[a-z][a-z0-9_-]{5,19})(?![a-z0-9_@-])/gu },
  { rule: 'privacy_wechat', match: /(?<![a-z0-9_])(?<hit>w ?x ?i ?d ?_ ?[a-z0-9]{5,})/gu },
  { rule: 'privacy_wechat', match: /(?:wei ?信 ?号?|微信号?|v信?号?|v[^\p{L}\p{N}\n]{1,2}号?)(?:叫做|叫|就是|是|：|:| ){1,2} ?(?<hit>(?=[a-z0-9_-]*[0-9_-])[a-z][a-z0-9_-]{5,19})(?![a-z0-9_@-])/gu },
  { rule: 'privacy_wechat', match: /(?<![a-z0-9_])(?<hit>wxid_[a-z0-9]{6,})/gu },
  { rule: 'privacy_wechat', match: /(?:加|搜|找)(?:我|她|他)?(?:的)?(?:微 ?信|v ?x?|薇|威)(?:号)? ?[:：]? ?(?<hit>[a-z][a-z0-9_-]{5,19})(?![a-z0-9_@-])/gu },
  { rule: 'privacy_wechat', match: /(?:微信|同号|绿泡泡)[^\n]{0,6}?(?:搜|加|找) ?[:：]? ?(?<hit>(?=[a-z0-9_-]*[0-9_-])[a-z][a-z0-9_-]{5,19})(?![a-z0-9_@-])/gu },
  { rule: 'privacy_plate', match: new RegExp(`[${PROVINCE}] ?[a-z][ ·.-]?(?=[a-z0-9]*[0-9])[a-hj-np-z0-9]{5,6}(?![a-z0-9])`, 'gu') },
  { rule: 'privacy_plate', match: new RegExp(`[${PROVINCE}][ ·.-]{0,2}[a-z](?=(?:[ ·.-]{0,2}[a-hj-np-z]){0,5}[ ·.-]{0,2}[0-9])(?:[ ·.-]{0,2}[a-hj-np-z0-9]){5,6}(?![a-z0-9])`, 'gu') },
  { rule: 'privacy_wechat', match: /(?:(?<![a-z])qq(?:号)?|扣扣(?:号)?|企鹅(?:号)?|(?<![a-z])q(?=[:： ]))(?:号)? ?[:：是]? ?(?<hit>[1-9][0-9]{4,10})(?![0-9])/gu },
  { rule: 'privacy_wechat', match: /(?:绿色软件|围 ?信|我的 ?v|(?:微|薇|威|v)[^\p{L}\p{N}\n]{1,3}信?)(?:号|是|搜|加)*[^\p{L}\p{N}\n]{0,3}(?<hit>(?=[a-z0-9_-]*[0-9_-])[a-z][a-z0-9_-]{5,19})(?![a-z0-9_@-])/gu },
  { rule: 'privacy_phone', match: /(?<![0-9a-z-])(?:\(0[1-9][0-9]{1,2}\) ?|0[1-9][0-9]{1,2}-?)[2-8][0-9]{6,7}(?![0-9-])/gu, proof: (text) => /^0(?:10|2\d|[3-9]\d\d)[2-8]\d{6,7}$/.test(text) && text.length >= 10 },
  { rule: 'privacy_phone', match: new RegExp(`(?<!${SPELT})${SPELT}(?:[^\\p{L}\\p{N}\\n]{0,3}${SPELT}){10}(?![^\\p{L}\\p{N}\\n]?${SPELT})`, 'gu'), proof: (text) => /^1[3-9]\d{9}$/.test(inDigits(text)) },
  ...ABOUT_PEOPLE,
  ...FLATS,
  { rule: 'privacy_address', match: new RegExp(`[\\p{Script=Han}]{2,12}(?:路|街|巷|弄|小区|花园|公寓|村|苑|里|城|府|区|庭|湾)(?:[一二三四五六1-9]期)? ?${ROOM}(?:弄|号)? ?(?:${ROOM} ?)?(?:#楼|号楼|#|楼|栋|幢|座)? ?(?:[东西南北甲乙丙丁一二三四五六七八九0-9]{1,2}单元 ?${ROOM} ?(?:层|楼|室|号)?|(?<=号楼 ?|#楼 ?|栋 ?|幢 ?|座 ?)${ROOM} ?(?:室|号|层))`, 'gu') },
  { rule: 'privacy_address', match: /(?:[\p{Script=Han}]{2,8}(?:路|街|巷|弄|小区|花园|公寓|村|苑|里|城|府))[0-9一二三四五六七八九十百]{0,6}(?:弄|号)?[0-9]{1,4}(?:号楼|栋|幢|座|号)(?:[0-9一二三四五六七八九十]{1,2}单元)?[0-9]{2,4}室?/gu },
  { rule: 'privacy_address', match: /[\p{Script=Han}]{2,12}(?:路|街|巷|弄|小区|花园|公寓|村|苑|里|城|府|区)(?: ?[0-9]{1,4} ?(?:弄|号(?!楼)))? ?[0-9]{1,4} ?(?:号楼|栋|幢|座) ?(?:[0-9一二三四五六七八九十]{1,2} ?单元 ?)?[0-9]{3,4} ?室?/gu },
];
