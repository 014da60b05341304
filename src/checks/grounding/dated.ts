import type { Day } from '../../kernel/index.js';
import type { Amount } from './amount.js';
import { clauseOf } from './everyday.js';
import type { EvidenceRecord } from './evidence-record.js';

/*
 * Spans that a date bears out on the day of reading, and dates that a span does: 开了三年多 of what began in April 2022, 还有三年 of
 * what holds until April 2029, 到 2036 年 of what is vouched for ten years.
 */

const YEAR = 12;
const DAY_MS = 86_400_000;
/** What is said of the time that is left; without it a span is of time gone by. */
const AHEAD = /还[有剩能]|剩|离|距|到期|再过/u;
const UNTIL = /[到至管保][^\d，。]{0,3}$/u;

function fitsMonths({ bound, values: [said = NaN] }: Amount, months: number): boolean {
  if (bound === 'over') return months > said && months < said + YEAR;
  if (bound === 'near') return months < said && months >= said - YEAR / 2;
  if (bound === 'about') return Math.abs(months - said) <= YEAR / 2;
  return bound === 'exact' && months === said;
}

function isFrom(
  said: Amount,
  clause: string,
  [year = NaN, month = NaN, day = NaN]: readonly number[],
  today: Day,
): boolean {
  const [thisYear = NaN, thisMonth = NaN] = today.split('-').map(Number);
  const months = (year - thisYear) * YEAR + month - thisMonth;
  const isAhead = AHEAD.test(clause);
  if (said.measure === 'months') return (isAhead || said.unit === '年') && fitsMonths(said, isAhead ? months : -months);
  const days = Math.round((Date.UTC(year, month - 1, day) - Date.parse(today)) / DAY_MS);
  // Whoever counts today says one more.
  return isAhead && said.unit === '天' && (days === said.count || days + 1 === said.count);
}

/** @param today on which the text is read */
export function datedFrom(
  said: Amount,
  text: string,
  records: readonly EvidenceRecord[],
  today: Day,
): EvidenceRecord | undefined {
  if (said.measure === 'months' || said.measure === 'minutes') {
    const clause = clauseOf(text, said);
    return records.find(({ amounts }) =>
      amounts.some(
        ({ measure, values, start, end }) =>
          measure === 'date' && (end > start || said.unit === '天') && isFrom(said, clause, values, today),
      ),
    );
  }
  const [year = NaN, month = NaN] = said.values;
  const years = year - Number(today.slice(0, 4));
  if (said.measure !== 'date' || !Number.isNaN(month) || !(years > 0)) return undefined;
  return UNTIL.test(text.slice(Math.max(0, said.start - 6), said.start))
    ? records.find(({ amounts }) =>
        amounts.some(({ measure, values }) => measure === 'months' && values[0] === years * YEAR),
      )
    : undefined;
}
