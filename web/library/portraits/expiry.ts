import { plusDays } from '../../ui/days';

/** Days, YYYY-MM-DD, compare as text. */
export type Day = string;

/** Days ahead within which an end is worth saying aloud. */
export const SOON_DAYS = 30;

const DAY_MS = 86_400_000;
const at = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** Whole days from one day to another; negative when the other is past. */
export const daysBetween = (from: Day, to: Day): number => Math.round((at(to) - at(from)) / DAY_MS);

export type Validity =
  | { readonly state: 'valid'; readonly until: Day | null }
  | { readonly state: 'expiring'; readonly until: Day; readonly daysLeft: number }
  | { readonly state: 'expired'; readonly until: Day }
  | { readonly state: 'withdrawn'; readonly on: Day };

/** How long something may still be said: until its last day, and not from the day on which it is taken back. */
export function validity(
  thing: { until?: Day | null | undefined; withdrawn_on?: Day | null | undefined },
  today: Day,
): Validity {
  const { until, withdrawn_on: withdrawn } = thing;
  if (withdrawn && withdrawn <= today) return { state: 'withdrawn', on: withdrawn };
  const ends = [until, withdrawn && plusDays(withdrawn, -1)].filter((day) => day !== undefined && day !== null && day);
  const end = ends.sort()[0];
  if (!end) return { state: 'valid', until: null };
  if (end < today) return { state: 'expired', until: end };
  const daysLeft = daysBetween(today, end);
  return daysLeft <= SOON_DAYS ? { state: 'expiring', until: end, daysLeft } : { state: 'valid', until: end };
}

export type Running =
  | { readonly state: 'coming'; readonly inDays: number }
  | { readonly state: 'running'; readonly daysLeft: number }
  | { readonly state: 'over' };

/** Where an offer stands. Moments decide whether it runs, days how long it does. */
export function running(
  offer: { starts: string; ends: string },
  now: Date,
  dayOf: (instant: string | Date) => Day,
): Running {
  const today = dayOf(now);
  if (Date.parse(offer.ends) < now.getTime()) return { state: 'over' };
  if (Date.parse(offer.starts) > now.getTime())
    return { state: 'coming', inDays: daysBetween(today, dayOf(offer.starts)) };
  return { state: 'running', daysLeft: daysBetween(today, dayOf(offer.ends)) };
}
