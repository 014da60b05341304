import { readCookie, sessionCookie } from './cookie.js';

describe('the session cookie', () => {
  it('is found among others', () => {
    expect(readCookie('a=1; yd_session=abc ; xyd_session=no', 'yd_session')).toBe('abc');
    expect(readCookie('yd_session=', 'yd_session')).toBeNull();
    expect(readCookie('nonsense', 'yd_session')).toBeNull();
    expect(readCookie(undefined, 'yd_session')).toBeNull();
  });
  it('is out of reach of scripts and of other sites', () => {
    expect(sessionCookie('abc', 60.9, true)).toBe('yd_session=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure');
    expect(sessionCookie('', -1, false)).toBe('yd_session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax');
  });
});
