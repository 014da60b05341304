export const SESSION_COOKIE = 'yd_session';

/** The value of one cookie in a Cookie header; the first one counts, and an empty one is none. */
export function readCookie(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim() || null;
  }
  return null;
}

/**
 * A Set-Cookie header for the session: out of reach of scripts, and not sent along by other sites' forms.
 * @param maxAgeSeconds 0 takes the cookie away
 */
export const sessionCookie = (token: string, maxAgeSeconds: number, secure: boolean): string =>
  [
    `${SESSION_COOKIE}=${token}`,
    'Path=/',
    `Max-Age=${Math.max(0, Math.floor(maxAgeSeconds))}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ].join('; ');
