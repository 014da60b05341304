import { redact } from './redact.js';

describe('redact', () => {
  it('replaces secrets at any depth and keeps content hashes', () => {
    expect(redact({ name: 'a', passwordHash: 'x', list: [{ token: { deep: 1 }, hash: 'content' }] })).toEqual({
      name: 'a',
      passwordHash: '[redacted]',
      list: [{ token: '[redacted]', hash: 'content' }],
    });
  });
});
