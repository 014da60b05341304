import type { Amount } from './amount.js';
import { boundOf } from './bounds.js';
import { roughNumber } from './numeral.js';
import { readNumber, specialAmounts } from './special-amounts.js';
import { UNIT_PATTERN, unitOf } from './units.js';
import { tableOf, matchesOf, matchesWhere } from '../text/matches.js';

// 周三天气, 双十一, 初二: a name of a day, not a number of things.
const CN =
  '(?<!周|星期|礼拜|腊月|正月|冬月|初|老|双(?=十[一二])|大|高)(?:[零〇一二俩仨三四五六七八九十廿卅百万亿]|两(?!(?<=[一二三四五六七八九十]两)[一二三四五六七八九])|千(?!瓦|克|卡|焦))+(?:点[零一二三四五六七八九]+)?';
const AR =
  '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?(?: ?(?:[百万亿]|千(?!瓦|克|卡|焦))+|w(?![a-z0-9])|(?<!\\d{4})k(?![a-z0-9]))?';
const NUMBER = `(?:${AR}|${CN})`;
// A Latin letter before a figure makes it a name (A4, B5, X5), except a currency's.
const PLAIN = new RegExp(
  `(?<sign>[¥￥$] ?|rmb ?)?(?:(?<=\\dv)|(?<![a-z_.\\d]|(?<!周|星期|礼拜)[零〇一二两三四五六七八九十百千万亿]|第 ?)|(?<=[统均]一))(?<a>${NUMBER})(?: ?(?:[-–—~至]|[升调]?到) ?(?<b>${NUMBER}))? ?(?<rough>多|余|来|几)? ?(?:[小大](?=[包瓶盒袋箱罐支])|整(?=[年月天周套箱盒瓶包]|个))?(?:(?<unit>${UNIT_PATTERN})(?<more>半(?!价|天|夜|径|成|个|年|月|路|道|升|斤|公|米|杯|碗|小时))?)?`,
  'uy',
);
const BEGINS_PLAIN = tableOf('¥￥$r0123456789零〇一二两俩仨三四五六七八九十廿卅百千万亿');
/** Words after which a bare number is a sum of money. */
const MONEY_BEFORE =
  /(?:价格?|价是|只要|只需|低至|补贴|便宜|优惠|立减|立省|直降|省下?|降了?|返现?|抵扣?|月供|首付|订金|定金|押金|到手|券后?|减免?|花了?|收费|只收|学费|费用) ?[:：是了到为]? ?$/u;
/** 680 一平, 28/杯 */
const PRICE_BEHIND =
  /^ ?(?:\/ ?[瓶盒件箱袋份台套节斤平人位月晚次个杯]|[一每](?:瓶|盒|件|箱|袋|份|台|套|节|斤|延米|平|人|位|坛|杯|只|条|张|晚|次|束|盆|串|枝|包|双|趟|个(?!人|月|小时)))/u;
const PRICE_OF_ONE =
  /[一每\/](?:瓶|盒|件|箱|袋|份|台|套|节|斤|公斤|克|延米|平|人|位|月|晚|次|杯|条|双|张|只|支|公里|小时) ?(?:[:：是才合卖]|只要|只|不到)? ?$/u;
const MULTIPLES: Readonly<Record<string, number>> = {
  百: 100,
  千: 1_000,
  万: 10_000,
  亿: 100_000_000,
  w: 10_000,
  k: 1_000,
};

function valueOf(written: string): number {
  const match = /^(?<digits>[\d,.]+) ?(?<multiples>[百千万亿wk]*)$/u.exec(written);
  if (match === null) return readNumber(written);
  return [...(match.groups?.['multiples'] ?? '')].reduce(
    (value, multiple) => value * (MULTIPLES[multiple] ?? 1),
    readNumber(match.groups?.['digits'] ?? ''),
  );
}

const SIDES = new RegExp(`^ ?[x×*乘] ?(?:${AR})(?: ?[x×*乘] ?(?:${AR}))? ?(?<unit>${UNIT_PATTERN})`, 'u');

