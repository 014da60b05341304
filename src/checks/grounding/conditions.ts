import { weekdaysIn } from '../../library/light.js';
import { matchesOf } from '../text/matches.js';
import { type Amount, sameValue } from './amount.js';
import { amountsIn } from './amounts.js';
import { type EvidenceRecord, readOnce } from './evidence-record.js';
import { isForOthers } from './for-whom.js';
import { isFarther } from './how-far.js';
import { isOnOtherDay } from './on-days.js';
import { isThroughOther } from './only-through.js';
import { inSameWords } from './same-words.js';
import { numbersIn } from './special-amounts.js';
import { clausePlace, sentenceAround, stretchAround } from '../text/stretches.js';

/*
 * Under which conditions a record gives its number: on which days, from how many on, where, without whom. What a text says under
 * another one is not borne out by it: 周末也是九折 where the record has 周二至周四.
 */

const FROM_ON =
  /(?<![\d.])(?<n>\d{1,4}|[一二两三四五六七八九十百]{1,3}) ?(?<unit>(?![元块折万千百亿])[\u4e00-\u9fff])[\u4e00-\u9fff]{0,2}?(?:[及或]?以上|起(?![步来]))|(?:满|(?:一次性?|单次|同时)[购买订拿充报]) ?(?<n2>\d{1,4}|[一二两三四五六七八九十百]{1,3}) ?(?<unit2>(?![元块折万千百亿])[\u4e00-\u9fff])/gu;
/** 7 月两件 9 折 */
const SEVERAL_CUT =
  /(?<n>[2-9]|[两二三四五六]) ?(?<unit>[件双盒瓶袋条支箱份包罐个])(?:及以上|以上)?(?:总价)?(?:[打享]|立)?(?=\d(?:\.\d)? ?折|[一二三四五六七八九] ?折|减)/gu;
const LEFT_OUT =
  /(?<what>[a-z0-9.]{1,5}[\u4e00-\u9fff]{0,3}|[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4})*)(?:不参[加与]|除外|不适用|不享受?|不包括)/gu;
/** 97%（不含吸烟者和糖尿病患者）: who was not counted. */
const NOT_COUNTED =
  /(?:不含|不包括|不计|剔除|除去)(?<who>(?:(?![和及或])[\u4e00-\u9fff]){2,6}(?:[、和及或](?:(?![和及或])[\u4e00-\u9fff]){2,6})*)/gu;
const OF_WHOM = /(?:患者|人群|人士|用户|的?人|者)$/u;
const WHO = /孕妇|儿童|婴|老人|学生/u;
const RATE = /^(?:percent|share)$/u;
const ONLY = /仅限|只限|限(?=[\u4e00-\u9fff]{1,6}(?:店|会员|新客|老客|学生|学员|用户))/u;
const BY_CLOCK = /\d ?(?:[:：]\d{2}|点) ?(?:之?[前后]|以[前后])/u;

/** 满 200 元, and what is given from there on. */
const FROM_SUM = /满 ?(?<n>\d{2,5}) ?(?:[元块]|(?=包邮|免))(?![减送立返])/gu;

/** From so many on, and where a record says it. */
interface Least {
  readonly unit: string;
  readonly value: number;
  readonly at: number;
}

/** Under what a record gives its numbers. */
interface Conditions {
  readonly days: readonly string[];
  readonly least: readonly Least[];
  readonly leftOut: readonly string[];
  readonly notCounted: readonly string[];
  readonly isOnlyThere: boolean;
  readonly isByClock: boolean;
  readonly asksSum: boolean;
}

