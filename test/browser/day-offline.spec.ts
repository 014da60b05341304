import type { BrowserContext, Page, Request } from 'playwright-core';
import { TaskEntity } from '../../src/operations/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { arrangeDay, MONDAY, NINE, type OperatorsDay } from '../support/operators-day.js';
import { PASSWORD } from '../support/sample-app.js';
import { startScreens, type OpenOptions, type Screens } from '../support/screen.js';
import { TestClock } from '../support/test-app.js';

const TOUCH = { hasTouch: true, isMobile: true } as const;
const PHONE: OpenOptions = { width: 360, height: 720, now: NINE, context: TOUCH };
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
/** Where requests are counted or stopped, no worker stands in between. */
const BARE: OpenOptions = { ...PHONE, context: { ...TOUCH, serviceWorkers: 'block' } };

describe('an operator’s day on a bad connection', () => {
  const clock = new TestClock();
  let screens: Screens;
  let day: OperatorsDay;

  beforeAll(async () => {
    clock.set(NINE);
    const web = process.env['WEB_DIR'];
    screens = await startScreens({ clock, ...(web ? { environment: { WEB_DIR: web } } : {}) });
    day = await arrangeDay(screens.app);
    // What these tests are about: a browser that finds nobody, a session that ends, a rule that says no.
    screens.forgive(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_NETWORK_CHANGED|status of (401|409|412|503)/);
  });
  afterAll(() => screens.close());

  type Name = keyof OperatorsDay['entries'];
  const open = async (name: Name, options: OpenOptions) => {
    const { id } = await day.of(day.entries[name]);
    const { page, context } = await screens.open('operator', `/day/beauty/task/${id}`, options);
    await page.locator('.day-task-title').waitFor();
    return { page, context, id };
  };
  const becomes = async (name: Name, wanted: Partial<TaskEntity>): Promise<void> => {
    const until = Date.now() + 20_000;
    const fits = (task: TaskEntity) =>
      Object.entries(wanted).every(([field, value]) => task[field as keyof TaskEntity] === value);
    while (!fits(await day.of(day.entries[name])) && Date.now() < until)
      await new Promise((done) => setTimeout(done, 50));
    expect(await day.of(day.entries[name])).toMatchObject(wanted);
  };
  const posts = (context: BrowserContext, ending: string): Request[] => {
    const seen: Request[] = [];
    context.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith(ending)) seen.push(request);
    });
    return seen;
  };
  const finish = async (page: Page, note: string): Promise<void> => {
    await page.getByRole('button', { name: '标记完成' }).tap();
    await page.getByLabel('备注').fill(note);
    await page.getByRole('button', { name: '完成', exact: true }).tap();
  };

  it('keeps what was tapped over a reload without network, and sends it once', async () => {
    const { page, context } = await open('rain', PHONE);
    await page.waitForFunction('navigator.serviceWorker.controller !== null');
    const done = posts(context, '/done');
    await context.setOffline(true);
    await page.getByRole('button', { name: '开始', exact: true }).tap();
    await finish(page, '在地铁里点的');
    await page.getByText('2 步待发送').waitFor();
    await page.getByRole('listitem').filter({ hasText: '下雨了' }).getByText('待发送').waitFor();
    await page.getByText('网络断了，可以接着做').waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await page.reload();
    await page.getByRole('heading', { name: '没有网络' }).waitFor();
    expect(await screens.axe(page)).toEqual([]);
    expect((await day.of(day.entries.rain)).state).toBe('open');

    await context.setOffline(false);
    await becomes('rain', { state: 'done', note: '在地铁里点的', version: 3 });
    await page.getByText('完成 1/6').waitFor();
    await page.getByText(/待发送/).waitFor({ state: 'detached' });
    expect(done.filter((request) => request.failure() === null)).toHaveLength(1);
  });

  it('asks again with the same key when an answer is lost', async () => {
    const { page, context } = await open('emoji', BARE);
    const keys: (string | undefined)[] = [];
    await page.getByRole('button', { name: '开始', exact: true }).tap();
    await becomes('emoji', { state: 'started' });
    await context.route('**/done', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      const answer = await route.fetch();
      if (keys.length === 1) await route.abort();
      else await route.fulfill({ response: answer });
    });
    await finish(page, '一次');
    await becomes('emoji', { state: 'done', note: '一次', version: 3 });
    await page.getByText(/步待发送/).waitFor({ state: 'detached' });
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  it('waits while the service is down, and goes on when it is back', async () => {
    const { page, context } = await open('chat', BARE);
    await context.route(/\/(api|health)\//, (route) => route.abort());
    await page.getByRole('button', { name: '跳过' }).tap();
    await page.getByText('内容和眼下的情况不符').tap();
    await page.getByRole('button', { name: '跳过这一条' }).tap();
    await page.getByText('1 步待发送').waitFor();
    await page.getByText(/看到的是/).waitFor();
    await page.reload();
    await page.getByRole('listitem').filter({ hasText: '客户昵称' }).getByText('待发送').waitFor();
    await context.unroute(/\/(api|health)\//);
    await becomes('chat', { state: 'skipped', reason: '内容和眼下的情况不符', version: 2 });
    await page.getByText('1 步待发送').waitFor({ state: 'detached' });
  });

  it('takes back what nobody has heard of without a word', async () => {
    const { page, context } = await open('night', BARE);
    await context.route(/\/(api|health)\//, (route) => route.abort());
    await page.getByRole('button', { name: '跳过' }).tap();
    await page.getByText('账号暂时用不了').tap();
    await page.getByRole('button', { name: '跳过这一条' }).tap();
    await page.getByText('1 步待发送').waitFor();
    await context.unroute(/\/(api|health)\//);
    await page.getByRole('button', { name: '撤销' }).tap();
    await page.getByText('1 步待发送').waitFor({ state: 'detached' });
    await page.getByRole('listitem').filter({ hasText: '月亮' }).getByText('待执行').waitFor();
    expect((await day.of(day.entries.night)).state).toBe('open');
  });

  it('sends a tap from one of two tabs only', async () => {
    const { page, context, id } = await open('script', PHONE);
    const second = await context.newPage();
    await second.clock.setFixedTime(NINE);
    await second.goto(`/day/beauty/task/${id}`);
    await second.locator('.day-task-title').waitFor();
    const starts = posts(context, '/start');
    await context.setOffline(true);
    await page.getByRole('button', { name: '开始', exact: true }).tap();
    await second.getByText('待发送').first().waitFor();
    starts.length = 0;
    await context.setOffline(false);
    await becomes('script', { state: 'started', version: 2 });
    await second.getByText('待发送').first().waitFor({ state: 'detached' });
    expect(starts.filter((request) => request.failure() === null)).toHaveLength(1);
  });

  it('tells of a stale tap, keeps its words and notes it upon the latest state', async () => {
    const { page, id } = await open('evening', BARE);
    const api = await screens.app.as('operator');
    const elsewhere = await api.post(`/workspaces/beauty/tasks/${id}/start`, {}, { 'if-match': '"1"' });
    expect(elsewhere.status).toBe(200);
    await page.getByRole('button', { name: '跳过' }).tap();
    await page.getByText('别的原因').tap();
    await page.getByLabel('说一下原因').fill('客户说先别发');
    await page.getByRole('button', { name: '跳过这一条' }).tap();
    const told = page.getByRole('region', { name: /没能记上「跳过」/ });
    await told.getByText('你写的还在：客户说先别发').waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await page.reload();
    await told.getByRole('button', { name: '按最新的再记一次' }).tap();
    await becomes('evening', { state: 'skipped', reason: '客户说先别发', version: 3 });
    await told.waitFor({ state: 'detached' });
  });

  it('asks to sign in again in place, and loses nothing', async () => {
    const { page, context } = await open('night', BARE);
    await context.clearCookies();
    await page.getByRole('button', { name: '开始', exact: true }).tap();
    const again = page.getByRole('dialog', { name: '登录已过期' });
    await again.getByLabel('密码').waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await again.getByLabel('密码').fill(PASSWORD);
    await again.getByRole('button', { name: '登录', exact: true }).tap();
    await becomes('night', { state: 'started', version: 2 });
    await again.waitFor({ state: 'detached' });
  });

  it('shows what it knows at once when the network is slow', async () => {
    const { page, context } = await screens.open('operator', '/day/beauty?day=2026-11-24', BARE);
    await page.getByRole('link', { name: /豆浆/ }).waitFor();
    await page.getByRole('link', { name: /豆浆/ }).tap();
    await page.getByRole('button', { name: '复制正文' }).waitFor();
    await page.waitForFunction(KEEPS);
    await context.route(/\/api\//, () => undefined);
    await page.reload();
    await page.getByRole('button', { name: '复制正文' }).waitFor();
    await page.goto('/day/beauty?day=2026-11-24');
    await page.getByRole('link', { name: /豆浆/ }).waitFor();
    await context.unrouteAll({ behavior: 'ignoreErrors' });
  });

  it('works on plain addresses, where browsers withhold clipboard and locks', async () => {
    const { page, context } = await open('tuesday', BARE);
    await context.addInitScript(`
      delete Navigator.prototype.clipboard;
      delete Navigator.prototype.locks;
    `);
    await page.reload();
    await page.getByRole('button', { name: '复制正文' }).tap();
    await page.getByText('已复制', { exact: true }).waitFor();
    await page.getByRole('button', { name: '开始', exact: true }).tap();
    await becomes('tuesday', { state: 'started' });
    await page.getByRole('button', { name: '标记完成' }).tap();
    await page.getByLabel('备注').focus();
    await page.keyboard.press('Control+V');
    expect(await page.getByLabel('备注').inputValue()).toBe('早上的豆浆是甜的。');
  });

  it('says what must not go out any more, and what has to come down', async () => {
    const { id } = await day.of(day.entries.rain);
    await screens.app.app
      .get(UnitOfWork)
      .run((tx) => tx.manager.update(TaskEntity, { id }, { alreadyOut: '案例的授权已撤回' }));
    const scheduler = await screens.app.as('scheduler');
    const entry = await scheduler.get(`/workspaces/beauty/calendar/entries/${day.entries.night}`);
    const removed = await scheduler.send(
      'DELETE',
      `/workspaces/beauty/calendar/entries/${day.entries.night}`,
      undefined,
      { 'if-match': `"${String(entry.body['version'])}"` },
    );
    expect(removed.status).toBeLessThan(300);
    const released = await scheduler.post('/workspaces/beauty/calendar/releases', { from: MONDAY, to: '2026-11-29' });
    expect(released.status).toBe(201);
    expect(await day.of(day.entries.night)).toMatchObject({ state: 'recalled' });
    const { page } = await screens.open('operator', '/day/beauty', PHONE);
    const out = page.getByRole('region', { name: '已发出去的请删掉' });
    await out.getByText('案例的授权已撤回').waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await page.getByRole('listitem').filter({ hasText: '月亮' }).getByRole('link').tap();
    await page.getByText('这一条已撤回，不要发').waitFor();
    expect(await page.getByRole('button', { name: /复制/ }).count()).toBe(0);
    expect(await screens.axe(page)).toEqual([]);
  });

  it('can be installed', async () => {
    const answer = await fetch(`${screens.app.url}/manifest.webmanifest`);
    const manifest = (await answer.json()) as { start_url: string; display: string; icons: { src: string }[] };
    expect(manifest).toMatchObject({ start_url: '/day', display: 'standalone' });
    for (const { src } of manifest.icons) expect((await fetch(`${screens.app.url}${src}`)).status).toBe(200);
    const worker = await fetch(`${screens.app.url}/sw.js`);
    expect(worker.headers.get('content-type')).toContain('javascript');
    const { page } = await screens.open('operator', '/day/beauty', PHONE);
    await page.waitForFunction('navigator.serviceWorker.controller !== null');
    const kept: string[] = await page.evaluate(`caches.keys()
      .then((names) => Promise.all(names.map((name) => caches.open(name).then((cache) => cache.keys()))))
      .then((all) => all.flat().map(({ url }) => new URL(url).pathname))`);
    for (const address of kept) expect(address).toMatch(/^\/assets\//);
  });
});
