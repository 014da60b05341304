import type { Category, Group, Mix } from '../../library/index.js';
import type { CalendarSettings } from '../settings.js';

/** So that 0.3 × 10 is 3, whatever the binary fraction says. */
const EXACT = 1e-9;

/**
 * The most items of a category among a week's `n`: max(1, floor(max × n)), so that a short week still has room for one;
 * a maximum of 0 means none at all.
 */
export const mostOf = (max: number | undefined, n: number): number =>
  max === undefined ? Infinity : max === 0 ? 0 : Math.max(1, Math.floor(max * n + EXACT));

export const mostInMix = (mix: Mix, category: Category, n: number): number => mostOf(mix[category]?.max, n);

/** A group's own mix by its stage; the brand's where there is none for it. */
export const mixOfGroup = (settings: CalendarSettings, group: Group): Mix =>
  settings.brand.group_mix[group.stage] ?? settings.mix;
