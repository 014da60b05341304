import type { BrowserContext, Page, Request } from 'playwright-core';
import { NINE } from '../support/operators-day.js';
import { soon } from '../support/soon.js';
import { BARE, openPhone, PHONE, type OperatorsPhone } from '../support/operators-phone.js';

describe('an operator’s day on a bad connection', () => {
  let phone: OperatorsPhone;

  beforeAll(async () => {
    phone = await openPhone();
    phone.screens.forgive(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_NETWORK_CHANGED|status of (401|409|412|503)/);
  });
  afterAll(() => phone.screens.close());

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

  /** The page that says there is no network is asked for anew every few seconds: looked at until once it stood still. */
  const betweenTries = async <T>(page: Page, look: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        await page.getByRole('heading', { name: '没有网络' }).waitFor();
        return await look();
      } catch (error) {
        if (!/context was destroyed|navigation/u.test(String(error))) throw error;
      }
    }
  };

  it('keeps what was tapped over a reload without network, and sends it once', async () => {
    const { page, context } = await phone.open('rain', PHONE);
    await phone.holds(page, 'navigator.serviceWorker.controller !== null');
    const done = posts(context, '/done');
    await context.setOffline(true);
    await page.getByRole('button', { name: '开始', exact: true }).tap();
    await finish(page, '在地铁里点的');
    await page.getByText('2 步待发送').waitFor();
    await page.getByRole('listitem').filter({ hasText: '下雨了' }).getByText('待发送').waitFor();
    await page.getByText('网络断了，可以接着做').waitFor();
    expect(await phone.screens.axe(page)).toEqual([]);
    // A worker the browser starts anew has the network again: the service itself goes away as well.
    const back = phone.serviceAway();
    await page.reload();
    await page.getByRole('heading', { name: '没有网络' }).waitFor();
    expect(await betweenTries(page, () => phone.screens.axe(page))).toEqual([]);
    expect((await phone.day.of(phone.day.entries.rain)).state).toBe('open');

    back();
    await context.setOffline(false);
    await phone.becomes('rain', { state: 'done', note: '在地铁里点的', version: 3 });
    await page.getByText('完成 1/6').waitFor();
    await page.getByText(/待发送/).waitFor({ state: 'detached' });
    await soon(() => done.filter((request) => request.failure() === null)).toHaveLength(1);
  });

  it('asks again with the same key when an answer is lost', async () => {
    const { page, context } = await phone.open('emoji', BARE);
    const keys: (string | undefined)[] = [];
    await page.getByRole('button', { name: '开始', exact: true }).tap();
    await phone.becomes('emoji', { state: 'started' });
    await context.route('**/done', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      const answer = await route.fetch();
      if (keys.length === 1) await route.abort();
      else await route.fulfill({ response: answer });
    });
    await finish(page, '一次');
    await phone.becomes('emoji', { state: 'done', note: '一次', version: 3 });
    await page.getByText(/步待发送/).waitFor({ state: 'detached' });
    await soon(() => keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  it('waits while the service is down, and goes on when it is back', async () => {
    const { page, context } = await phone.open('chat', BARE);
    await context.route(/\/(api|health)\//, (route) => route.abort());
    await page.getByRole('button', { name: '跳过' }).tap();
    await page.getByText('内容和眼下的情况不符').tap();
    await page.getByRole('button', { name: '跳过这一条' }).tap();
    await page.getByText('1 步待发送').waitFor();
    await page.getByText(/看到的是/).waitFor();
    await page.reload();
    await page.getByRole('listitem').filter({ hasText: '客户昵称' }).getByText('待发送').waitFor();
    await context.unroute(/\/(api|health)\//);
    await phone.becomes('chat', { state: 'skipped', reason: '内容和眼下的情况不符', version: 2 });
    await page.getByText('1 步待发送').waitFor({ state: 'detached' });
  });

  it('takes back what nobody has heard of without a word', async () => {
    const { page, context } = await phone.open('night', BARE);
    await context.route(/\/(api|health)\//, (route) => route.abort());
    await page.getByRole('button', { name: '跳过' }).tap();
    await page.getByText('账号暂时用不了').tap();
    await page.getByRole('button', { name: '跳过这一条' }).tap();
    await page.getByText('1 步待发送').waitFor();
    await context.unroute(/\/(api|health)\//);
    await page.getByRole('button', { name: '撤销' }).tap();
    await page.getByText('1 步待发送').waitFor({ state: 'detached' });
    await page.getByRole('listitem').filter({ hasText: '月亮' }).getByText('待执行').waitFor();
    await phone.becomes('night', { state: 'open' });
  });

  it('sends a tap from one of two tabs only', async () => {
    const { page, context, id } = await phone.open('script', PHONE);
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
    await phone.becomes('script', { state: 'started', version: 2 });
    await second.getByText('待发送').first().waitFor({ state: 'detached' });
    expect(starts.filter((request) => request.failure() === null)).toHaveLength(1);
  });
});
