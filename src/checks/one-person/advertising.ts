import { matchesOf } from '../text/matches.js';
import {
  type Clause,
  clausesOf,
  isDenied,
  isPicture,
  type Matrix,
  PART_NAMES,
  PARTS,
  type Part,
  type Told,
} from './person.js';
import { ONE_PERSON_RULES } from './rules.js';

/** Day of these lists. */
export const MATRIX_VERSION = '2026-11-30';

const DISCOUNT =
  '[一二三四五六七八九\\d](?:\\.\\d)?折|打折|折扣|特价|秒杀|限时|清仓|促销|低价|优惠|包邮|团购|福利|抽奖|体验[价课]|\\d[块元]|[一二三四五六七八九十百](?:块(?=钱|[一二三四五六七八九]|$)|元(?!\\p{Script=Han}))';
const REACH = '加我|加微|加[vV]|私信|扫码|二维码|微信号?|电话|热线|手机号|[vV][xX]|薇信|\\d{5,}|[Qq]{2}';
const TRADE =
  '批发|代理(?!人)|招商|总代|一手货源|厂家|直销|直供|代购|接单|下单|预[订定]|订[购货]|选购|咨询(?!师)|正品|招募|兼职|免费|领取|领[券礼]';
const ROW_OF_HOUSES = '官方|客服|旗舰|专营|自营';
const SELLS: Readonly<Record<Part, RegExp>> = {
  nickname: new RegExp(`${DISCOUNT}|${REACH}|${TRADE}|${ROW_OF_HOUSES}`, 'gu'),
  signature: new RegExp(`${DISCOUNT}|${REACH}|${TRADE}`, 'gu'),
  avatar: new RegExp(`${DISCOUNT}|${REACH}|价格|价目|大字|广告语`, 'gu'),
  cover: new RegExp(`${DISCOUNT}|${REACH}|价格|价目|大字|广告语`, 'gu'),
};
/** Signs and letters before a name that put it first in everybody's address book. */
const FIRST_IN_THE_BOOK = /^(?:[Aa]{1,5}|0+\d?)(?=[^\p{Script=Latin}\d])|^[!！★☆◆●◎▲@#*_.~、=+-]+/u;

const JOINED = /^(?:和|跟|与|及|或者?|以及|还有)$/u;
/** What calls upon whoever reads, and what begins to speak anew, is not denied with what stood before: 不打折私信我, 不打折有福利. */
const CALLS = /^(?:加|私信|扫码|领|下单|预|订|选购|咨询)/u;
const ANEW = /[有送给可能还就但却只来请享]/u;

/** The first words of a clause that sell and are not denied. A brief for a picture denies to its end: 不放价格和二维码. */
function sellingIn(part: Part, { text, start }: Clause): { words: string; start: number } | null {
  let from = 0;
  let last: { end: number; isCall: boolean } | undefined;
  for (const { 0: words, index } of matchesOf(text, SELLS[part])) {
    const isCall = CALLS.test(words);
    if (last !== undefined && !isPicture(part)) {
      const between = text.slice(last.end, index);
      const isCalling = isCall && !(between === '' && last.isCall);
      if (!JOINED.test(between) && (isCalling || ANEW.test(between))) from = last.end;
    }
    if (!isDenied(part, text, index, from)) return { words, start: start + index };
    last = { end: index + words.length, isCall };
  }
  return null;
}

/** Words that want something of whoever looks: they belong into an offer, and a number into a chat. */
export function salesFindings(body: Matrix): Told[] {
  const told = (part: Part, start: number, words: string): Told => ({
    ...{ rule: ONE_PERSON_RULES.matrix_sells, part, start, end: start + words.length },
    message: `${PART_NAMES[part]}里的「${words}」是在做广告，不是在说这个人。`,
    suggestion: 'sell_in_chat',
  });
  const first = FIRST_IN_THE_BOOK.exec(body.nickname);
  const words = PARTS.flatMap((part) =>
    clausesOf(body, part).flatMap((clause) => {
      const selling = sellingIn(part, clause);
      return selling === null ? [] : [told(part, selling.start, selling.words)];
    }),
  );
  return [...(first === null ? [] : [told('nickname', 0, first[0])]), ...words];
}

/** What firms say of themselves; nobody says it of a day at work. */
const SLOGAN =
  /匠心|诚信|品质|信赖|致力于|打造|缔造|引领|领先|领航|尊享|臻|一站式|解决方案|赋能|至上|以人为本|宗旨|理念|共赢|共创|携手|用心服务|服务(?:每|全国|大众)|专业(?:护肤|团队|服务|品牌|定制|从事)|专注.{1,6}(?:领域|行业|事业)|(?:质量|客户|顾客|信誉|服务)第一|让.{1,6}(?:更美好|更美丽|更简单|更有价值)|成就(?:美|更|非凡|梦想)|美好(?:生活|人生|未来)|健康生活|[美爱](?:丽|好)?[，,]?从.{1,4}开始|(?:引路|领路|护航|守护|摆渡)(?:人|者)|(?:最佳|不二|明智)?之选|首选|绽放|遇见(?:更|最)?[好美]|(?:更好|最美)的(?:自己|你)|点亮.{1,4}(?:生活|人生)|开启.{0,4}(?:人生|生活|之旅)/u;

export function sloganFindings({ signature }: Matrix): Told[] {
  const match = SLOGAN.exec(signature);
  if (match === null) return [];
  return [
    {
      ...{
        rule: ONE_PERSON_RULES.matrix_slogan,
        part: 'signature',
        start: match.index,
        end: match.index + match[0].length,
      },
      message: `「${match[0]}」是公司的口号，不是一个人平时会说的话。`,
      suggestion: 'everyday_words',
    },
  ];
}
