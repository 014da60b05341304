export const SESSION_COOKIE = 'yd_session';

export interface CookieSettings {
  readonly COOKIE_SECURE?: boolean | undefined;
  readonly PUBLIC_URL?: string | undefined;
}

/** Out of reach of scripts, and not sent along by other sites' forms. */
export const cookieOptions = (settings: CookieSettings) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: settings.COOKIE_SECURE ?? settings.PUBLIC_URL?.startsWith('https://') ?? false,
});
