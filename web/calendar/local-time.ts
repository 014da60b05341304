import { Temporal } from 'temporal-polyfill';

/** The instant of a wall-clock time of the workspace, `2026-11-24T12:10`. @throws RangeError for what is no time */
export const instantOf = (local: string, timeZone: string): string =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toInstant().toString();

/** `2026-11-24T12:10`, as date-time fields want it. */
export const localOf = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });
