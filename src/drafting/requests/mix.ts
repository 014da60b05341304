import type { Category, Goal } from '../../library/index.js';

/** Goals at whose end somebody buys: they bear more product, within the calendar's limit of three in ten. */
const SELLING: ReadonlySet<Goal> = new Set(['convert', 'repurchase', 'reactivate']);

/** Ten pieces as they should follow each other: selling is the last link, and never twice in a row. */
const QUIET: readonly Category[] = [
  'expertise',
  'life',
  'proof',
  'interaction',
  'expertise',
  'life',
  'product',
  'expertise',
  'interaction',
  'proof',
];
const SELL: readonly Category[] = [
  'expertise',
  'proof',
  'product',
  'life',
  'interaction',
  'product',
  'expertise',
  'proof',
  'product',
  'life',
];

/**
 * Category of the n-th piece of a mix.
 * @param shift moves the start, so that neighbours who get one piece each do not all get the same kind
 */
export function mixedCategory(goal: Goal, n: number, shift: number): Category {
  const order = SELLING.has(goal) ? SELL : QUIET;
  return order[(n + shift) % order.length] ?? 'expertise';
}
