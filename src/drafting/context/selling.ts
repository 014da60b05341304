import type { Goal } from '../../library/index.js';

/** Goals for which somebody who names a product wants it sold. */
export const SELLS_WHAT_IS_NAMED: ReadonlySet<Goal> = new Set(['convert', 'repurchase']);
