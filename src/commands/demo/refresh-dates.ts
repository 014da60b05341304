import { Temporal } from 'temporal-polyfill';

/** The day on which the sample brands were written. */
export const SAMPLES_WRITTEN_ON = '2026-11-21';

/**
 * A sample library as if it had been written this week: every date moves by the same whole number of weeks, so that
 * materials are fresh, offers live and weekdays keep. In the weeks around its writing it stays as it is.
 */
export function refreshDates(
  files: ReadonlyMap<string, Buffer>,
  today: string,
  writtenOn = SAMPLES_WRITTEN_ON,
): Map<string, Buffer> {
  const days = Temporal.PlainDate.from(writtenOn).until(today, { largestUnit: 'days' }).days;
  const weeks = Math.abs(days) <= 10 ? 0 : Math.round(days / 7);
  if (weeks === 0) return new Map(files);
  const move = (text: string): string => moveDates(text, weeks, writtenOn);
  return new Map(
    [...files].map(([path, bytes]) => [
      move(path),
      /\.(ya?ml|md)$/.test(path) ? Buffer.from(move(bytes.toString('utf8'))) : bytes,
    ]),
  );
}

/** `2026-11-18` and `11 月 18 日`; a date without a year is taken as the one nearest to the day of writing. */
export function moveDates(text: string, weeks: number, writtenOn: string): string {
  return text
    .replace(/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g, (all) => moved(all, weeks)?.toString() ?? all)
    .replace(
      /(?<!\d)(\d{1,2})( ?)月( ?)(\d{1,2})( ?)日/g,
      (all, month: string, a: string, b: string, day: string, c: string) => {
        const date = moved(nearest(Number(month), Number(day), writtenOn), weeks);
        return date ? `${date.month}${a}月${b}${date.day}${c}日` : all;
      },
    );
}

function moved(date: string, weeks: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' }).add({ weeks });
  } catch {
    return null; // not a date after all
  }
}

function nearest(month: number, day: number, writtenOn: string): string {
  const { year, month: here } = Temporal.PlainDate.from(writtenOn);
  const other = month - here > 6 ? year - 1 : here - month > 6 ? year + 1 : year;
  return `${other}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
