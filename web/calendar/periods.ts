/** Days are written YYYY-MM-DD and counted without a zone: whose day it is was decided before. */
export const VIEWS = ['month', 'week', 'day', 'list', 'lanes'] as const;
export type View = (typeof VIEWS)[number];

export interface Range {
  readonly from: string;
  readonly to: string;
}

const MS = 86_400_000;
const count = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / MS);
const counted = (days: number): string => new Date(days * MS).toISOString().slice(0, 10);

export const plusDays = (day: string, days: number): string => counted(count(day) + days);
export const daysFrom = (day: string, later: string): number => count(later) - count(day);
/** 0 is Monday. */
export const weekday = (day: string): number => (((count(day) + 3) % 7) + 7) % 7;
export const daysOf = ({ from, to }: Range): string[] =>
  Array.from({ length: Math.max(0, daysFrom(from, to) + 1) }, (_, index) => plusDays(from, index));

export function weekOf(day: string): Range {
  const from = plusDays(day, -weekday(day));
  return { from, to: plusDays(from, 6) };
}

export function monthOf(day: string): Range {
  const from = `${day.slice(0, 7)}-01`;
  return { from, to: plusDays(plusMonths(from, 1), -1) };
}

/** The same day of another month, or its last when it is shorter. */
export function plusMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const length = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, length))).toISOString().slice(0, 10);
}

/** What a view shows around a day; a month is shown in whole weeks. */
export function rangeOf(view: View, day: string): Range {
  if (view === 'day') return { from: day, to: day };
  if (view !== 'month') return weekOf(day);
  const { from, to } = monthOf(day);
  return { from: weekOf(from).from, to: weekOf(to).to };
}

/** What has to be known to show a view: always the whole week too, for its figures. */
export function knownRange(view: View, day: string): Range {
  return view === 'day' ? weekOf(day) : rangeOf(view, day);
}

export function shifted(view: View, day: string, by: 1 | -1): string {
  return view === 'month' ? plusMonths(day, by) : plusDays(day, by * (view === 'day' ? 1 : 7));
}

export const isDay = (text: string | null): text is string =>
  text !== null && /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && counted(count(text)) === text;

export const covers = ({ from, to }: Range, day: string): boolean => from <= day && day <= to;
