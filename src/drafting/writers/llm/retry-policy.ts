import type { LlmFailure } from './failure.js';

export interface RetryPolicy {
  /** Calls in all, the first included. */
  readonly attempts: number;
  readonly baseMs: number;
  readonly capMs: number;
  /** A provider that asks for a longer pause than this is not waited for. */
  readonly maxRetryAfterMs: number;
}

export const RETRY_POLICY: RetryPolicy = { attempts: 4, baseMs: 500, capMs: 15_000, maxRetryAfterMs: 60_000 };

/**
 * Milliseconds until the next attempt, or null to stop. The one place that repeats a call: both client libraries are
 * told not to. Full jitter, so that calls refused together do not come back together.
 * @param attempt how many calls were made so far
 * @param random in [0, 1)
 */
export function nextDelay(policy: RetryPolicy, attempt: number, failure: LlmFailure, random: number): number | null {
  if (failure.class === 'permanent' || attempt >= policy.attempts) return null;
  if (failure.retryAfterMs !== null) {
    if (failure.retryAfterMs > policy.maxRetryAfterMs) return null;
    return Math.round(failure.retryAfterMs + random * policy.baseMs);
  }
  const ceiling = Math.min(policy.capMs, policy.baseMs * 2 ** (attempt - 1));
  return Math.round(ceiling / 2 + (random * ceiling) / 2);
}
