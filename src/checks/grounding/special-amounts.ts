import { matchesOf } from '../text/matches.js';
import { Sieve } from '../text/sieve.js';
import { type Amount } from './amount.js';
import { type Bound, boundOf } from './bounds.js';
import { chineseNumber } from './numeral.js';
import { MEASURE_WORDS, unitOf } from './units.js';

const CN = '[零〇一二两俩仨三四五六七八九十廿卅百千万亿]+';
const AR = '\\d+(?:\\.\\d+)?';
export const ANY_NUMBER = `(?:${AR}|${CN}(?:点[零一二三四五六七八九]+)?)`;
const SMALL = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';

export const readNumber = (text: string): number =>
  /^\d/u.test(text) ? Number(text.replaceAll(',', '')) : (chineseNumber(text) ?? NaN);

/** A number as it stands, whatever it counts. */
export interface RawNumber {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const RAW = new RegExp(
  `${AR}|(?:[百千万](?=[^一])|[一二两俩仨三四五六七八九十廿卅])[零一二两三四五六七八九十百千万]*`,
  'gu',
);

/** Every number of a text, also where no unit or none that is known follows: 三挂一柜. */
export const numbersIn = (text: string): RawNumber[] =>
  matchesOf(text, RAW)
    .map(({ 0: written, index }) => ({ value: readNumber(written), start: index, end: index + written.length }))
    .filter(({ value }) => value > 0);

/** 8, 8.5, 85, 八, 八五, 七点五: how much of the price is left. */
function discountOf(text: string): number {
  const digits = /^[一二三四五六七八九]{2}$/u.test(text)
    ? [...text].map((each) => '零一二三四五六七八九'.indexOf(each)).join('')
    : String(readNumber(text));
  const value = Number(digits);
  return value < 10 ? value / 10 : value / 100;
}

/** 六五, 62, 8: what comes after the point. */
const readDecimals = (text: string): number =>
  Number(
    `0.${[...text].map((digit) => (/\d/u.test(digit) ? digit : String('零一二三四五六七八九'.indexOf(digit)))).join('')}`,
  );

/** 18 万 9 千 9 is read as 十八万九千九. */
const inPlaces = (text: string): number => {
  const [tens = '', rest = ''] = text.replaceAll(' ', '').split('万');
  const small = chineseNumber(
    `一万${[...rest].map((digit) => '零一二三四五六七八九'[Number(digit)] ?? digit).join('')}`,
  );
  return Number(tens) * 10_000 + (small ?? NaN) - 10_000;
};

const HALVES = [
  ['小时', 'minutes', 30],
  ['钟头', 'minutes', 30],
  ['月', 'months', 0.5],
  ['年', 'months', 6],
  ['度电', 'kilowatt_hours', 0.5],
  ['公斤', 'grams', 500],
  ['斤', 'grams', 250],
] as const;
const GOODS = '个|件|瓶|盒|袋|箱|份|人|位|天|年|岁|片|块|斤|米|元';
const CROWD =
  '人|位|名|家|户|用户|单|件|瓶|盒|份|台|套|次|学员|同学|客户|粉丝|顾客|姐妹|宝妈|车主|业主|家长|孩子|家庭|订单|条好评|好评';

type Groups = Readonly<Record<string, string | undefined>>;

interface Reading {
  readonly measure: string | ((groups: Groups, whole: string) => string);
  readonly match: RegExp;
  readonly values: (groups: Groups, whole: string) => number[];
  /** Where the words around it do not tell. */
  readonly bound?: Bound;
}

const date = ({ y, m, d }: Groups): number[] => [y, m, d].map((part) => (part === undefined ? NaN : readNumber(part)));
const nothing = (): number[] => [];

/** One way of writing an amount a line; the first that claims a stretch keeps it. `skip` is read, and is no amount. */
// prettier-ignore
const READINGS: readonly Reading[] = [
  { measure: 'skip', match: /\{\{[^{}]*\}\}|https?:\/\/\S+|[a-z0-9._%+-]+@[a-z0-9.-]+/gu, values: nothing },
  { measure: 'skip', match: /(?<![\d.])\d[\d -]{6,}\d(?![\d.]| ?(?:元|块|人|位|瓶|件|单|份|万|台|盒|箱|次))|\d{8,}(?! ?(?:元|块|人|位|瓶|件|单|份|万|台|盒|箱|次))/gu, values: nothing },
  { measure: 'date', match: /(?<![\d.])(?<y>(?:19|20)\d{2})[-/.](?<m>\d{1,2})(?:[-/.](?<d>\d{1,2}))?(?![\d.])/gu, values: date },
  { measure: 'date', match: new RegExp(`(?<y>(?:19|20)\\d{2}|[一二][零〇九][零〇一二三四五六七八九]{2}) ?年(?: ?(?<m>${SMALL}) ?月(?: ?(?<d>${SMALL}) ?[日号])?)?`, 'gu'), values: date },
  { measure: 'date', match: /(?<![零〇一二三四五六七八九\d])(?<y>[零〇0][零〇一二三四五六七八九\d]) ?年(?!代)/gu, values: ({ y }) => [2_000 + Number([...(y ?? '')].map((digit) => (/\d/u.test(digit) ? digit : digit === '〇' ? '0' : String('零一二三四五六七八九'.indexOf(digit)))).join('')), NaN, NaN] },
  { measure: 'date', match: /(?<![一二三四五六七八九十\d])二(?<y>[零一二四五六]) ?年(?![级前后内多半以])/gu, values: ({ y }) => [2_020 + readNumber(y ?? ''), NaN, NaN] },
  { measure: 'date', match: /(?<![零一二两三四五六七八九十百\d])一(?<y>[零一三四五六七八九]) ?年(?![级前后内多半以])/gu, values: ({ y }) => [2_010 + readNumber(y ?? ''), NaN, NaN] },
  { measure: 'date', match: new RegExp(`(?<m>${SMALL}) ?月 ?(?<d>${SMALL}) ?[日号]`, 'gu'), values: date },
  { measure: 'date', match: /(?<![\d.])(?<m>1[0-2]|0?[1-9])[./](?<d>3[01]|[12]\d|0?[1-9])(?![\d.])(?= ?(?:截止|大促|开抢|开课|开团|开播|上午|下午|晚|当天|之前|前|起|零点|结束|活动))/gu, values: date },
  { measure: 'date', match: new RegExp(`(?<=[今去明前]年) ?(?<m>${SMALL}) ?月`, 'gu'), values: date },
  { measure: 'date', match: new RegExp(`(?<![个\\d第])(?<m>${SMALL}) ?月(?=份|底|初|中旬|上旬|下旬|末|[,，。!！、\\s]|$|的|起|开|前)(?!饼|亮|光|嫂|子|经|供|薪|入)`, 'gu'), values: date },
  { measure: 'date', match: new RegExp(`(?<m>${SMALL}) ?月 ?(?<d>3[01]|[12]\\d|[1-9])(?=[,，。!！；;)）\\s]|$|[前截止起开结之到]|这[天日])`, 'gu'), values: date },
  { measure: 'date', match: new RegExp(`(?<![一二三四五六七八九十第])(?<d>二十[一二三四五六七八九]|三十一?|[二]?十|十?[一二三四五六七八九]) ?号(?=[,，。!！]?(?:就|截止|结束|之?前|起|止|开[始抢课团播]|那天|停|收|当天|为止|恢复|已经|上新|到期))`, 'gu'), values: date },
  { measure: 'date', match: /(?<![\d.第a-z])(?<d>3[01]|[12]\d|[1-9]) ?[号日](?!之?内|以内|无理由|龄|链接|楼|线|球|院|店|位|桌|房|人|色|柜|选手|机|码|口|门|车|馆|仓|库|字|粉|针|方案|样|游|常|记|子|本|系|式|用|料|均)/gu, values: date },
  { measure: 'skip', match: /(?<![\d.])\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?!\d)/gu, values: nothing },
  { measure: 'skip', match: new RegExp(`(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|半夜|今晚|明早|明晚|每晚|[早晚])?${SMALL} ?点(?:半|整|多|钟|左右|前|后|一刻|三刻|${SMALL} ?分)?(?![零一二三四五六七八九\\d])`, 'gu'), values: nothing },
  { measure: 'skip', match: /(?<![一二三两几每\d] ?)双 ?(?:1[012](?![\d.]| ?[元块张件个])|十[一二]?(?![一二三四五六七八九元块毛几来]))/gu, values: nothing },
  { measure: 'skip', match: /(?<![一二两三四五六七八九十百千几\d] ?)万一|一样(?!东西|样)|一分(?:钱)?[不都没]|三下五除二|[一1]对(?:[一二三四多]|\d(?!\d))|一块(?:儿|(?=[做买拿走去来报吃住玩没小大]))|(?<![\d一二两三四五六七八九十万几])[每]?百公里|零百(?=加速)|零[下上](?= ?[\d一二三四五六七八九十])|十有八九|半[信推]半|千[万里](?=别|不要|要|之外)/gu, values: nothing },
  { measure: 'money', match: new RegExp(`(?<n>${ANY_NUMBER}) ?块 ?(?<m>[1-9一二三四五六七八九]) ?[毛角] ?(?<c>[1-9一二三四五六七八九])?`, 'gu'), values: ({ n, m, c }) => [readNumber(n ?? '') + readNumber(m ?? '') / 10 + (c === undefined ? 0 : readNumber(c) / 100)] },
  { measure: 'money', match: new RegExp(`(?<n>${ANY_NUMBER}) ?块 ?(?<m>[1-9一二三四五六七八九])(?![\\d零十百千万]| ?(?:${GOODS}|公斤|平|套|单|次|节|盆|支|只|杯|条|双|张|台|晚|趟|课|小时|钟头)|(?<=块 ?一) ?[${MEASURE_WORDS}])`, 'gu'), values: ({ n, m }) => [readNumber(n ?? '') + readNumber(m ?? '') / 10] },
  { measure: 'money', match: new RegExp(`(?<!(?<![a-z])[\\d.]|[a-z]\\d(?=\\d)|[十百千万块元])(?<n>[一二两三四五六七八九]|[1-9]) ?毛(?: ?(?<m>[一二三四五六七八九])(?! ?(?:${GOODS}|公斤|[${MEASURE_WORDS}])))?(?![钱]?[不衣巾孩肚线绒笔发毯病球领呢利坯料豆毛细孔重])`, 'gu'), values: ({ n, m }) => [readNumber(n ?? '') / 10 + (m === undefined ? 0 : readNumber(m) / 100)] },
  { measure: 'millimetres', match: new RegExp(`(?<![一每一]|元)(?<n>(?!一米\\d\\d)${ANY_NUMBER}) ?米 ?(?<m>[一二三四五六七八九]{1,2}|\\d{1,2})(?![\\d一二三四五六七八九十百千万]| ?(?:${GOODS}|[次趟圈条张卷根]))`, 'gu'), values: ({ n, m }) => [(readNumber(n ?? '') + readDecimals(m ?? '')) * 1_000] },
  { measure: 'millilitres', match: new RegExp(`(?<n>${ANY_NUMBER}) ?个(?:多|出头)?(?: ?油|(?=出头))`, 'gu'), values: ({ n }) => [readNumber(n ?? '') * 1_000] },
  { measure: 'grams', match: new RegExp(`(?<n>${ANY_NUMBER}) ?斤 ?零? ?(?<m>[一二三四五六七八九]|\\d) ?两`, 'gu'), values: ({ n, m }) => [readNumber(n ?? '') * 500 + readNumber(m ?? '') * 50] },
  { measure: 'grams', match: /(?<![一二三四五六七八九十百千\d])(?<a>[一二三四五六七八])(?<b>[二三四五六七八九]) ?两(?!个|位|天|年|次|块)/gu, values: ({ a, b }) => [readNumber(a ?? '') * 50, readNumber(b ?? '') * 50], bound: 'rough' },
  { measure: 'grams', match: /(?<![百千万\d一二三四五六七八九])(?<n>[一二三]?十[一二三四五六七八九]?) ?两(?!拨|个|位|天|年|次|块)/gu, values: ({ n }) => [readNumber(n ?? '') * 50] },
  { measure: 'grams', match: /(?<n>[一二三四五六七八九]|\d+) ?两(?:半|(?<m>[一二三四五六七八九])(?=[，。,！!；;、\s的]|$))/gu, values: ({ n, m }) => [(readNumber(n ?? '') + (m === undefined ? 0.5 : readNumber(m) / 10)) * 50] },
  { measure: 'grams', match: new RegExp(`(?<n>[二三半]) ?两(?=[,，。!！、;； 重装肉的/)]|$)|(?<![零一二两三四五六七八九十百千\\d])(?<o>[一二三]) ?两(?=[一每][小大]?[${MEASURE_WORDS}])|(?<m>[四五六七八九]|\\d+(?:\\.\\d+)?) ?两(?!拨|[件条瓶盒袋箱份双张套台只个位人天晚次节])`, 'gu'), values: ({ n, m, o }) => [(n === '半' ? 0.5 : readNumber(n ?? m ?? o ?? '')) * 50] },
  { measure: 'grams', match: /(?<n>[一二三四五六七八九十百两]+|\d+) ?(?<u>克|公斤|斤)(?<m>[一二三四五六七八九]{1,2})(?=[，。,！!；;、\s的]|$)/gu, values: ({ n, u, m }) => [(readNumber(n ?? '') + readDecimals(m ?? '')) * (u === '克' ? 1 : u === '斤' ? 500 : 1_000)] },
  { measure: 'millimetres', match: /(?<n>[一二三四五六七八九十百两]+|\d+) ?(?:厘米|公分|cm)(?<m>[一二三四五六七八九])(?![十百千万]|个)/gu, values: ({ n, m }) => [(readNumber(n ?? '') + readDecimals(m ?? '')) * 10] },
  { measure: (_, whole) => HALVES.find(([unit]) => whole.endsWith(unit))?.[1] ?? '', match: /(?<![一二两三四五六七八九十\d个])半 ?个?(?:小时|钟头|月|年|斤|公斤|度电)(?!饼)/gu, values: (_, whole) => [HALVES.find(([unit]) => whole.endsWith(unit))?.[2] ?? NaN] },
  { measure: 'months', match: /第 ?(?<n>[一二三四五六七八九十]{1,3}|\d{1,2}) ?个?年头/gu, values: ({ n }) => [(readNumber(n ?? '') - 1) * 12, readNumber(n ?? '') * 12], bound: 'rough' },
  { measure: 'meals', match: /(?<![周到至-])(?<n>[一二两三四五六七八九]|\d{1,2}) ?早 ?(?<m>[一二两三四五六七八九十]{1,2}|\d{1,2}) ?(?:正|晚)/gu, values: ({ n, m }) => [readNumber(n ?? ''), readNumber(m ?? '')] },
  { measure: 'minutes', match: /(?<n>[一两二三123]) ?刻钟/gu, values: ({ n }) => [readNumber(n ?? '') * 15] },
  { measure: 'people', match: /(?<n>[俩仨]) ?(?=小伙|师傅|工人|老师|阿姨|技师|宝宝|娃|孩子|大人|人(?!间|生|家))/gu, values: ({ n }) => [readNumber(n ?? '')] },
  { measure: 'date', match: /(?<![\d.a-z])(?<y>[012]\d)(?=年?[春秋](?!天|游|季|节))/gu, values: ({ y }) => [2_000 + Number(y), NaN, NaN] },
  { measure: 'date', match: /(?<![\d.a-z])(?<y>20[012]\d)(?= ?(?:新[米茶油果粮豆枣蜜麦姜蒜款品版鲜]|款|[春夏秋冬明]茶|[春夏秋冬]季?新?款|[当新老陈]年|版(?!本)))/gu, values: ({ y }) => [Number(y), NaN, NaN] },
  { measure: 'months', match: /(?<n>[俩仨]) ?月(?!饼|亮|光)/gu, values: ({ n }) => [readNumber(n ?? '')] },
  { measure: 'minutes', match: new RegExp(`(?<n>${ANY_NUMBER}) ?个半 ?(?:小时|钟头|钟)`, 'gu'), values: ({ n }) => [(readNumber(n ?? '') + 0.5) * 60] },
  { measure: 'months', match: new RegExp(`(?<n>${ANY_NUMBER}) ?个多月`, 'gu'), values: ({ n }) => [readNumber(n ?? '')], bound: 'over' },
  { measure: 'months', match: new RegExp(`(?<n>${ANY_NUMBER}) ?个半月`, 'gu'), values: ({ n }) => [readNumber(n ?? '') + 0.5] },
  { measure: ({ u }) => unitOf(u ?? '')?.measure ?? '', match: new RegExp(`(?<n>[一二三四五六七八九]?十)几(?<m>[百千万])(?<u>[${MEASURE_WORDS}个位名人])?`, 'gu'), values: ({ n, m }) => [1, 9].map((more) => (readNumber(n ?? '') + more) * readNumber(m ?? '')), bound: 'rough' },
  { measure: '', match: /(?<n>\d+(?:\.\d+)?) ?个w(?![a-z0-9])/gu, values: ({ n }) => [Number(n) * 10_000] },
  { measure: '', match: /(?<![a-z\d.])(?<n>\d{1,2})k(?<m>\d)(?![a-z\d.])/gu, values: ({ n, m }) => [Number(n) * 1_000 + Number(m) * 100] },
  { measure: 'square_metres', match: /(?<n>[一二两三四五六七八九十百]+|\d+) ?(?:平方|平|方)(?<m>[一二三四五六七八九]{1,2})(?=[，。,！!；;、\s的]|$)/gu, values: ({ n, m }) => [readNumber(n ?? '') + readDecimals(m ?? '')] },
  { measure: 'share', match: /(?<n>\d{2,}) ?[人位个名](?:考级|报名|参加|试用|测试|参考|上课|受试)[^\d，。]{0,2}(?<m>\d{2,}) ?[人位个名]/gu, values: ({ n, m }) => [readNumber(n ?? ''), readNumber(m ?? '')] },
  { measure: 'discount', match: new RegExp(`(?:减|便宜|立省|直降|省下?|降价)了? ?(?<n>${ANY_NUMBER}) ?(?<u>成|%)`, 'gu'), values: ({ n, u }) => [1 - readNumber(n ?? '') / (u === '%' ? 100 : 10)] },
  { measure: 'percent', match: new RegExp(`(?<=浓度|含量|利息|年化|收益|返佣?|涨了?|降了?|提高了?|高达|加了|加到) ?(?<n>${ANY_NUMBER}) ?个?(?:百分)?点(?!\\d|[零一二三四五六七八九半])`, 'gu'), values: ({ n }) => [readNumber(n ?? '')] },
  { measure: 'percent', match: /(?:(?<=[省降减少掉砍快低短]|便宜|只要|超过?|近|有)(?:了|去|掉)?(?:将近|近)?一半)|一半(?:以上|的?(?:人|用户|客户|学员|家长|姐妹|孩子|店主|顾客))|(?:占|占到)了?(?:快|将近|差不多|小|一大)?一?半(?!天|年|月|个|小时)|过半|中位数|一半(?:都|全)?是(?=[^，。]{0,3}(?:汁|肉|果|棉|毛|绒|丝|料))/gu, values: () => [50] },
  { measure: 'times', match: /翻(?:了)?(?:一|1)?(?:倍|番)|(?:提升|增加|多)了?一倍/gu, values: () => [2] },
  { measure: 'times', match: /翻(?:了)?(?<n>[两二三四五六七八九]|\d) ?番/gu, values: ({ n }) => [2 ** readNumber(n ?? '')] },
  { measure: 'pa', match: /pa ?(?<n>\+{1,4})/gu, values: ({ n }) => [(n ?? '').length] },
  { measure: 'percent', match: new RegExp(`千分之(?<n>${ANY_NUMBER})|(?<p>${AR}) ?‰`, 'gu'), values: ({ n, p }) => [readNumber(n ?? p ?? '') / 10] },
  { measure: 'percent', match: new RegExp(`百分之(?<n>${AR}|${CN}(?:点[零一二三四五六七八九]+)?)`, 'gu'), values: ({ n }) => [readNumber(n ?? '')] },
  { measure: 'percent', match: /百分百(?!用心|真心|真诚|放心|愿意|信任|支持|努力|理解|认真|尊重|相信|满意地)/gu, values: () => [100] },
  { measure: 'discount', match: /(?<n>\d{1,2}) ?% ?off/gu, values: ({ n }) => [1 - Number(n) / 100] },
  { measure: 'percent', match: new RegExp(`(?<a>${AR}) ?%? ?[-–—~至到] ?(?<b>${AR}) ?(?:%|个百分点)`, 'gu'), values: ({ a, b }) => [Number(a), Number(b)] },
  { measure: 'percent', match: new RegExp(`(?<n>${AR}) ?(?:%|个百分点)`, 'gu'), values: ({ n }) => [Number(n)] },
  { measure: 'percent', match: /(?<n>[一二三四五六七八九]) ?成 ?(?<m>半|[一二三四五六七八九]{1,2})(?![十百千万个人])/gu, values: ({ n, m }) => [(readNumber(n ?? '') + (m === '半' ? 0.5 : readDecimals(m ?? ''))) * 10] },
  { measure: '', match: /(?<![\d.])\d+ ?万 ?\d ?千?(?: ?\d ?百?)?(?![\d.])/gu, values: (_, whole) => [inPlaces(whole)] },
  { measure: 'percent', match: /(?<n>[一二两三四五六七八九]|(?<![\d.])\d) ?成(?!为|功|长|员|本|分|交|都(?!是|系|有|在|没|能|要)|立|人|语|就|绩|果|品|型|熟|天|(?<=[八九] ?成)是(?![^，。]{0,2}(?:绒|棉|毛|丝|肉|果|汁|纯|新))|要|会|没|不|新|空|干|满|饱|热|水|力|把握)/gu, values: ({ n }) => [readNumber(n ?? '') * 10] },
  { measure: (_, whole) => (whole.endsWith('升') ? 'millilitres' : 'grams'), match: new RegExp(`(?<n>${SMALL})分之(?<m>${SMALL}) ?(?<u>升|公斤|斤)`, 'gu'), values: ({ n, m, u }) => [(readNumber(m ?? '') / readNumber(n ?? '')) * (u === '斤' ? 500 : 1_000)] },
  { measure: 'percent', match: new RegExp(`(?<n>${SMALL})分之(?<m>${SMALL})`, 'gu'), values: ({ n, m }) => [(readNumber(m ?? '') / readNumber(n ?? '')) * 100] },
  { measure: 'discount', match: /(?<![周期拜](?=[一二三四五六]))(?<n>\d{1,2}(?:\.\d)?|[一二三四五六七八九](?:点[一二三四五六七八九]|[一二三四五六七八九])?) ?折(?!叠|腾|返|磨|中|痕|断|纸|角|耳|回|射|弯|下)/gu, values: ({ n }) => [discountOf(n ?? '')] },
  { measure: 'discount', match: /半价|对折|砍半|减半(?!肥)|对半(?=[砍打收价]|[，。！!]|$)/gu, values: () => [0.5] },
  { measure: 'buy_get', match: new RegExp(`(?:[买拍]|满(?=[^减返元块]{1,3}[瓶件盒箱份斤个杯支袋套包桶罐条双][就再还立]?[送赠]))(?<n>${ANY_NUMBER}) ?[瓶件盒箱份斤个杯支袋套包桶罐条双]?[,， ]?(?:就|再|还|立)?[送赠得](?<m>${ANY_NUMBER})`, 'gu'), values: ({ n, m }) => [readNumber(n ?? ''), readNumber(m ?? '')] },
  { measure: 'buy_get', match: /(?:付|掏|花|出|交)(?<n>[一两二三四五]|\d)[瓶件盒箱份斤个杯支袋套包桶罐条双](?:的|儿)?钱[，, ]?(?:拿|装|得|带走|用|做|吃|上|换)(?<t>[两二三四五六]|\d)[瓶件盒箱份斤个杯支袋套包桶罐条双]/gu, values: ({ n, t }) => [readNumber(n ?? ''), readNumber(t ?? '') - readNumber(n ?? '')] },
  { measure: 'paid_back', match: /(?<n>[一1])赔(?<m>[一二三四五六七八九十]|\d{1,2})(?!次)/gu, values: ({ n, m }) => [readNumber(n ?? ''), readNumber(m ?? '')] },
  { measure: 'people', match: /(?<=师生比|护患比|师生比例|护理比)(?:为|是)? ?1[:：比] ?(?<n>\d{1,2})/gu, values: ({ n }) => [Number(n)] },
  { measure: 'rent', match: /押(?<n>[一二两三])付(?<m>[一二两三六])/gu, values: ({ n, m }) => [readNumber(n ?? ''), readNumber(m ?? '')] },
  { measure: 'over_off', match: new RegExp(`(?:[满充存储]|充值|储值)满? ?(?<n>${ANY_NUMBER}) ?[元块件]?[,， ]?(?:就|立|直)?[减返送赠] ?(?<m>${ANY_NUMBER}) ?[元块]?`, 'gu'), values: ({ n, m }) => [readNumber(n ?? ''), readNumber(m ?? '')] },
  { measure: 'share', match: new RegExp(`(?<n>${ANY_NUMBER}) ?(?:个?(?:人|客人|用户|客户|姐妹|学员|家长|孩子)|[位名个])[^\\d，。]{0,3}?[里中](?:有|面有|头有?)? ?(?<m>${ANY_NUMBER}) ?[位名个人]`, 'gu'), values: ({ n, m }) => [readNumber(n ?? ''), readNumber(m ?? '')] },
  { measure: 'money', match: /(?<![\d.])[0零] ?(?:(?:跑腿|配送|送货|安装|上门|搬运|服务|加工|邮|运)费)/gu, values: () => [0] },
  { measure: ({ word }) => `zero_${word ?? ''}`, match: /(?<![\d.])[0零] ?(?<word>添加|蔗糖|糖|脂|卡|刺激|酒精|香精|色素|防腐|甲醛|负担|首付|利息|手续费|免赔|投诉|差评|反式)(?!用品|油)/gu, values: () => [0] },
  { measure: (_, whole) => (/[件瓶单盒份台套次]|订单$/u.test(whole.slice(-2)) ? 'crowd_goods' : 'crowd_people'), match: new RegExp(`(?:(?<low>[上超逾破过数几成])|(?<near>近|将近|快))(?<n>[十百千万亿]+)(?:多|余)?个?(?:${CROWD})(?!山|海)|成千上万`, 'gu'), values: ({ n }) => [readNumber(n ?? '万')] },
  { measure: (_, whole) => (/^(?:订?单|件|瓶|盒|份|台|套)/u.test(whole) ? 'crowd_goods' : 'crowd_people'), match: new RegExp(`(?:${CROWD})(?:量|数|们)?(?:已经?|都|早就?)?(?:[上超逾破过])(?:了)?(?<n>[百千万亿]+)(?=[啦了，。！!,\\s]|$)`, 'gu'), values: ({ n }) => [readNumber(n ?? '万')] },
  { measure: 'people', match: new RegExp(`(?<=(?:会员|粉丝|学员|客户|用户|家长|车主|业主|姐妹)(?:们|数|量)?(?:都|已经?|早就?)?(?:[超逾破过]|突破|超过|到了?)了?|(?<=带过的学员|教过的学员|服务过的客户|来过的客人)) ?(?<n>${ANY_NUMBER}) ?多?(?=[了啦，。！,!\\s]|$)`, 'gu'), values: ({ n }) => [readNumber(n ?? '')], bound: 'over' },
  { measure: (_, whole) => `income_${whole}`, match: /(?:月|年|日|周)(?:入|赚|薪)(?:了)?[过上近超破]?[几数十百千万\d]+/gu, values: nothing },
  { measure: 'spf', match: /(?:u?spf|upf) ?(?<n>\d{1,3})/gu, values: ({ n }) => [Number(n)] },
];

const RAREST = /[0-9零〇一二两俩仨三四五六七八九十百千万亿半对几]/u;
const SIEVE = new Sieve(READINGS, ({ match }) => match);

/** Amounts written in a way of their own: dates, percentages, discounts, deals, crowds. `skip` marks what is no amount at all. */
export function specialAmounts(text: string): Amount[] {
  if (!RAREST.test(text)) return [];
  const found: Amount[] = [];
  for (const { measure, match: pattern, values, bound } of SIEVE.passing(text)) {
    for (const match of matchesOf(text, pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const groups: Groups = match.groups ?? {};
      const amounts = values(groups, match[0]);
      found.push({
        start,
        end,
        measure: typeof measure === 'string' ? measure : measure(groups, match[0]),
        values: amounts,
        count: /^半/u.test(match[0]) ? 0.5 : Math.max(...amounts),
        unit: '',
        written: /\d/u.test(match[0]) ? 'arabic' : 'chinese',
        bound: bound ?? boundOf(text, start, end),
      });
    }
  }
  return found;
}
