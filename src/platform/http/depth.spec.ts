import { isDeeperThan } from './depth.js';

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

describe('isDeeperThan', () => {
  it.each([
    [null, 0, false],
    ['text', 0, false],
    [{}, 0, true],
    [{ a: [1, { b: 2 }] }, 3, false],
    [{ a: [1, { b: 2 }] }, 2, true],
  ])('%j against %i: %s', (value, most, deeper) => expect(isDeeperThan(value, most)).toBe(deeper));

  it('takes any depth', () => {
    expect(isDeeperThan(nested(64), 64)).toBe(false);
    expect(isDeeperThan(nested(400_000), 64)).toBe(true);
  });
});
