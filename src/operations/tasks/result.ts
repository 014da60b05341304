import type { Instant } from '../../kernel/index.js';

/** What a done task brought, counted by a person. Whole numbers from 0. */
export interface TaskResult {
  /** People who saw it; null where the place does not tell, as personal Moments do not. */
  readonly reach: number | null;
  readonly likes: number;
  /** Comments, or answers in the chat. */
  readonly replies: number;
  readonly orders: number;
  readonly at: Instant;
}
