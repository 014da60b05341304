import type { PersonalPattern } from './pattern.js';
import type { Said } from './said.js';
import { SPELT } from './spelt-digits.js';

/*
 * The number of somebody's order or parcel: with it whoever asks is told where it goes and to whom. 「订单号 …已发出」 gives a number and
 * nobody to it; it is told of somebody where the sentence speaks of the customer, or asks the readers about it.
 */
const COURIER = '(?:顺丰|圆通|中通|申通|韵达|极兔|京东|邮政|德邦|菜鸟|丰网|ems)';
const CARRIER_LETTERS = '(?:sf|yt|jd[a-z]{0,2}|zto|sto|yd|jt|dpk|ems|cn)';
/** Numbers of other papers end in 单号 as well: 保单号, 支付单号, 采购单号. */
const OTHER_PAPER = '(?<!保|支付|交易|付款|转账|采购|进货|订货|送检|检测|质检|报关|工|菜|账|货|批|提|对|存|挂)';
const CALLED = `(?:(?:订单|运单|面单|物流|快递|包裹|快件|取件|配送)(?:单?号码?|编号|单)?|${OTHER_PAPER}单号|${COURIER}(?:快递|速运)?(?:单号|运单)?)`;
// Told by what it is not, without \p{L}: the thousand ranges of all letters, repeated, take seconds to compile.
const BETWEEN = '[^\\u4e00-\\u9fffa-z0-9。！？!?\\n]';
const LINK = `${BETWEEN}{0,3}(?:(?:就?是|为|这个|那个|尾|的)${BETWEEN}{0,2})?`;
const DIGITS = `(?!400[ -]?\\d|0\\d{2,3}-|20\\d\\d[.年/-])${SPELT}(?:[ ·./–-]{0,2}${SPELT}){9,23}`;
const ENDS = `(?![0-9a-z*]|[ ·./–-]?${SPELT})`;

const CUSTOMER =
  /客[户人]|顾客|买家|会员|业主|学员|家长|老客|收[件货]人|住户|[这那哪]一?位|有一?位(?!置)|(?:她|他)(?!们)|女士|先生|\p{Script=Han}(?:姐|哥|姨|叔|嫂|婶)|宝妈|奶奶|阿婆|爷爷|的亲(?![戚手自人])|您要的/u;
/** Readers are asked to look where it is, or whose it is. */
const APPEAL =
  /(?:大家|各位|你们|谁|群里|邻居们?|老铁们?|家人们?)[^，。！？!?\n]{0,6}(?:帮(?!忙转)|认领|盯)|(?:单号|订单|号码?|面单)[^，。！？!?\n]{0,4}(?:贴|晒|挂|公布)|谁家?的(?:单|快递|包裹|件)|(?:贴|晒|挂)出来|没人(?:认|来拿)|联系不上|打不通/u;
/** Given to whom it belongs, or with the word that it is on its way. */
const TO_ITS_OWNER = /(?:您|你)的?(?:这[单个]的?)?$/u;
const ON_ITS_WAY =
  /(?:已经?|都|刚|今天|昨天|下午|上午|早上|晚上|全)[^，。！？\n]{0,4}(?:发(?:出|走|货|了|往)|寄(?:出|走|了)|揽收|打包|出库|签收|送达|付款)|请?(?:注意)?查收|(?:可以?|能)?自己(?:能|可以?|去)?查/u;
const EXPLAINED =
  /(?:比如|例如|譬如|举例|样例|示例|例子|格式|长这样|这个样子|假的|编的|演示|测试|[开打]头的|一般|通常|位数|几位)/u;
const TAKES_BACK = /退[货换回]|寄[回修]|返修/u;

/** Characters; who is spoken of further off has nothing to do with it. */
const NEAR = 14;

/** Whether the sentence gives the number to somebody. */
export function isSomebodysOrder({ text, start, end, place, sentence }: Said): boolean {
  if (EXPLAINED.test(sentence)) return false;
  if (APPEAL.test(sentence)) return true;
  if (ON_ITS_WAY.test(sentence) || TO_ITS_OWNER.test(text.slice(Math.max(0, start - 6), start))) return false;
  return (
    !TAKES_BACK.test(sentence) &&
    CUSTOMER.test(text.slice(Math.max(place.start, start - NEAR), Math.min(place.end, end + NEAR)))
  );
}

/** One entry a line. */
export const ORDERS: readonly PersonalPattern[] = [
  `${CALLED}${LINK}(?:[a-z]{1,4}[ -]?)?${DIGITS}${ENDS}`,
  `(?<![a-z0-9])${CARRIER_LETTERS}[ -]?${DIGITS}${ENDS}`,
].map((source) => ({ rule: 'privacy_order_number', match: new RegExp(source, 'gu') }));