/** What 七八, 十几 and 十来 stand between; nothing for a number that is one. */
function betweenOf(written: string, rough: string | undefined): readonly [number, number] | null {
  const value = valueOf(written);
  if (Number.isNaN(value)) return roughNumber(written);
  if (rough === '来') return [value * 0.9, value * 1.3];
  return rough === '几' && /十$/u.test(written) ? [value + 1, value + 9] : null;
}

/** 九百一坛 is nine hundred each, 六百八一平 six hundred and eighty, 三十六一斤 thirty-six. */
const SUM_OF_ONE =
  /^(?<sum>[一二两三四五六七八九][百千万].*|[一二两三四五六七八九]?[百千万]|[二三四五六七八九]?十[一二三四五六七八九])一$/u;

/** A number as it was met in a text: its words, and the parts of them. */
interface Met {
  readonly words: string;
  readonly groups: Readonly<Partial<Record<string, string>>>;
}

function withoutOne(met: Met): Met {
  const { a = '', b, unit = '' } = met.groups;
  const sum = SUM_OF_ONE.exec(a)?.groups?.['sum'];
  if (sum === undefined || b !== undefined || !/^[^a-z]+$/u.test(unit) || unitOf(unit)?.measure === 'money') return met;
  const words = met.words.slice(0, met.words.lastIndexOf(a) + sum.length);
  return { words, groups: { ...met.groups, a: sum, unit: '' } };
}

function plainAmount({ 0: met, index: start, groups: parts = {} }: RegExpExecArray, text: string): Amount | null {
  const { words, groups } = withoutOne({ words: met, groups: parts });
  const { sign, a = '', b, rough, unit = '', more } = groups;
  const end = start + words.length;
  // 一升半, 两年半
  const half = more === undefined ? 0 : 0.5;
  const written = /^\d/u.test(a) ? 'arabic' : 'chinese';
  const between = b === undefined ? betweenOf(a, rough) : null;
  const values = between ?? [a, ...(b === undefined ? [] : [b])].map(valueOf);
  const before = text.slice(Math.max(0, start - 8), start);
  const isBehindWord = /[\u4e00-\u9fff] *$/u.test(before);
  const after = text.slice(end);
  // 160×80cm, 一米六乘八十: the unit of the last is that of all.
  const shared = unit === '' ? (SIDES.exec(after)?.groups?.['unit'] ?? '') : '';
  const isMoney =
    sign !== undefined ||
    (unit === '' &&
      shared === '' &&
      (MONEY_BEFORE.test(before) ||
        (Math.max(...values) >= 10 && PRICE_OF_ONE.test(before)) ||
        (Math.max(...values) >= 10 && PRICE_BEHIND.test(after))));
  // 十分、千万、三心二意: a Chinese numeral that counts nothing is a word.
  // 三千二百八, 两百一: a digit in its place is a number all the same.
  const isSpoken =
    (/^[一二两三四五六七八九][百千万].*[一二两三四五六七八九]|^[一二两三四五六七八九][百千]$/u.test(a) &&
      /^(?![\u4e00-\u9fff])|^(?:[起的给就拿走包到都分整]|出头|左右|上下|不到|以内)/u.test(after)) ||
    // 老客六十九, 波美度四十五
    (/^[二三四五六七八九]十[一二三四五六七八九]?$/u.test(a) &&
      isBehindWord &&
      /^(?![\u4e00-\u9fff])|^(?:起步|[找拿我您你咱]|就[包送减免])/u.test(after)) ||
    // 吸水率零点零一
    (/^零点/u.test(a) && isBehindWord && /^(?![\u4e00-\u9fff])/u.test(after)) ||
    // 保额一百万，
    (/^[一二两三四五六七八九][一二两三四五六七八九十百千]*[百千]?万$/u.test(a) &&
      /^(?:[，。！!；;\s]|出头|左右|上下|不到|$)/u.test(after));
  if (written === 'chinese' && unit === '' && !isMoney && !isSpoken) return null;
  if (unit === '' && shared === '' && /^[a-z]/u.test(after)) return null;
  const known = unitOf(unit === '' ? shared : unit);
  // 零下 25 度, -25℃
  const signed = known?.measure === 'degrees' && /(?:零下|(?<!\d ?)-) ?$/u.test(before) ? -1 : 1;
  return {
    start,
    end: start + words.trimEnd().length,
    measure: isMoney ? 'money' : (known?.measure ?? ''),
    values: values.map((value, at) => (at === 0 ? signed : 1) * (value + half) * (known?.factor ?? 1)),
    count: Math.max(...values),
    unit,
    written,
    bound: between === null ? boundOf(text, start, end) : 'rough',
  };
}

