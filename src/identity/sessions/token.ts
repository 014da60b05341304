import { sha256 } from '../../kernel/index.js';

/** Random bytes of a secret: 256 bits, so a plain hash of it is enough to keep. */
export const TOKEN_BYTES = 32;

const SESSION_TOKEN = /^[A-Za-z0-9_-]{43}$/;
const API_KEY = /^yd_([a-z0-9]{8})_[A-Za-z0-9_-]{43}$/;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

export const sessionToken = (random: Uint8Array): string => Buffer.from(random).toString('base64url');

/** `yd_<prefix>_<secret>`: the prefix is shown in lists, the rest only once. */
export function apiKey(random: Uint8Array): { key: string; prefix: string } {
  const name = [...random.slice(0, 8)].map((byte) => ALPHABET[byte % ALPHABET.length] ?? 'a').join('');
  return { key: `yd_${name}_${sessionToken(random.slice(8, 8 + TOKEN_BYTES))}`, prefix: `yd_${name}` };
}

export const API_KEY_BYTES = 8 + TOKEN_BYTES;

/** What is kept of a token; null when it cannot be one, so that no query is made for it. */
export const sessionTokenHash = (token: string): string | null => (SESSION_TOKEN.test(token) ? sha256(token) : null);
export const apiKeyHash = (key: string): string | null => (API_KEY.test(key) ? sha256(key) : null);

/** No character that is read as another: 0/o, 1/l/i. */
const LEGIBLE = 'abcdefghjkmnpqrstuvwxyz23456789';
const CHARACTERS = 20;
export const PASSWORD_BYTES = 64;

/** A password to hand over once: 20 legible characters in fours, about 99 bits. Biased bytes are skipped. */
export function oneTimePassword(random: Uint8Array): string {
  const fair = [...random].filter((byte) => byte < 256 - (256 % LEGIBLE.length)).slice(0, CHARACTERS);
  if (fair.length < CHARACTERS) throw new Error('too little randomness for a password');
  return fair
    .map((byte) => LEGIBLE[byte % LEGIBLE.length] ?? '')
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');
}
