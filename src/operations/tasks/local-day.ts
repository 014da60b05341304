import { instantAt, plusDays, type Instant } from '../../kernel/index.js';

/** The moments a run of local days begins at and ends before. */
export const dayBounds = (from: string, timeZone: string, to: string = from): { from: Instant; until: Instant } => ({
  from: instantAt(from, '00:00', timeZone),
  until: instantAt(plusDays(to, 1), '00:00', timeZone),
});
