/** Names the service gives to what can be wrong with a connection; each has its sentence in the reader's language. */
export const KNOWN_CODES = [
  'not_configured',
  'authentication',
  'payment',
  'permission',
  'model_not_found',
  'bad_request',
  'rate_limited',
  'server',
  'connection',
  'timeout',
  'circuit_open',
] as const;
export type KnownCode = (typeof KNOWN_CODES)[number];

/** `llm_timeout` → `timeout`; null for one that is not known here, whose own message is shown. */
export const knownCode = (code: string | null): KnownCode | null =>
  KNOWN_CODES.find((known) => `llm_${known}` === code) ?? null;
