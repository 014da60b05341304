/** Every key of the desk, and what it does. The help shows this table, the desk obeys it. */
export const KEYS = {
  j: 'next',
  k: 'previous',
  ' ': 'select',
  a: 'approve',
  c: 'requestChanges',
  x: 'reject',
  w: 'waive',
  n: 'comment',
  o: 'diff',
  u: 'undo',
  '/': 'filter',
  '?': 'help',
} as const;
export type Key = keyof typeof KEYS;
export type Command = (typeof KEYS)[Key];

export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** A key of an input method: the reader is choosing a character. */
  readonly isComposing: boolean;
  /** The key is still held down: reading on may go on by itself, nothing else may. */
  readonly repeat?: boolean;
}

/** The command a key press means, if any: combinations belong to the browser. */
export function commandOf(press: Press): Command | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  // Chinese keyboards give the full-width question mark and the enumeration comma for these keys.
  const plain = key === '？' ? '?' : key === '、' ? '/' : key;
  const command = isKey(plain) ? KEYS[plain] : null;
  return press.repeat && command !== 'next' && command !== 'previous' ? null : command;
}

const isKey = (key: string): key is Key => Object.hasOwn(KEYS, key);