const conditionsIn = (text: string): Conditions => ({
  days: weekdaysIn(text),
  least: [...matchesOf(text, FROM_ON), ...matchesOf(text, SEVERAL_CUT)].flatMap(({ index, groups = {} }) => {
    const unit = groups['unit'] ?? groups['unit2'] ?? '';
    const [from] = numbersIn(groups['n'] ?? groups['n2'] ?? '');
    return from === undefined ? [] : [{ unit, value: from.value, at: index }];
  }),
  leftOut: matchesOf(text, LEFT_OUT)
    .flatMap(({ groups }) => (groups?.['what'] ?? '').split(/[、与和及]/u))
    .filter((what) => what !== ''),
  notCounted: matchesOf(text, NOT_COUNTED)
    .flatMap(({ groups }) => (groups?.['who'] ?? '').split(/[、和及或]/u))
    .filter((who) => OF_WHOM.test(who) || WHO.test(who))
    .map((who) => inSameWords(who.replace(OF_WHOM, '')))
    .filter((who) => who.length > 1),
  isOnlyThere: ONLY.test(text),
  isByClock: BY_CLOCK.test(text),
  asksSum: matchesOf(text, FROM_SUM).length > 0,
});
/** Of a record that many numbers are held against, read once. */
const conditionsOf = readOnce(conditionsIn);

interface Where {
  readonly clause: string;
  readonly sentence: string;
  readonly text: string;
}

/** By unit: 一包就送, 只买一袋, 单买. */
const ONE_IS_ENOUGH = new Map<string, RegExp>();
function saysOneIsEnough(sentence: string, unit: string): boolean {
  const known =
    ONE_IS_ENOUGH.get(unit) ??
    new RegExp(
      `[一1] ?${unit}(?:[就也都]|起)|(?:只[要买拿订点有]|哪怕|光[买拿])[^，。]{0,3}[一1] ?[${unit}个]|单[${unit}买拿]`,
      'u',
    );
  ONE_IS_ENOUGH.set(unit, known);
  return known.test(sentence);
}

/** 两个仓也给八百 where the record has 3 个仓及以上每仓 800. */
function isTooFew({ sentence }: Where, least: readonly Least[]): boolean {
  const counts = (of: string) =>
    numbersIn(sentence).filter(({ end, value }) => value > 1 && sentence.slice(end).trimStart().startsWith(of));
  return least.some(
    ({ unit, value: from }) =>
      (counts(unit).length > 0 || saysOneIsEnough(sentence, unit)) && !counts(unit).some(({ value }) => value >= from),
  );
}

/** The sum that is asked for, or that several are taken. */
const ASKED_SUM = /满|凑|够\d|以上|起|差|加[一上]|再[加带拿买]|[两三四五六七八九十几俩] ?[份件盒袋瓶单桌箱斤]/u;
/** 烤鱼套餐 168，够免两小时停车 where the record asks for 200. */
function isBelowSum({ sentence }: Where, record: EvidenceRecord, stated: Amount | undefined): boolean {
  if (stated === undefined || stated.measure === 'money' || ASKED_SUM.test(sentence)) return false;
  const place = clausePlace(record.text, stated);
  const [asked] = matchesOf(record.text.slice(place.start, place.end), FROM_SUM).map(({ groups }) =>
    Number(groups?.['n']),
  );
  if (asked === undefined) return false;
  const sums = amountsIn(sentence).filter(
    ({ measure, count }) => measure === 'money' || (measure === '' && count >= 10),
  );
  return sums.length > 0 && sums.every(({ count }) => count < asked);
}

/** Those that a number of the record stands under: said in its clause or in the one before. */
function leastBeside(least: readonly Least[], text: string, known: Amount): readonly Least[] {
  const { start: from, end } = clausePlace(text, known);
  const start =
    from > 0 && /[，,]/u.test(text.charAt(from - 1))
      ? clausePlace(text, { start: from - 1, end: from - 1 }).start
      : from;
  return least.filter(({ at }) => at >= start && at < end);
}

/** 二十张四块 where the record has 每张 0.2 元，满 500 张每张 0.12 元: so many at the price that asks for no more. */
const isAtPlainPrice = (
  { values: [sum = NaN] }: Amount,
  { sentence }: Where,
  least: readonly Least[],
  { amounts, text }: EvidenceRecord,
): boolean =>
  amounts
    .filter((price) => price.measure === 'money' && leastBeside(least, text, price).length === 0)
    .some(({ values: [each = NaN] }) => numbersIn(sentence).some(({ value }) => sameValue(value * each, sum)));

