import { createHash, randomBytes } from 'node:crypto';
import {
  API_KEY_BYTES,
  apiKey,
  apiKeyHash,
  oneTimePassword,
  PASSWORD_BYTES,
  sessionToken,
  sessionTokenHash,
} from './token.js';

describe('tokens', () => {
  it('are kept as hashes only', () => {
    const token = sessionToken(randomBytes(32));
    expect(sessionTokenHash(token)).toBe(createHash('sha256').update(token).digest('hex'));
  });
  it('that cannot be one are not looked up', () => {
    expect(sessionTokenHash('short')).toBeNull();
    expect(sessionTokenHash(`${'a'.repeat(42)}%`)).toBeNull();
    expect(apiKeyHash('yd_x')).toBeNull();
  });
  it('of API keys say what they are and begin with the prefix that lists show', () => {
    const { key, prefix } = apiKey(randomBytes(API_KEY_BYTES));
    expect(key).toMatch(/^yd_[a-z0-9]{8}_[\w-]{43}$/);
    expect(key.startsWith(`${prefix}_`)).toBe(true);
    expect(apiKeyHash(key)).toHaveLength(64);
  });
  it('for one use are easy to read out', () => {
    expect(oneTimePassword(randomBytes(PASSWORD_BYTES))).toMatch(/^[a-hj-km-np-z2-9]{4}(-[a-hj-km-np-z2-9]{4}){4}$/);
    expect(() => oneTimePassword(new Uint8Array(64).fill(255))).toThrow('randomness');
  });
});
