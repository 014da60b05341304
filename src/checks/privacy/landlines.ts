import type { PersonalPattern } from './pattern.js';
import { inDigits, SPELT } from './spelt-digits.js';

const digitsOf = (characters: string): string => inDigits(characters).replace(/\D/gu, '');
/** A shop says so where it gives its own. */
const HOUSE =
  '(?<!(?:店[里内铺]?|门店|客服|公司|前台|总机|官方|售后|预约|咨询|服务|校区|工作室|展厅|单位|机构|我们|咱们?|订[座餐位])(?:的|家)?)';
const AT_HOME = `${HOUSE}(?:座机|固话|固定电话|宅电|(?:家里|家中|老家|屋里|宿舍)的?(?:电话|号码))`;
const LINK = '(?:号码?)?(?:没变|还是|就?是|为|[:： ，,]){0,3}';
const LOCAL = `[2-8二三四五六七八两](?:[ -]?${SPELT}){6,7}(?![0-9-]| ?[元块])`;

/** Landlines: an area code tells one; without it the words before do. One entry a line. */
// prettier-ignore
export const LANDLINES: readonly PersonalPattern[] = [
  { rule: 'privacy_phone', match: /(?<![0-9a-z-]|[0-9] )0[1-9][0-9]{1,2}[ -][2-8][0-9]{6,7}(?![0-9-]| [0-9]{4})/gu },
  { rule: 'privacy_phone', match: /(?<![0-9a-z-]|[0-9] )\(?0[1-9][0-9]{1,2}\)?[ -]?[2-8][0-9]{2,3}[ -][0-9]{4}(?![0-9-]| [0-9]{4})/gu },
  { rule: 'privacy_phone', match: /(?<![0-9a-z-])(?:\(0[1-9][0-9]{1,2}\) ?|0[1-9][0-9]{1,2}-?)[2-8][0-9]{6,7}(?![0-9-])/gu, proof: (text) => /^0(?:10|2\d|[3-9]\d\d)[2-8]\d{6,7}$/.test(text) && text.length >= 10 },
  { rule: 'privacy_phone', match: new RegExp(`区号(?:是|[:： ])?(?<hit>[0零〇洞](?:[ -]?${SPELT}){2,3}[ ，,、]{0,2}(?:然后是?|再打?|后面是?|电话|座机|号码|[:：]){0,2} ?${LOCAL})`, 'gu'), proof: (characters) => /^0(?:10|2\d|[3-9]\d\d)[2-8]\d{6,7}$/.test(digitsOf(characters)) },
  { rule: 'privacy_phone', needs: /座机|固话|固定电话|宅电|电话|号码/u, match: new RegExp(`${AT_HOME}${LINK}(?<hit>${LOCAL})`, 'gu'), proof: (characters) => /^[2-8]\d{6,7}$/.test(digitsOf(characters)) },
];

// ITU E.164: Hong Kong, Macao and Taiwan as their mobiles go, other countries by the plus sign and the groups they are written in.
const ABROAD = '(?:香港|澳门|台湾|hk|日本|韩国|美国|英国|新加坡|泰国|马来西亚|国外|海外|当地)';

/** Numbers of other countries and regions. One entry a line. */
// prettier-ignore
export const ABROAD_NUMBERS: readonly PersonalPattern[] = [
  { rule: 'privacy_phone', needs: /\+|00(?:85|88)/u, match: /(?<![0-9a-z])(?:\+|00) ?(?:85[23][ -]?[2-9][0-9]{3}[ -]?[0-9]{4}|886[ -]?\(?0?\)?9[0-9]{2}[ -]?[0-9]{3}[ -]?[0-9]{3})(?![0-9])/gu },
  { rule: 'privacy_phone', match: /(?<![0-9a-z])\+[1-9][0-9]{0,2}(?:[ -]\(?[0-9]{1,5}\)?){2,5}(?![0-9])/gu, proof: (characters) => /^\d{10,13}$/.test(characters) && !/^86/.test(characters) },
  { rule: 'privacy_phone', needs: new RegExp(ABROAD, 'u'), match: new RegExp(`${ABROAD}(?:的|那边的?)?(?:电话|手机|号码?|手机号)(?:是|[:： ]){0,2}(?<hit>[2-9][0-9]{3}[ -]?[0-9]{4}|09[0-9]{2}[ -]?[0-9]{3}[ -]?[0-9]{3}|0[789]0[ -][0-9]{4}[ -][0-9]{4}|010[ -][0-9]{4}[ -][0-9]{4})(?![0-9])`, 'gu') },
];
