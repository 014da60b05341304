import { People, permissionsOf, Workspaces } from '../../../src/identity/index.js';
import { SessionEntity } from '../../../src/identity/sessions/session.entity.js';
import { SessionSweep } from '../../../src/identity/sessions/session.sweep.service.js';
import type { PersonId } from '../../../src/kernel/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { startTestApp, TestClock, type TestApp } from '../../support/test-app.js';
import { Browser } from '../../support/browser.js';

const PASSWORD = 'three kilns and a teapot';
const HOUR = 3600;

describe('sessions', () => {
  const clock = new TestClock();
  let service: TestApp;
  let count = 0;

  beforeAll(async () => {
    service = await startTestApp({ clock });
    await service.app.get(Workspaces).create({ slug: 'garden', name: '春园', timeZone: 'Asia/Shanghai' });
  });
  afterAll(() => service.close());

  const person = async (): Promise<string> => {
    count += 1;
    const email = `person${String(count)}@example.com`;
    await service.app
      .get(People)
      .create({ email, name: `Person ${String(count)}`, password: PASSWORD, workspace: 'garden', roles: ['writer'] });
    return email;
  };
  const signedIn = async (email: string): Promise<Browser> => {
    const browser = new Browser(service);
    expect((await browser.signIn(email, PASSWORD)).status).toBe(201);
    return browser;
  };
  const status = async (browser: Browser) => (await browser.get('/session')).status;

  describe('signing in', () => {
    it('gives a cookie that scripts and other sites cannot use, and says who one is and what one may do', async () => {
      const browser = new Browser(service);
      const answer = await browser.signIn((await person()).toUpperCase(), PASSWORD);
      const cookie = answer.headers.getSetCookie().join();
      expect(cookie).toMatch(/^yd_session=[\w-]{43};.*HttpOnly/);
      expect(cookie).toContain('SameSite=Lax');
      expect(cookie).not.toContain('Secure');
      expect(answer.body).toMatchObject({
        passwordTemporary: false,
        workspaces: [{ slug: 'garden', roles: ['writer'], permissions: permissionsOf(['writer']) }],
      });
      expect((await browser.get('/session')).body).toEqual(answer.body);
    });

    it('keeps only a hash of the token', async () => {
      const browser = await signedIn(await person());
      const rows = await service.app.get(Database).fresh.find(SessionEntity);
      expect(JSON.stringify(rows)).not.toContain(browser.cookie);
    });

    it('answers a wrong password and an unknown e-mail alike', async () => {
      const email = await person();
      const wrong = await new Browser(service).signIn(email, 'wrong');
      const unknown = await new Browser(service).signIn('nobody@example.com', 'wrong');
      expect(wrong.status).toBe(401);
      expect({ ...wrong.body, traceId: '' }).toEqual({ ...unknown.body, traceId: '' });
      expect(wrong.headers.get('set-cookie')).toBeNull();
    });

    it('ends the session the browser carried', async () => {
      const email = await person();
      const browser = await signedIn(email);
      const before = browser.cookie;
      await browser.signIn(email, PASSWORD);
      const old = new Browser(service);
      old.cookie = before;
      expect(await status(old)).toBe(401);
      expect(await status(browser)).toBe(200);
    });

    it('refuses a page of another site, with or without a cookie', async () => {
      const email = await person();
      const evil = new Browser(service, { origin: 'https://evil.example' });
      expect((await evil.signIn(email, PASSWORD)).body).toMatchObject({ status: 403, code: 'cross_site_request' });
      const victim = await signedIn(email);
      const forged = await victim.send('DELETE', '/session', undefined, { 'sec-fetch-site': 'cross-site' });
      expect(forged.status).toBe(403);
      expect((await victim.get('/session', { 'sec-fetch-site': 'cross-site' })).status).toBe(200);
      expect((await victim.send('DELETE', '/session', undefined, { origin: service.url })).status).toBe(204);
    });
  });

  describe('rotation', () => {
    it('replaces the token after an hour; requests under way still pass, for a minute', async () => {
      const browser = await signedIn(await person());
      const late = new Browser(service);
      late.cookie = browser.cookie;
      clock.advance(HOUR);
      expect(await status(browser)).toBe(200);
      expect(browser.cookie).not.toBe(late.cookie);
      clock.advance(30);
      expect(await status(late)).toBe(200);
      expect(await status(browser)).toBe(200);
    });

    it('gives one new token when many requests come at once', async () => {
      const browser = await signedIn(await person());
      const { cookie } = browser;
      clock.advance(HOUR);
      const tabs = Array.from({ length: 8 }, () => Object.assign(new Browser(service), { cookie }));
      expect(await Promise.all(tabs.map(status))).toEqual(Array<number>(8).fill(200));
      const given = new Set(tabs.map((tab) => tab.cookie).filter((value) => value !== cookie));
      expect(given.size).toBe(1);
      const next = Object.assign(new Browser(service), { cookie: [...given][0] ?? null });
      expect(await status(next)).toBe(200);
    });

    it('takes a token shown long after its successor was used for a stolen copy, and ends the session', async () => {
      const browser = await signedIn(await person());
      const thief = Object.assign(new Browser(service), { cookie: browser.cookie });
      clock.advance(HOUR);
      await status(browser);
      await status(browser);
      clock.advance(61);
      expect(await status(thief)).toBe(401);
      expect(await status(browser)).toBe(401);
    });

    it('signs nobody out whose new token was lost on the way', async () => {
      const browser = await signedIn(await person());
      const { cookie } = browser;
      clock.advance(HOUR);
      await status(browser);
      browser.cookie = cookie;
      clock.advance(600);
      expect(await status(browser)).toBe(200);
      expect(browser.cookie).not.toBe(cookie);
      expect(await status(browser)).toBe(200);
    });
  });

  describe('the end', () => {
    it('comes after three days without use', async () => {
      const browser = await signedIn(await person());
      clock.advance(3 * 24 * HOUR);
      expect(await status(browser)).toBe(401);
    });

    it('comes after thirty days however busy', async () => {
      const browser = await signedIn(await person());
      for (let day = 0; day < 15; day += 1) {
        expect(await status(browser)).toBe(200);
        clock.advance(2 * 24 * HOUR);
      }
      expect(await status(browser)).toBe(401);
    });

    it('comes by signing out, and takes the cookie away', async () => {
      const browser = await signedIn(await person());
      const { cookie } = browser;
      expect((await browser.delete('/session')).status).toBe(204);
      expect(browser.cookie).toBeNull();
      browser.cookie = cookie;
      expect(await status(browser)).toBe(401);
    });

    it('comes everywhere at once, or everywhere but here', async () => {
      const email = await person();
      const [phone, desk, tablet] = [await signedIn(email), await signedIn(email), await signedIn(email)];
      expect((await desk.delete('/sessions?keepCurrent=true')).body).toEqual({ revoked: 2 });
      expect([await status(phone), await status(desk), await status(tablet)]).toEqual([401, 200, 401]);
      expect((await desk.delete('/sessions')).body).toEqual({ revoked: 1 });
      expect(await status(desk)).toBe(401);
    });

    it('comes to one session from another, but not to a stranger’s', async () => {
      const email = await person();
      const [phone, desk, stranger] = [await signedIn(email), await signedIn(email), await signedIn(await person())];
      const { items } = (await desk.get('/sessions')).body as { items: { id: string; current: boolean }[] };
      expect(items.map(({ current }) => current).sort()).toEqual([false, true]);
      const lost = items.find(({ current }) => !current)?.id ?? '';
      expect((await stranger.delete(`/sessions/${lost}`)).status).toBe(404);
      expect((await desk.delete(`/sessions/${lost}`)).status).toBe(204);
      expect([await status(phone), await status(desk)]).toEqual([401, 200]);
      expect((await desk.delete('/sessions/not-an-id')).status).toBe(400);
    });

    it('comes to all old sessions with a new password', async () => {
      const email = await person();
      const [phone, desk] = [await signedIn(email), await signedIn(email)];
      const wrong = await desk.post('/session/password', { currentPassword: 'no', newPassword: 'a longer sentence' });
      expect(wrong.body).toMatchObject({ status: 422, code: 'wrong_current_password' });
      const change = { currentPassword: PASSWORD, newPassword: 'a longer sentence' };
      expect((await desk.post('/session/password', change)).status).toBe(200);
      expect([await status(phone), await status(desk)]).toEqual([401, 200]);
      expect((await new Browser(service).signIn(email, PASSWORD)).status).toBe(401);
      expect((await new Browser(service).signIn(email, 'a longer sentence')).status).toBe(201);
    });
  });

  it('that ended a week ago are forgotten, live ones are not; twice makes no difference', async () => {
    const email = await person();
    const ended = await signedIn(email);
    await ended.delete('/session');
    clock.advance(8 * 24 * HOUR);
    const browser = await signedIn(email);
    const sweep = service.app.get(SessionSweep);
    await sweep.sweep();
    await sweep.sweep();
    expect(await status(browser)).toBe(200);
    const personId = ((await browser.get('/session')).body as { person: { id: PersonId } }).person.id;
    expect(await service.app.get(Database).fresh.countBy(SessionEntity, { personId })).toBe(1);
  });

  describe('lock-out', () => {
    const fail = async (email: string, times: number) => {
      let last;
      for (let time = 0; time < times; time += 1) last = await new Browser(service).signIn(email, 'wrong');
      return last;
    };

    it('answers a locked account as a wrong password, even to the right one, and tells the wait', async () => {
      const email = await person();
      expect((await fail(email, 5))?.headers.get('retry-after')).toBeNull();
      const locked = await new Browser(service).signIn(email, PASSWORD);
      expect(locked.body).toMatchObject({ status: 401, code: 'sign_in_failed' });
      expect(locked.headers.get('retry-after')).toBe('30');
      clock.advance(30);
      await signedIn(email);
      expect((await fail(email, 4))?.status).toBe(401);
      await signedIn(email);
    });

    it('locks an e-mail that is nobody’s in the same way, so that a lock tells nothing', async () => {
      await fail('ghost@example.com', 5);
      const locked = await new Browser(service).signIn('ghost@example.com', 'x');
      expect(locked.headers.get('retry-after')).toBe('30');
    });

    it('doubles the wait', async () => {
      const email = await person();
      await fail(email, 5);
      clock.advance(30);
      await fail(email, 1);
      expect((await new Browser(service).signIn(email, PASSWORD)).headers.get('retry-after')).toBe('60');
      clock.advance(60);
      await signedIn(email);
    });

    it('lets no more guesses through when they come at once', async () => {
      const email = await person();
      const answers = await Promise.all(Array.from({ length: 20 }, () => new Browser(service).signIn(email, 'wrong')));
      expect(answers.filter((answer) => answer.headers.get('retry-after') === null)).toHaveLength(5);
    });

    it('leaves sessions that are open alone', async () => {
      const email = await person();
      const browser = await signedIn(email);
      await fail(email, 6);
      expect(await status(browser)).toBe(200);
    });

    it('holds up an address that tries many people', async () => {
      clock.advance(2 * HOUR);
      await Promise.all(Array.from({ length: 50 }, (_, index) => fail(`guess${String(index)}@example.com`, 1)));
      const honest = await new Browser(service).signIn(await person(), PASSWORD);
      expect(honest.body).toMatchObject({ status: 429, code: 'too_many_sign_in_failures' });
      expect(honest.headers.get('retry-after')).toBe('30');
      clock.advance(30);
    });
  });
});