const TAKEN = '\ufffc';

/** Amounts that are judged together: as many as any post holds. Each is held against each, so a list of thousands is cut. */
const TOGETHER = 120;
/** The amounts of a folded text in lots that are judged together. */
export function lotsIn(text: string): readonly (readonly Amount[])[] {
  const all = amountsIn(text);
  if (all.length <= TOGETHER) return all.length === 0 ? [] : [all];
  return Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, lot) =>
    all.slice(lot * TOGETHER, (lot + 1) * TOGETHER),
  );
}

const BANKERS = '壹贰叁肆伍陆柒捌玖拾佰仟';
/** 捌拾捌 is read as 八十八; 收拾 and 队伍 stay what they are. */
const ofBankers = (text: string): string =>
  text.replace(/[壹贰叁肆柒捌玖]|[壹贰叁肆伍陆柒捌玖拾佰仟]{2,}|[拾佰仟](?=[万亿元])/gu, (written) =>
    [...written].map((each) => '一二三四五六七八九十百千'.charAt(BANKERS.indexOf(each))).join(''),
  );

/** Where a text parts its clauses with the comma of Latin letters, 15,128 is two numbers unless it counts something. */
const COMMA_OF_CLAUSE = /[\u4e00-\u9fff],|,[\u4e00-\u9fff]/u;
const withoutClauseCommas = (text: string): string =>
  COMMA_OF_CLAUSE.test(text)
    ? text.replace(/(?<=(?<![\d¥￥$,])\d{1,3}),(?=\d{3}(?!\d|,| ?[元块人位件单份家户个名克]))/gu, '，')
    : text;
/** 1 1 8 0 元, 5.0.0 克, 七 十 九: digits written apart of what counts something; 6 7 8 9 都有 are four numbers. */
const SPREAD =
  /(?<![\d.])(?:\d(?: \d){2,}(?= ?(?:[块克斤个件瓶盒箱份]|元(?!气)))|(?<=[¥￥]|到手价?|只要|只收|卖|价|收)\d(?: \d){2,}|\d(?:\.\d){2,}(?= ?(?:[块克斤个]|元(?!气)))|(?<![一二两三四五六七八九十百千万] ?)[一二两三四五六七八九](?: [一二三四五六七八九十百千万点]){2,})(?![\d.]| \d)/gu;
/** The digits drawn together, right before their unit, in as many signs as before. */
const drawnTogether = (text: string): string =>
  text.replace(SPREAD, (spread) => spread.replace(/[ .]/gu, '').padStart(spread.length));

/** Every amount in a folded text, in reading order. */
export function amountsIn(written: string): Amount[] {
  const apart = withoutClauseCommas(ofBankers(written));
  const spreads = matchesOf(apart, SPREAD);
  const text = spreads.length === 0 ? apart : drawnTogether(apart);
  const special = specialAmounts(text);
  let rest = text;
  for (const { start, end } of special) rest = rest.slice(0, start) + TAKEN.repeat(end - start) + rest.slice(end);
  const plain = matchesWhere(rest, PLAIN, BEGINS_PLAIN)
    .map((match) => plainAmount(match, text))
    .filter((amount) => amount !== null);
  const amounts = [...special.filter(({ measure }) => measure !== 'skip'), ...plain].sort(
    (left, right) => left.start - right.start,
  );
  if (spreads.length === 0) return amounts;
  const startOf = (at: number) =>
    spreads.find(({ 0: words, index }) => at > index && at < index + words.length)?.index ?? at;
  return amounts.map((amount) => ({ ...amount, start: startOf(amount.start) }));
}
