import { READING_TRIES, retryAfter } from './reading-retries.js';

describe('a reading that failed', () => {
  it('is tried again after a minute, then after twice as long, and is given up in the end', () => {
    expect([1, 2, 3].map(retryAfter)).toEqual([60, 120, 240]);
    expect(retryAfter(READING_TRIES - 1)).toBe(960);
    expect(retryAfter(READING_TRIES)).toBeNull();
  });
});
