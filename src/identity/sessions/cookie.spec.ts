import { cookieOptions } from './cookie.js';

describe('the session cookie', () => {
  it('is out of reach of scripts and of other sites', () => {
    expect(cookieOptions({})).toEqual({ path: '/', httpOnly: true, sameSite: 'lax', secure: false });
  });
  it('travels over https only, where people come in by https', () => {
    expect(cookieOptions({ PUBLIC_URL: 'https://garden.example' }).secure).toBe(true);
    expect(cookieOptions({ PUBLIC_URL: 'http://garden.example' }).secure).toBe(false);
  });
  it('obeys an explicit wish', () => {
    expect(cookieOptions({ PUBLIC_URL: 'https://garden.example', COOKIE_SECURE: false }).secure).toBe(false);
    expect(cookieOptions({ COOKIE_SECURE: true }).secure).toBe(true);
  });
});
