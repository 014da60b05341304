/**
 * Whether a name is an IANA zone as people write it (`Asia/Shanghai`, `UTC`). Offsets such as `+08:00` know no
 * summer time, and other spellings of case would make one zone look like two.
 */
export function isTimeZone(name: string): boolean {
  if (name === 'UTC') return true;
  if (!/^[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z0-9_+-]*)+$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
