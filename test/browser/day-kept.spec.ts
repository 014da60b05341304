import { TaskEntity } from '../../src/operations/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { MONDAY } from '../support/operators-day.js';
import { BARE, openPhone, PHONE, type OperatorsPhone } from '../support/operators-phone.js';
import { PASSWORD } from '../support/sample-app.js';
import { soon } from '../support/soon.js';

/** Whether what was read has reached the phone's own keeping. */
const KEEPS = `new Promise((resolve) => {
  const opening = indexedDB.open('yuanding-day');
  opening.onsuccess = () => {
    const reading = opening.result.transaction('kept').objectStore('kept').get('reads');
    reading.onsuccess = () => {
      opening.result.close();
      resolve(JSON.stringify(reading.result ?? {}).includes('"afterMinutes"'));
    };
  };
})`;

describe('what an operator’s phone keeps', () => {
  let phone: OperatorsPhone;

  beforeAll(async () => {
    phone = await openPhone();
    phone.screens.forgive(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_NETWORK_CHANGED|status of (401|409|412|503)/);
  });
  afterAll(() => phone.screens.close());

  it('tells of a stale tap, keeps its words and notes it upon the latest state', async () => {
    const { page, id } = await phone.open('evening', BARE);
    const api = await phone.screens.app.as('operator');
    const elsewhere = await api.post(`/workspaces/beauty/tasks/${id}/start`, {}, { 'if-match': '"1"' });
    expect(elsewhere.status).toBe(200);
    await page.getByRole('button', { name: '跳过' }).tap();
    await page.getByText('别的原因').tap();
    await page.getByLabel('说一下原因').fill('客户说先别发');
    await page.getByRole('button', { name: '跳过这一条' }).tap();
    const told = page.getByRole('region', { name: /没能记上「跳过」/ });
    await told.getByText('你写的还在：客户说先别发').waitFor();
    expect(await phone.screens.axe(page)).toEqual([]);
    await page.reload();
    await told.getByRole('button', { name: '按最新的再记一次' }).tap();
    await phone.becomes('evening', { state: 'skipped', reason: '客户说先别发', version: 3 });
    await told.waitFor({ state: 'detached' });
  });

  it('asks to sign in again in place, and loses nothing', async () => {
    const { page, context } = await phone.open('night', BARE);
    await page.waitForLoadState('networkidle'); // what the page still reads would ask before the tap does
    await context.clearCookies();
    await page.getByRole('button', { name: '开始', exact: true }).tap();
    const again = page.getByRole('dialog', { name: '登录已过期' });
    await again.getByLabel('密码').waitFor();
    expect(await phone.screens.axe(page)).toEqual([]);
    await again.getByLabel('密码').fill(PASSWORD);
    await again.getByRole('button', { name: '登录', exact: true }).tap();
    await phone.becomes('night', { state: 'started', version: 2 });
    await again.waitFor({ state: 'detached' });
  });

  it('shows what it knows at once when the network is slow', async () => {
    const { page, context } = await phone.screens.open('operator', '/day/beauty?day=2026-11-24', BARE);
    await page.getByRole('link', { name: /豆浆/ }).waitFor();
    await page.getByRole('link', { name: /豆浆/ }).tap();
    await page.getByRole('button', { name: '复制正文' }).waitFor();
    await phone.holds(page, KEEPS);
    await context.route(/\/api\//, () => undefined);
    await page.reload();
    await page.getByRole('button', { name: '复制正文' }).waitFor();
    await page.goto('/day/beauty?day=2026-11-24');
    await page.getByRole('link', { name: /豆浆/ }).waitFor();
    await context.unrouteAll({ behavior: 'ignoreErrors' });
  });

  it('works on plain addresses, where browsers withhold clipboard and locks', async () => {
    const { page, context } = await phone.open('tuesday', BARE);
    await context.addInitScript(`
      delete Navigator.prototype.clipboard;
      delete Navigator.prototype.locks;
    `);
    await page.reload();
    await page.getByRole('button', { name: '复制正文' }).tap();
    await page.getByText('已复制', { exact: true }).waitFor();
    await page.getByRole('button', { name: '开始', exact: true }).tap();
    await phone.becomes('tuesday', { state: 'started' });
    await page.getByRole('button', { name: '标记完成' }).tap();
    await page.getByLabel('备注').focus();
    await page.keyboard.press('Control+V');
    await soon(() => page.getByLabel('备注').inputValue()).toBe('早上的豆浆是甜的。');
  });

  it('says what must not go out any more, and what has to come down', async () => {
    const { id } = await phone.day.of(phone.day.entries.rain);
    await phone.screens.app.app
      .get(UnitOfWork)
      .run((tx) => tx.manager.update(TaskEntity, { id }, { alreadyOut: '案例的授权已撤回' }));
    const scheduler = await phone.screens.app.as('scheduler');
    const entry = await scheduler.get(`/workspaces/beauty/calendar/entries/${phone.day.entries.night}`);
    const removed = await scheduler.send(
      'DELETE',
      `/workspaces/beauty/calendar/entries/${phone.day.entries.night}`,
      undefined,
      { 'if-match': `"${String(entry.body['version'])}"` },
    );
    expect(removed.status).toBeLessThan(300);
    const released = await scheduler.post('/workspaces/beauty/calendar/releases', { from: MONDAY, to: '2026-11-29' });
    expect(released.status).toBe(201);
    await soon(() => phone.day.of(phone.day.entries.night)).toMatchObject({ state: 'recalled' });
    const { page } = await phone.screens.open('operator', '/day/beauty', PHONE);
    const out = page.getByRole('region', { name: '已发出去的请删掉' });
    await out.getByText('案例的授权已撤回').waitFor();
    expect(await phone.screens.axe(page)).toEqual([]);
    await page.getByRole('listitem').filter({ hasText: '月亮' }).getByRole('link').tap();
    await page.getByText('这一条已撤回，不要发').waitFor();
    expect(await page.getByRole('button', { name: /复制/ }).count()).toBe(0);
    expect(await phone.screens.axe(page)).toEqual([]);
  });

  it('can be installed', async () => {
    const answer = await fetch(`${phone.screens.app.url}/manifest.webmanifest`);
    const manifest = (await answer.json()) as { start_url: string; display: string; icons: { src: string }[] };
    expect(manifest).toMatchObject({ start_url: '/day', display: 'standalone' });
    for (const { src } of manifest.icons) expect((await fetch(`${phone.screens.app.url}${src}`)).status).toBe(200);
    const worker = await fetch(`${phone.screens.app.url}/sw.js`);
    expect(worker.headers.get('content-type')).toContain('javascript');
    const { page } = await phone.screens.open('operator', '/day/beauty', PHONE);
    await phone.holds(page, 'navigator.serviceWorker.controller !== null');
    const kept: string[] = await page.evaluate(`caches.keys()
      .then((names) => Promise.all(names.map((name) => caches.open(name).then((cache) => cache.keys()))))
      .then((all) => all.flat().map(({ url }) => new URL(url).pathname))`);
    for (const address of kept) expect(address).toMatch(/^\/assets\//);
  });
});
