import type { TaskResult } from '../../operations/index.js';

export type Result = Pick<TaskResult, 'likes' | 'replies' | 'orders'>;

/** What each answer is worth: one who writes takes more trouble than one who taps, one who buys the most. A house rule. */
const WORTH = { likes: 1, replies: 3, orders: 10 } as const;

/** Points of a result. Reach is left out: personal Moments do not tell it. */
export const score = ({ likes, replies, orders }: Result): number =>
  likes * WORTH.likes + replies * WORTH.replies + orders * WORTH.orders;

/** A text that went out more than once is judged by its mean, so that one sent to many accounts is no better for it. */
export function meanResult(results: readonly Result[]): Result | null {
  if (results.length === 0) return null;
  const mean = (key: keyof Result): number =>
    Math.round((results.reduce((sum, one) => sum + one[key], 0) / results.length) * 10) / 10;
  return { likes: mean('likes'), replies: mean('replies'), orders: mean('orders') };
}
