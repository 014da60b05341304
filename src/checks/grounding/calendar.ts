import type { Day } from '../../kernel/index.js';
import { matchesOf } from '../text/matches.js';
import type { Amount } from './amount.js';
import { clauseOf } from './everyday.js';
import { readNumber } from './special-amounts.js';

/*
 * Dates that the calendar itself bears out, read on the day of publishing: 后天（16 号）, 这周五 12 号, 今天 18 号. They say which day
 * is meant and rest on no record. A last day does: 活动到周五（12 号）.
 */

const RELATIVE: Readonly<Record<string, number>> = { 前天: -2, 昨: -1, 今: 0, 明: 1, 后天: 2, 大后天: 3 };
const RELATIVE_DAY = /(?<day>大后天|前天|后天|昨(?=[天日晚])|今(?=[天日晚早儿])|明(?=[天日晚早儿]))/gu;
const WEEKDAY = /(?:周|星期|礼拜)(?<day>[一二三四五六日天])/gu;
/** Days with a date of their own, which everyone can look up. */
const FESTIVAL =
  /(?:清明|立[春夏秋冬]|[春秋]分|[夏冬]至|谷雨|惊蛰|芒种|白露|霜降|寒露|[大小]寒|[大小]暑|[大小]雪|元旦|春节|除夕|元宵|端午|七夕|中秋|重阳|国庆|劳动节|儿童节|教师节|妇女节|圣诞|平安夜|情人节|母亲节|父亲节|高考|中考)/u;
const FESTIVAL_BEHIND = new RegExp(`^[（(是]?${FESTIVAL.source}`, 'u');
const DEADLINE = /(?:到|至|截止|截至|止|之?前|以前|为止|最后)/u;
/** How near to a date its weekday stands, in characters on either side. */
const NEAR = 7;

const WEEK = '日一二三四五六';

function dayOf({ values: [year = NaN, month = NaN, day = NaN] }: Amount, today: Date): Date | undefined {
  if (Number.isNaN(day)) return undefined;
  return new Date(
    Date.UTC(
      Number.isNaN(year) ? today.getUTCFullYear() : year,
      Number.isNaN(month) ? today.getUTCMonth() : month - 1,
      day,
    ),
  );
}

const DAY_MS = 86_400_000;

const BORN = /^(?:生的|出生|生日|过生日)/u;
/** 三号那天修路: a day on which something befell somebody, and nothing was offered. */
const THAT_DAY = /^那[天晚日]/u;
const OFFERED = /[价折减免送赠抢惠]|活动|开[业课团始抢班售]|发货|到货|截|上新|恢复|营业|休|停|直播|[买收付]/u;
/** 1 号到 7 号七天: the reader's own days, which come out right. */
const STAY =
  /(?<from>\d{1,2}) ?[号日]? ?[到至~-] ?(?<to>\d{1,2}) ?[号日][，, ]?(?<days>[一两二三四五六七八九十]{1,3}|\d{1,2})[天晚]/gu;
const isStay = ({ start }: Amount, text: string): boolean =>
  matchesOf(text, STAY).some(({ 0: words, index, groups: { from = '', to = '', days = '' } = {} }) => {
    const between = Number(to) - Number(from);
    return start >= index && start < index + words.length && [between, between + 1].includes(readNumber(days));
  });

/** Whether a date in a text is told as the calendar has it, and not as the last day of something. */
export function isOfCalendar(amount: Amount, text: string, publishOn: Day): boolean {
  if (amount.measure !== 'date') return false;
  const before = text.slice(Math.max(0, amount.start - NEAR), amount.start);
  const after = text.slice(amount.end, amount.end + NEAR);
  if (DEADLINE.test(`${before.slice(-2)}${after.slice(0, 3)}`)) return false;
  if (BORN.test(after) || isStay(amount, text)) return true;
  if (THAT_DAY.test(after) && !OFFERED.test(clauseOf(text, amount))) return true;
  const clauseBefore = before.split(/[。！？!?\n；;]/u).at(-1) ?? '';
  if (FESTIVAL.test(clauseBefore) || FESTIVAL_BEHIND.test(after)) return true;
  const today = new Date(`${publishOn}T00:00:00Z`);
  const day = dayOf(amount, today);
  if (day === undefined) return false;
  const around = `${clauseBefore}|${after}`;
  const relative = matchesOf(around, RELATIVE_DAY).some(
    ({ groups }) => day.getTime() === today.getTime() + (RELATIVE[groups?.['day'] ?? ''] ?? NaN) * DAY_MS,
  );
  const weekday = WEEK[day.getUTCDay()] ?? '';
  return (
    relative || matchesOf(around, WEEKDAY).some(({ groups }) => (groups?.['day'] ?? '').replace('天', '日') === weekday)
  );
}
