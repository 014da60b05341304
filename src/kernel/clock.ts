import { Temporal } from 'temporal-polyfill';
import type { Branded } from './ids.js';

/**
 * A moment: ISO 8601 in UTC with three decimals, always 24 characters, so that text order is time order
 * on every database. Decisions about days and hours are made in a workspace's zone, through Temporal.
 */
export type Instant = Branded<string, 'instant'>;
/** A local calendar day, `YYYY-MM-DD`. */
export type Day = Branded<string, 'day'>;

export interface Clock {
  now(): Instant;
}

export const toInstant = (value: Date | number | string): Instant => new Date(value).toISOString() as Instant;

export const systemClock: Clock = { now: () => toInstant(Date.now()) };

export const plusSeconds = (at: Instant, seconds: number): Instant => toInstant(Date.parse(at) + seconds * 1000);

export const secondsBetween = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / 1000;

/** The moment as a wall clock shows it in an IANA zone. */
export const zoned = (at: Instant, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);

export const dayOf = (at: Instant, timeZone: string): Day => zoned(at, timeZone).toPlainDate().toString() as Day;

/** The local day of a moment, and the minutes since its midnight as the clock on the wall counts them. */
export function wallTime(at: Instant, timeZone: string): { readonly day: Day; readonly minutes: number } {
  const local = zoned(at, timeZone);
  return { day: local.toPlainDate().toString() as Day, minutes: local.hour * 60 + local.minute };
}

/** Wall-clock time of a local day as a moment. A time that a clock change skips becomes the next one that exists. */
export const instantAt = (day: string, time: string, timeZone: string): Instant =>
  toInstant(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone).epochMilliseconds);

/** ISO 8601 with the zone's offset: what people and files read. */
export const withOffset = (at: Instant, timeZone: string): string =>
  zoned(at, timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
