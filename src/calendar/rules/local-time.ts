import { mondayOf, wallTime, type Day, type Instant } from '../../kernel/index.js';

/** A moment as the calendar counts it, in the workspace's zone. */
export interface LocalTime {
  readonly day: Day;
  /** Minutes since midnight on the wall clock. */
  readonly minutes: number;
  /** The Monday its week begins with. */
  readonly week: Day;
  /** `2026-11` */
  readonly month: string;
}
export type LocalClock = (at: Instant) => LocalTime;

const QUARTER_MS = 15 * 60_000;
const REMEMBERED = 50_000;

/**
 * Reads moments in one zone. Zones change their offset at quarter hours only, so each quarter is worked out once:
 * a month of 10,000 entries asks for a few hundred.
 */
export function localClock(timeZone: string): LocalClock {
  const quarters = new Map<number, LocalTime>();
  return (at) => {
    const milliseconds = Date.parse(at);
    const quarter = Math.floor(milliseconds / QUARTER_MS);
    let known = quarters.get(quarter);
    if (known === undefined) {
      if (quarters.size >= REMEMBERED) quarters.clear();
      known = localTime(new Date(quarter * QUARTER_MS).toISOString() as Instant, timeZone);
      quarters.set(quarter, known);
    }
    const past = Math.floor((milliseconds - quarter * QUARTER_MS) / 60_000);
    return past === 0 ? known : { ...known, minutes: known.minutes + past };
  };
}

function localTime(at: Instant, timeZone: string): LocalTime {
  const { day, minutes } = wallTime(at, timeZone);
  return { day, minutes, week: mondayOf(day), month: day.slice(0, 7) };
}
