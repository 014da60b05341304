const SECRET = /^(?:password|password_?hash|token|token_?hash|key_?hash|api_?key|secret|authorization|cookie)$/i;

/** A copy without secrets, fit to be kept for ever: fields of secret names are replaced whole, at any depth. */
export function redact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redact);
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Date) return value.toISOString();
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, SECRET.test(name) ? '[redacted]' : redact(part)]),
  );
}
