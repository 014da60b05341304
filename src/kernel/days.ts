import { Temporal } from 'temporal-polyfill';
import type { Day } from './clock.js';

const DAY_MS = 86_400_000;
/** Days are counted as the calendar prints them: no zone and no change of clocks can shorten one. */
const count = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
// Behind 9999-12-31 a year has a sign and six digits.
const counted = (days: number): Day => new Date(days * DAY_MS).toISOString().replace(/T.*/u, '') as Day;

export const plusDays = (day: string, days: number): Day => counted(count(day) + days);

/** How many days later the second is; less than nothing when it is the earlier one. */
export const daysApart = (from: string, to: string): number => count(to) - count(from);

/** The days from one to another, both counted. */
export const daysBetween = (from: string, to: string): Day[] =>
  Array.from({ length: Math.max(0, daysApart(from, to) + 1) }, (_, index) => plusDays(from, index));

/** The Monday of the week that a day lies in. */
export const mondayOf = (day: string): Day => plusDays(day, -((new Date(count(day) * DAY_MS).getUTCDay() + 6) % 7));

/** `12 月 9 日`, of a day or of a moment that begins with its day. */
export const dayInWords = (day: string): string =>
  `${String(Number(day.slice(5, 7)))} 月 ${String(Number(day.slice(8, 10)))} 日`;

/** The ISO 8601 week a day lies in, `2026-W48`. It belongs to the year its Thursday lies in. */
export function isoWeek(day: string): string {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day);
  return `${String(yearOfWeek)}-W${String(weekOfYear).padStart(2, '0')}`;
}
