import { daysApart } from '../../kernel/index.js';

/** ISO 8601 week of a period that is one, from Monday to Sunday; else its two days. */
export function periodName(from: string, to: string): string {
  if (daysApart(from, to) === 6 && new Date(`${from}T00:00:00Z`).getUTCDay() === 1) return isoWeek(from);
  return from === to ? from : `${from}/${to}`;
}

const DAY_MS = 86_400_000;

/** A week belongs to the year its Thursday lies in. */
function isoWeek(monday: string): string {
  const thursday = new Date(Date.parse(`${monday}T00:00:00Z`) + 3 * DAY_MS);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY_MS / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
