import { dayOf, type Instant } from '../kernel/index.js';
import type { ConsistencyProblem, ConsistentRecord } from './consistency.js';
import type { Material } from './kinds/index.js';
import { buildLibrary } from './library.js';

/**
 * Materials that name a day still to come as the one they were written down on: 昨天 counts from it, so by the brand's
 * clock that day has come.
 * @param records the brand among them; without one, its clock is that of a new brand
 */
export function notYetWritten(records: readonly ConsistentRecord[], now: Instant): ConsistencyProblem[] {
  const { brand } = buildLibrary(
    records.filter(({ kind }) => kind === 'brand'),
    0,
  );
  const today = dayOf(now, brand.time_zone);
  return records.flatMap(({ kind, body }) => {
    if (kind !== 'material') return [];
    const { id, recorded_on: on } = body as Material;
    if (on == null || on <= today) return [];
    return [{ kind, id, field: 'recorded_on', message: `must not be after today, ${today}` }];
  });
}
