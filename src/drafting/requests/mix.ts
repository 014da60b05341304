import type { Category, Goal } from '../../library/index.js';
import { SELLS_WHAT_IS_NAMED } from '../context/index.js';

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

/** As `SELL`, of pieces that all speak of the product: to sell one thing, and tell of another, misses what was asked. */
const SELL_NAMED: readonly Category[] = [
  'product',
  'proof',
  'expertise',
  'product',
  'proof',
  'expertise',
  'product',
  'proof',
  'expertise',
  'proof',
];

/**
 * Category of the n-th piece of a mix.
 * @param shift moves the start, so that neighbours who get one piece each do not all get the same kind
 * @param isNamed a product was named to be spoken of
 */
export function mixedCategory(goal: Goal, n: number, shift: number, isNamed = false): Category {
  const order = isNamed && SELLS_WHAT_IS_NAMED.has(goal) ? SELL_NAMED : SELLING.has(goal) ? SELL : QUIET;
  return order[(n + shift) % order.length] ?? 'expertise';
}
