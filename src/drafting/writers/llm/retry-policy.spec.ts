import fc from 'fast-check';
import { failure, FAILURE_KINDS } from './failure.js';
import { nextDelay, RETRY_POLICY } from './retry-policy.js';

describe('repeating a call', () => {
  it('never repeats what cannot go better', () => {
    for (const kind of FAILURE_KINDS.map((name) => failure(name)).filter((one) => one.class === 'permanent'))
      expect(nextDelay(RETRY_POLICY, 1, kind, 0.5)).toBeNull();
  });

  it('doubles its pauses, capped and jittered, and ends', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempt, random) => {
          const delay = nextDelay(RETRY_POLICY, attempt, failure('server'), random);
          if (attempt >= RETRY_POLICY.attempts) return delay === null;
          const ceiling = Math.min(RETRY_POLICY.capMs, RETRY_POLICY.baseMs * 2 ** (attempt - 1));
          return delay !== null && delay >= Math.floor(ceiling / 2) && delay <= ceiling;
        },
      ),
    );
  });

  it('waits as long as the provider asks, but not for ever', () => {
    expect(nextDelay(RETRY_POLICY, 1, failure('rate_limited', { retryAfterMs: 3_000 }), 0)).toBe(3_000);
    expect(nextDelay(RETRY_POLICY, 1, failure('rate_limited', { retryAfterMs: 3_600_000 }), 0)).toBeNull();
  });
});
