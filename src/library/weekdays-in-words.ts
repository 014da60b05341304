import type { OfferTimes } from './kinds/index.js';
import { WEEKDAYS } from './vocabulary.js';

const WEEK = '一二三四五六日';
const WEEKDAY =
  /(?:(?!(?<=每)(?:周|星期|礼拜)[一二三四五六][次回份件个名位束节场趟顿])(?:周|星期|礼拜)(?<from>[一二三四五六日天])(?:[到至~-](?:周|星期|礼拜)?(?<to>[一二三四五六日天]))?|(?<end>周末|双休)|(?<work>工作日|平日|周中))/gu;
/** Most texts name no day at all, and looking for one sign is cheaper than looking for all of them. */
const SIGN = /[周星礼双工平]/u;
/** 周六、周日不参加, 周末和节假日除外 */
const LEFT_OUT_DAYS =
  /^(?:[、和及与,，]?(?:(?:周|星期|礼拜)[一二三四五六日天]|周末|(?:法定)?节假日|法定假日))*(?:均|都)?(?:不参|不享|不含|不适用|除外|不算|不可用|不能用|不可使用)/u;

/** 周日至周四 are five days, 周末 two: what is given on one of them is not given on another. */
export function weekdaysIn(text: string): string[] {
  if (!SIGN.test(text)) return [];
  return [...text.matchAll(WEEKDAY)].flatMap(({ 0: words, index, groups: { from, to, end, work } = {} }) => {
    if (LEFT_OUT_DAYS.test(text.slice(index + words.length))) return [];
    if (end !== undefined) return ['周六', '周日'];
    if (work !== undefined) return ['周一', '周二', '周三', '周四', '周五'];
    const [first, last] = [from, to ?? from].map((day = '') => WEEK.indexOf(day.replace('天', '日')));
    if (first === undefined || last === undefined) return [];
    const days = ((last - first + 7) % 7) + 1;
    return Array.from({ length: days }, (_, at) => `周${WEEK.charAt((first + at) % 7)}`);
  });
}

/** 只在周三, 仅限每周三, 周三才有. */
const ONLY_THEN =
  /(?<![不非每没])(?:只|仅|限)[在限于有逢]? ?(?:每个?)?(?:周[一二三四五六日天末中](?![次份件个回名位单])|星期|礼拜|双休|工作日|平日)|(?<![不非])(?:(?:周|星期|礼拜)[一二三四五六日天]|周末|双休|工作日|平日)(?:才有|才享|专享|限定|限时)/u;
/** 仅限周末使用 says when it may be used and not when it may be bought; 限周三前下单 is an end. */
const OF_USE =
  /使用|可用|核销|到店|来店|预约|上课|发货|送达|配送|取货|提货|自提|(?:(?:周|星期|礼拜)[一二三四五六日天]|周末)(?:之?[前后]|以[前后]|起)/u;
const HOURS =
  /(?<from>[01]?\d|2[0-3])[:：](?<fromMinutes>[0-5]\d) ?(?:到|至|[-–—~～]) ?(?<to>[01]?\d|2[0-3])[:：](?<toMinutes>[0-5]\d)/u;

const CLAUSE_END = /[，。；,;]/u;

/** The weekdays, and hours, that a term says something is given on and on no others; null where it says none. */
export function onlyOnIn(term: string): OfferTimes | null {
  if (OF_USE.test(term)) return null;
  const said = term.split(CLAUSE_END).find((clause) => ONLY_THEN.test(clause));
  return said === undefined ? null : timesIn(said);
}

function timesIn(clause: string): OfferTimes | null {
  const named = new Set(weekdaysIn(clause));
  const weekdays = WEEKDAYS.filter((_, at) => named.has(`周${WEEK.charAt(at)}`));
  if (weekdays.length === 0) return null;
  const { from, fromMinutes, to, toMinutes } = HOURS.exec(clause)?.groups ?? {};
  if (from === undefined || to === undefined) return { weekdays };
  const hours = {
    from: `${from.padStart(2, '0')}:${fromMinutes ?? ''}`,
    to: `${to.padStart(2, '0')}:${toMinutes ?? ''}`,
  };
  return hours.from < hours.to ? { weekdays, ...hours } : { weekdays };
}

/** `周三 12:00–22:00`, as people read it. */
export const timesInWords = ({ weekdays, from, to }: OfferTimes): string => {
  const days = WEEKDAYS.flatMap((id, at) => (weekdays.includes(id) ? [`周${WEEK.charAt(at)}`] : []));
  const hours =
    from === undefined ? (to === undefined ? '' : ` ${to} 前`) : to === undefined ? ` ${from} 起` : ` ${from}–${to}`;
  return `${days.join('、')}${hours}`;
};
