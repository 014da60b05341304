import { countTokens } from './tokens.js';

describe('counting tokens', () => {
  it('takes about a token for a character of everyday Chinese, and none for nothing', () => {
    const text = '早上起晚了，豆浆洒了半杯在袖子上。';
    expect(countTokens(text)).toBeGreaterThan(text.length / 2);
    expect(countTokens(text)).toBeLessThan(text.length * 1.5);
    expect(countTokens('')).toBe(0);
  });

  it('reads marks of a model’s own protocol as the words they are', () => {
    expect(countTokens('<|endoftext|>')).toBeGreaterThan(1);
  });
});
