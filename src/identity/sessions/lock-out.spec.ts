import fc from 'fast-check';
import { plusSeconds, toInstant } from '../../kernel/index.js';
import {
  addressKey,
  countFailure,
  lockedFor,
  NO_FAILURES,
  PER_ADDRESS,
  PER_EMAIL,
  takeBackFailure,
  waitSeconds,
  type Failures,
} from './lock-out.js';

const now = toInstant('2026-11-21T08:00:00Z');
const failing = (times: number): Failures => {
  let state = NO_FAILURES;
  for (let time = 0; time < times; time += 1) state = countFailure(state, now, PER_EMAIL);
  return state;
};

describe('lock-out', () => {
  it('forgives four mistakes and waits 30 s from the fifth', () => {
    expect(lockedFor(failing(4), now)).toBe(0);
    expect(lockedFor(failing(5), now)).toBe(30);
  });
  it('doubles up to a quarter of an hour', () => {
    expect([5, 6, 7, 8, 9, 10, 11, 500].map((failures) => waitSeconds(failures, PER_EMAIL))).toEqual([
      30, 60, 120, 240, 480, 900, 900, 900,
    ]);
  });
  it('never shortens the wait as failures add up', () => {
    fc.assert(
      fc.property(fc.nat(1000), (failures) => {
        expect(waitSeconds(failures + 1, PER_EMAIL)).toBeGreaterThanOrEqual(waitSeconds(failures, PER_EMAIL));
      }),
    );
  });
  it('opens when the wait is over, and the next failure waits longer', () => {
    const locked = failing(5);
    const later = plusSeconds(now, 30);
    expect(lockedFor(locked, plusSeconds(now, 29.5))).toBe(1);
    expect(lockedFor(locked, later)).toBe(0);
    expect(lockedFor(countFailure(locked, later, PER_EMAIL), later)).toBe(60);
  });
  it('forgets after a quiet day', () => {
    expect(countFailure(failing(9), plusSeconds(now, 86_400), PER_EMAIL).failures).toBe(1);
  });
  it('takes back only its own attempt from a shared address', () => {
    const busy: Failures = { failures: 50, lastFailureAt: now, lockedUntil: plusSeconds(now, 30) };
    expect(takeBackFailure(busy, PER_ADDRESS)).toEqual({ failures: 49, lastFailureAt: now, lockedUntil: null });
    expect(takeBackFailure(NO_FAILURES, PER_ADDRESS).failures).toBe(0);
  });
});

describe('an address', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('%s counts as %s', (ip, key) => {
    expect(addressKey(ip)).toBe(key);
  });
});
