export interface Span {
  /** From where to where, in any unit that grows. */
  readonly from: number;
  readonly to: number;
}

/** Where a span lies on a scale, in percent of its length; what sticks out is cut off. */
export function placeOn(scale: Span, span: Span): { left: number; width: number } {
  const length = scale.to - scale.from || 1;
  const share = (at: number): number => (Math.min(Math.max(at, scale.from), scale.to) - scale.from) / length;
  const [left, right] = [share(span.from), share(span.to)];
  return { left: round(left * 100), width: round((right - left) * 100) };
}

const round = (percent: number): number => Math.round(percent * 100) / 100;

/** Minutes since midnight of "HH:MM". */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

export const DAY: Span = { from: 0, to: 24 * 60 };
/** Hours that are written under a day. */
export const HOURS = [0, 6, 12, 18, 24] as const;

const WEEK_MS = 7 * 86_400_000;

/** A scale that holds all spans and the present moment, with a week of air on either side. */
export function scaleOf(spans: readonly Span[], now: number): Span {
  return {
    from: Math.min(now, ...spans.map(({ from }) => from)) - WEEK_MS,
    to: Math.max(now, ...spans.map(({ to }) => to)) + WEEK_MS,
  };
}

/** The first days of the months on a scale, YYYY-MM-01, in a zone told by what day an instant falls on; thinned when many. */
export function monthsOn(scale: Span, most = 7): { day: string; at: number }[] {
  const first = new Date(scale.from);
  const months: { day: string; at: number }[] = [];
  for (let month = first.getUTCMonth() + 1; ; month += 1) {
    const at = Date.UTC(first.getUTCFullYear(), month, 1);
    if (at > scale.to) break;
    months.push({ day: new Date(at).toISOString().slice(0, 10), at });
  }
  const every = Math.ceil(months.length / most);
  return months.filter((_, index) => index % every === 0);
}

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** The parts of an ISO 8601 duration that are not zero, the largest first; weeks are told in days. */
export function durationParts(
  iso: string,
): { unit: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'; n: number }[] {
  const [, years, months, weeks, days, hours, minutes, seconds] = DURATION.exec(iso) ?? [];
  const n = (text: string | undefined): number => Number(text ?? 0);
  const parts = [
    { unit: 'year' as const, n: n(years) },
    { unit: 'month' as const, n: n(months) },
    { unit: 'day' as const, n: n(weeks) * 7 + n(days) },
    { unit: 'hour' as const, n: n(hours) },
    { unit: 'minute' as const, n: n(minutes) },
    { unit: 'second' as const, n: n(seconds) },
  ].filter((part) => part.n > 0);
  return parts.length > 0 ? parts : [{ unit: 'day', n: 0 }];
}
