import { daysApart, isoWeek } from '../../kernel/index.js';

/** ISO 8601 week of a period that is one, from Monday to Sunday; else its two days. */
export function periodName(from: string, to: string): string {
  if (daysApart(from, to) === 6 && new Date(`${from}T00:00:00Z`).getUTCDay() === 1) return isoWeek(from);
  return from === to ? from : `${from}/${to}`;
}
