import { instantAt, type Instant } from '../../kernel/index.js';

/** The moments a run of local days begins at and ends before. */
export const dayBounds = (from: string, timeZone: string, to: string = from): { from: Instant; until: Instant } => ({
  from: instantAt(from, '00:00', timeZone),
  until: instantAt(dayAfter(to), '00:00', timeZone),
});

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
