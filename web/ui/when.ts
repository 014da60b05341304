import { language } from '../words/words';

/** Instants are shown in the workspace's zone, wherever the reader sits; days have none. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language() + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language(), options);
  formats.set(key, known);
  return known;
}

/** 11月23日 周一 12:30 */
export const dateTime = (instant: string, timeZone: string): string =>
  format({
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(instant));
/** 12:30 */
export const timeOfDay = (instant: string, timeZone: string): string =>
  format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(new Date(instant));
/** 12:30:05, for what is only seconds away */
export const timeOfDayToSecond = (instant: string, timeZone: string): string =>
  format({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZone }).format(
    new Date(instant),
  );
/** 11月23日 周一, of a day written 2026-11-23 */
export const dayName = (day: string): string =>
  format({ month: 'short', day: 'numeric', weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
/** 周一, of a day */
export const weekday = (day: string): string =>
  format({ weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
/** 11/23, of a day */
export const monthDay = (day: string): string =>
  format({ month: 'numeric', day: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
/** 2026年11月23日 */
export const fullDay = (day: string): string =>
  format({ year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
/** The day, YYYY-MM-DD, that an instant falls on in a zone. */
export const dayIn = (instant: string | Date, timeZone: string): string =>
  calendarOf(timeZone).format(new Date(instant));

/** The English of Canada writes days as YYYY-MM-DD. Making a format is slow, and a month has thousands of days to name. */
const calendars = new Map<string, Intl.DateTimeFormat>();
function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known =
    calendars.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone });
  calendars.set(timeZone, known);
  return known;
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** 3 小时前 / in 2 days, from `now`. */
export function ago(instant: string, now: Date = new Date()): string {
  const seconds = (Date.parse(instant) - now.getTime()) / 1000;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? UNITS[2];
  const count = Math.round(seconds / size);
  if (count === 0) return JUST_NOW[language()];
  return spaced(new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(count, unit));
}

/** 此刻 and “this minute”, as browsers would have it, nobody says. */
const JUST_NOW = { 'zh-CN': '刚刚', en: 'just now' } as const;
/** 3 小时: browsers set figures and Chinese without the space that all other texts here have. */
export const spaced = (text: string): string => text.replaceAll(/(\d)(?=\p{Script=Han})/gu, '$1 ');

/** 北京时间, Central European Time: a zone by the name its people give it. */
export const zoneName = (timeZone: string): string =>
  timeZone === 'Asia/Shanghai' && language() === 'zh-CN'
    ? '北京时间'
    : (format({ timeZone, timeZoneName: 'longGeneric' })
        .formatToParts(new Date())
        .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone);

export const number = (value: number): string => new Intl.NumberFormat(language()).format(value);
export const percent = (share: number): string =>
  new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** ¥12.30; what is less than one is told to two figures: ¥0.051. */
export const money = (amount: number, currency: string): string =>
  new Intl.NumberFormat(language(), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    ...(Math.abs(amount) < 1 && amount !== 0 ? { minimumSignificantDigits: 2, maximumSignificantDigits: 2 } : {}),
  }).format(amount);
/** 生活 2 条、干货 1 条 / 2 of life, 1 of expertise */
export const listed = (items: readonly string[]): string =>
  new Intl.ListFormat(language(), { type: 'conjunction', style: 'narrow' }).format(items);
/** 4.3万 / 43K: a figure that is an estimate anyway. */
export const roughly = (value: number): string =>
  new Intl.NumberFormat(language(), { notation: 'compact', maximumSignificantDigits: 2 }).format(value);