const SAID_TO_BE_OUT = /自理|另付|到付|另计|不参|除外|不适用|不享|不含|不包|不行|不能|不算|没有|不送|另算/u;
/** 所有护理项目都是七折 where the record leaves some out. */
const OF_ALL = /所有|全部|全[场店]|一律|统统|通通|样样|什么都|[随任][便意你您]?[挑选]|随便哪/u;
/** XL 码也是 86 where the record has XL 码不参加. */
const isLeftOut = ({ clause, sentence }: Where, leftOut: readonly string[]): boolean =>
  leftOut.some((what) => clause.includes(what) || OF_ALL.test(clause)) && !SAID_TO_BE_OUT.test(sentence);

/** 五年留存 97%，抽烟的也是按这个算 where those who smoke were not counted: in the clause or in the next. */
function isCountedThough(text: string, said: Amount, notCounted: readonly string[]): boolean {
  if (notCounted.length === 0) return false;
  const { start, end } = clausePlace(text, said);
  const told = inSameWords(text.slice(start, clausePlace(text, { start: end + 1, end: end + 1 }).end));
  return notCounted.some((who) => told.includes(who)) && !SAID_TO_BE_OUT.test(sentenceAround(text, said));
}

/** 三店通用 where the record has 仅限步行街店. */
const EVERYWHERE = /通用|哪家店?都|[所各每]有?(?:家|个)?门?店都?|全部门店|[两三四五六七八九十]店|不限|不分|谁都|人人/u;
/** 整天都是 35 where the record has 18:00 后 35 元. */
const ALL_DAY = /整天|全天|从早到晚|早来晚来|晚来早来|不管几点|几点来都|随时来都/u;

/** 早上来也是六折 where the record has 20:00 后. */
const MORNING = /早[上安呀晨起]|上午|早餐|上班|中午|午[休市饭]/u;
const EVENING = /晚|夜|下班|[五六七八九] ?点(?:以|之|过)?后|(?:1[7-9]|2[0-3]) ?[:：点]/u;
const isOfEvening = (text: string): boolean => /(?:1[7-9]|2[0-3]) ?(?:[:：]\d{2}|点) ?[之以]?后/u.test(text);

/**
 * Whether a text says a number under a condition under which the record does not give it.
 * @param stated the record's number, unless the text's was worked out from it
 */
export function isUnderOtherCondition(said: Amount, text: string, record: EvidenceRecord, stated?: Amount): boolean {
  if (
    isForOthers(said, text, record, stated) ||
    isThroughOther(said, text, record, stated) ||
    isFarther(said, text, record, stated)
  )
    return true;
  const { days, least, leftOut, notCounted, isOnlyThere, isByClock, asksSum } = conditionsOf(record);
  if (days.length + least.length + leftOut.length + notCounted.length === 0 && !isOnlyThere && !isByClock && !asksSum)
    return false;
  const where = { clause: stretchAround(text, said), sentence: sentenceAround(text, said), text };
  const asked = stated === undefined ? least : leastBeside(least, record.text, stated);
  return (
    isOnOtherDay(said, where, days, record, stated) ||
    (isTooFew(where, asked) && !isAtPlainPrice(said, where, least, record)) ||
    (asksSum && isBelowSum(where, record, stated)) ||
    isLeftOut(where, leftOut) ||
    (RATE.test(said.measure) && isCountedThough(text, said, notCounted)) ||
    (isOnlyThere && EVERYWHERE.test(where.sentence)) ||
    (isByClock &&
      (ALL_DAY.test(where.sentence) ||
        (isOfEvening(record.text) && MORNING.test(where.sentence) && !EVENING.test(text))))
  );
}
