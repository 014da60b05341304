import { Database } from '../../../src/platform/database/index.js';
import { People, Sessions, StillAllowed, Workspaces } from '../../../src/identity/index.js';
import { AuditEntryEntity } from '../../../src/identity/audit/audit-entry.entity.js';
import { startTestApp, TestClock, type TestApp } from '../../support/test-app.js';
import { Browser } from '../../support/browser.js';

const PASSWORD = 'three kilns and a teapot';

describe('administration', () => {
  const clock = new TestClock();
  let service: TestApp;
  let admin: Browser;
  let adminId: string;
  const home = '/workspaces/garden';

  beforeAll(async () => {
    service = await startTestApp({ clock });
    await service.app.get(Workspaces).create({ slug: 'garden', name: '春园', timeZone: 'Asia/Shanghai' });
    await service.app.get(Workspaces).create({ slug: 'orchard', name: '果园', timeZone: 'Asia/Shanghai' });
    const input = {
      email: 'Ann@Example.com',
      name: '安',
      password: PASSWORD,
      workspace: 'garden',
      roles: ['admin'] as const,
    };
    adminId = (await service.app.get(People).create(input)).person.id;
    admin = new Browser(service);
    await admin.signIn('ann@example.com', PASSWORD);
  });
  afterAll(() => service.close());

  const invite = async (email: string, roles: string[] = ['writer']) =>
    (await admin.post(`${home}/people`, { email, name: email.split('@')[0], roles })).body as {
      id: string;
      version: number;
      oneTimePassword: string | null;
    };

  describe('the workspace', () => {
    it('is changed by who read it last, and nothing is lost', async () => {
      const { body, headers } = await admin.get(home);
      expect(body).toMatchObject({ slug: 'garden', settings: { fourEyes: true }, version: 1 });
      expect(headers.get('etag')).toBe('"1"');
      const changed = await admin.patch(
        home,
        { name: '春园护肤', settings: { fourEyes: false, templateFallback: true } },
        1,
      );
      expect(changed.body).toMatchObject({
        name: '春园护肤',
        settings: { fourEyes: false, templateFallback: true },
        version: 2,
      });
      expect((await admin.patch(home, { name: 'late' }, 1)).status).toBe(412);
      expect((await admin.send('PATCH', home, { name: 'blind' })).status).toBe(428);
      expect((await admin.get(home)).body).toMatchObject({ name: '春园护肤', version: 2 });
    });

    it.each([
      [{ timeZone: 'Asia/Atlantis' }, 'timeZone'],
      [{ timeZone: '+08:00' }, 'timeZone'],
      [{ name: '' }, 'name'],
      [{ name: 'two\nlines' }, 'name'],
      [{ settings: { sixEyes: true } }, 'settings.sixEyes'],
      [{ slug: 'other' }, 'slug'],
      [{}, ''],
    ])('refuses %j and names the field', async (patch, field) => {
      const { status, body } = await admin.patch(home, patch, 2);
      expect(status).toBe(400);
      expect((body as { errors: { field: string }[] }).errors[0]?.field).toBe(field);
    });

    it('is created by an owner of the installation, who becomes its admin', async () => {
      const made = await admin.post('/workspaces', { slug: 'meadow', name: '草地', timeZone: 'Europe/Berlin' });
      expect(made).toMatchObject({ status: 201, body: { slug: 'meadow', timeZone: 'Europe/Berlin', version: 1 } });
      expect((await admin.get('/workspaces/meadow/people')).body).toMatchObject({
        items: [{ id: adminId, roles: ['admin'] }],
      });
      const again = await admin.post('/workspaces', { slug: 'meadow', name: 'x' });
      expect(again).toMatchObject({ status: 409, body: { code: 'slug_taken' } });
      const slugs = ((await admin.get('/workspaces')).body as { items: { slug: string }[] }).items.map(
        ({ slug }) => slug,
      );
      expect(slugs).toEqual(['garden', 'meadow']);
    });
  });

  describe('people', () => {
    it('are invited with a one-time password that opens nothing but the change of it', async () => {
      const { oneTimePassword } = await invite('bo@example.com');
      const bo = new Browser(service);
      expect((await bo.signIn('bo@example.com', oneTimePassword ?? '')).body).toMatchObject({
        passwordTemporary: true,
      });
      expect((await bo.get(home)).body).toMatchObject({ status: 403, code: 'password_change_required' });
      const change = { currentPassword: oneTimePassword, newPassword: PASSWORD };
      expect((await bo.post('/session/password', change)).body).toMatchObject({ passwordTemporary: false });
      expect((await bo.get(home)).status).toBe(200);
    });

    it('join a further workspace with the password they have', async () => {
      await service.app
        .get(People)
        .create({ email: 'cai@example.com', name: '蔡', password: PASSWORD, workspace: 'orchard', roles: ['admin'] });
      const invited = await invite('CAI@example.com', ['reviewer']);
      expect(invited).toMatchObject({ name: '蔡', roles: ['reviewer'], oneTimePassword: null });
      const again = await admin.post(`${home}/people`, { email: 'cai@example.com', name: 'x', roles: ['writer'] });
      expect(again).toMatchObject({ status: 409, body: { code: 'already_member' } });
      const reset = await admin.post(`${home}/people/${invited.id}/password-reset`);
      expect(reset).toMatchObject({ status: 409, body: { code: 'person_shared' } });
      const rename = await admin.patch(`${home}/people/${invited.id}`, { name: 'other' }, invited.version);
      expect(rename).toMatchObject({ status: 409, body: { code: 'person_shared' } });
    });

    it('lose access at once when deactivated, and get it back', async () => {
      const { id, oneTimePassword } = await invite('dan@example.com');
      const dan = new Browser(service);
      await dan.signIn('dan@example.com', oneTimePassword ?? '');
      await dan.post('/session/password', { currentPassword: oneTimePassword, newPassword: PASSWORD });
      expect((await admin.post(`${home}/people/${id}/deactivate`)).body).toMatchObject({ active: false });
      expect((await dan.get('/session')).status).toBe(401);
      expect((await admin.post(`${home}/people/${id}/activate`)).body).toMatchObject({ active: true });
      await dan.signIn('dan@example.com', PASSWORD);
      expect((await dan.get(home)).status).toBe(200);
    });

    it('lose a role from the next request on', async () => {
      const { id, version, oneTimePassword } = await invite('eva@example.com', ['admin']);
      const eva = new Browser(service);
      await eva.signIn('eva@example.com', oneTimePassword ?? '');
      await eva.post('/session/password', { currentPassword: oneTimePassword, newPassword: PASSWORD });
      expect((await eva.get(`${home}/audit`)).status).toBe(200);
      expect((await admin.patch(`${home}/people/${id}`, { roles: ['operator'] }, version)).status).toBe(200);
      expect((await eva.get(`${home}/audit`)).status).toBe(403);
    });

    it('are let go on with what they opened while their session and their role last, and no longer', async () => {
      const { id, version, oneTimePassword } = await invite('fay@example.com', ['writer']);
      const fay = new Browser(service);
      await fay.signIn('fay@example.com', oneTimePassword ?? '');
      const request = async () => {
        const [session] = await service.app.get(Sessions).live(id as never);
        return { signedIn: { personId: id, sessionId: session?.id }, actor: { workspaceSlug: 'garden' }, headers: {} };
      };
      const opened = await request();
      const still = (one: object) => service.app.get(StillAllowed).check(one as never, 'drafts.read');
      expect(await still(opened)).toBe(false); // with a password that somebody handed out
      await fay.post('/session/password', { currentPassword: oneTimePassword, newPassword: PASSWORD });
      const again = await request();
      expect(await still(again)).toBe(true);
      expect(await still({ ...again, actor: { workspaceSlug: 'orchard' } })).toBe(false);
      expect((await admin.patch(`${home}/people/${id}`, { roles: ['operator'] }, version)).status).toBe(200);
      expect(await still(again)).toBe(false);
      expect((await admin.patch(`${home}/people/${id}`, { roles: ['reviewer'] }, version + 1)).status).toBe(200);
      expect(await still(again)).toBe(true);
      await fay.delete('/session');
      expect(await still(again)).toBe(false);
    });

    it('keep a last admin, who does not step down by accident', async () => {
      const self = `${home}/people/${adminId}`;
      const { version } = (await admin.get(self)).body as { version: number };
      const alone = await admin.patch(self, { roles: ['writer'], confirmOwnAdmin: true }, version);
      expect(alone).toMatchObject({ status: 409, body: { code: 'last_admin' } });
      expect((await admin.post(`${self}/deactivate`)).body).toMatchObject({ code: 'last_admin' });
      await invite('flo@example.com', ['admin']);
      const silent = await admin.patch(self, { roles: ['writer'] }, version);
      expect(silent).toMatchObject({ status: 409, body: { code: 'own_admin_role' } });
      expect((await admin.post(`${self}/deactivate`)).body).toMatchObject({ code: 'own_membership' });
    });

    it('of another workspace are not found', async () => {
      const stranger = await service.app
        .get(People)
        .create({ email: 'gu@example.com', name: '顾', password: PASSWORD, workspace: 'orchard', roles: ['writer'] });
      expect((await admin.get(`${home}/people/${stranger.person.id}`)).status).toBe(404);
      expect((await admin.post(`${home}/people/${stranger.person.id}/deactivate`)).status).toBe(404);
      expect((await admin.post(`${home}/people/${stranger.person.id}/password-reset`)).status).toBe(404);
    });

    it('are listed in pages', async () => {
      const first = (await admin.get(`${home}/people?limit=2`)).body as { items: { id: string }[]; nextCursor: string };
      const second = (await admin.get(`${home}/people?limit=2&cursor=${first.nextCursor}`)).body as typeof first;
      expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(4);
      expect((await admin.get(`${home}/people?cursor=garbage`)).status).toBe(400);
      expect((await admin.get(`${home}/people?page=2`)).status).toBe(400);
    });

    it('two admins who demote each other at once leave one', async () => {
      const people = service.app.get(People);
      await service.app.get(Workspaces).create({ slug: 'duel', name: '决斗', timeZone: 'UTC' });
      const enter = async (email: string) => {
        const input = { email, name: email, password: PASSWORD, workspace: 'duel', roles: ['admin'] as const };
        const { person } = await people.create(input);
        const browser = new Browser(service);
        await browser.signIn(email, PASSWORD);
        return { browser, path: `/workspaces/duel/people/${person.id}` };
      };
      const [ann, bob] = [await enter('duel-a@example.com'), await enter('duel-b@example.com')];
      const answers = await Promise.all([
        ann.browser.patch(bob.path, { roles: ['writer'] }, 1),
        bob.browser.patch(ann.path, { roles: ['writer'] }, 1),
      ]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    });
  });

  describe('API keys', () => {
    it('are shown once, work in their workspace with their roles, and end', async () => {
      const made = await admin.post(`${home}/api-keys`, { name: 'report', roles: ['operator'] });
      const { key, id, prefix } = made.body as { key: string; id: string; prefix: string };
      expect(key.startsWith(`${prefix}_`)).toBe(true);
      const program = new Browser(service, { authorization: `Bearer ${key}` });
      expect((await program.get(home)).status).toBe(200);
      expect((await program.get(`${home}/audit`)).status).toBe(403);
      expect((await program.get('/workspaces/orchard')).status).toBe(404);
      const listed = (await admin.get(`${home}/api-keys`)).body as { items: { lastUsedAt: string }[] };
      expect(JSON.stringify(listed)).not.toContain(key);
      expect(listed.items[0]).toMatchObject({ id, prefix, lastUsedAt: clock.now(), revokedAt: null });
      const opened = { actor: { workspaceSlug: 'garden' }, headers: { authorization: `Bearer ${key}` } };
      const still = () => service.app.get(StillAllowed).check(opened as never, 'tasks.work');
      expect(await still()).toBe(true);
      expect((await admin.delete(`${home}/api-keys/${id}`)).status).toBe(204);
      expect(await still()).toBe(false);
      expect((await program.get(home)).body).toMatchObject({ status: 401, code: 'invalid_api_key' });
      expect((await admin.delete(`${home}/api-keys/${id}`)).status).toBe(204);
    });

    it('expire', async () => {
      const past = await admin.post(`${home}/api-keys`, {
        name: 'x',
        roles: ['operator'],
        expiresAt: '2020-01-01T00:00:00Z',
      });
      expect(past.status).toBe(400);
      const expiresAt = '2026-11-21T12:00:00+08:00';
      const made = await admin.post(`${home}/api-keys`, { name: 'brief', roles: ['operator'], expiresAt });
      expect(made.body).toMatchObject({ expiresAt: '2026-11-21T04:00:00.000Z' });
      const program = new Browser(service, { authorization: `Bearer ${String(made.body['key'])}` });
      expect((await program.get(home)).status).toBe(200);
      clock.set('2026-11-21T04:00:00Z');
      expect((await program.get(home)).status).toBe(401);
    });
  });

  describe('the audit trail', () => {
    const trail = async (query = '') =>
      (await admin.get(`${home}/audit${query}`)).body as {
        items: {
          action: string;
          actor: { name: string; via: string };
          before: unknown;
          after: unknown;
          at: string;
          id: string;
        }[];
        nextCursor: string | null;
      };

    it('says who, what, before and after, in the request that did it', async () => {
      const { version } = (await admin.get(home)).body as { version: number };
      await admin.send(
        'PATCH',
        home,
        { name: '花园' },
        { 'if-match': `"${String(version)}"`, 'x-request-id': 'rename-1' },
      );
      expect((await trail('?action=workspace.updated')).items[0]).toMatchObject({
        actor: { personId: adminId, name: '安', via: 'session' },
        subject: { type: 'workspace' },
        before: { name: '春园护肤' },
        after: { name: '花园' },
        requestId: 'rename-1',
      });
    });

    it('is filtered and read in pages without loss', async () => {
      const { id } = await invite('hao@example.com');
      expect((await trail(`?subjectType=person&subjectId=${id}`)).items.map(({ action }) => action)).toEqual([
        'person.joined',
      ]);
      expect((await trail(`?actor=${adminId}&from=2026-11-22`)).items).toEqual([]);
      const whole = (await trail('?limit=200')).items;
      expect((await trail('?from=2026-11-21&to=2026-11-21&limit=200')).items).toHaveLength(whole.length);
      const paged: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page = await trail(`?limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`);
        paged.push(...page.items.map((item) => item.id));
        cursor = page.nextCursor;
      }
      expect(paged).toEqual(whole.map((item) => item.id));
    });

    it.each(['?from=yesterday', '?actor=ann', '?subjectId=a%00b', '?cursor=AAAA', '?limit=0', '?color=red'])(
      'refuses %s',
      async (query) => {
        expect((await admin.get(`${home}/audit${query}`)).status).toBe(400);
      },
    );

    it('holds no secret', async () => {
      const rows = await service.app.get(Database).fresh.find(AuditEntryEntity);
      expect(JSON.stringify(rows)).not.toMatch(/argon2|"yd_[a-z0-9]{8}_|[0-9a-f]{64}/);
    });
  });
});
