import type { Page } from 'playwright-core';
import { arrangeDay, NINE, type OperatorsDay } from '../support/operators-day.js';
import { PASSWORD } from '../support/sample-app.js';
import { startScreens, type OpenOptions, type Screens } from '../support/screen.js';
import { TestClock } from '../support/test-app.js';

const PHONE: OpenOptions = { width: 360, height: 720, now: NINE, context: { hasTouch: true, isMobile: true } };

describe('an operator’s day on a phone', () => {
  const clock = new TestClock();
  let screens: Screens;
  let day: OperatorsDay;

  beforeAll(async () => {
    clock.set(NINE);
    const web = process.env['WEB_DIR'];
    screens = await startScreens({ clock, ...(web ? { environment: { WEB_DIR: web } } : {}) });
    day = await arrangeDay(screens.app);
    screens.forgive(/status of 401/);
  });
  afterAll(() => screens.close());

  const open = async (name: keyof OperatorsDay['entries'], options: OpenOptions = PHONE): Promise<Page> => {
    const { id } = await day.of(day.entries[name]);
    const { page, context } = await screens.open('operator', `/day/beauty/task/${id}`, options);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: screens.app.url });
    await page.locator('.day-task-title').waitFor();
    return page;
  };
  const clipboard = (page: Page): Promise<string> => page.evaluate('navigator.clipboard.readText()');
  const fits = async (page: Page): Promise<void> => {
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(await screens.axe(page)).toEqual([]);
  };
  const state = async (name: keyof OperatorsDay['entries']) => (await day.of(day.entries[name])).state;
  const becomes = async (name: keyof OperatorsDay['entries'], wanted: string): Promise<void> => {
    const until = Date.now() + 10_000;
    while ((await state(name)) !== wanted && Date.now() < until) await new Promise((done) => setTimeout(done, 50));
    expect(await state(name)).toBe(wanted);
  };

  it('begins with signing in, then copying, then done: the database has it', async () => {
    const { page, context } = await screens.open(null, '/day', PHONE);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: screens.app.url });
    await page.getByLabel('邮箱').fill('operator@beauty.example.com');
    await page.getByLabel('密码').fill('not this one at all');
    await fits(page);
    await page.getByRole('button', { name: '登录' }).tap();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('密码').fill(PASSWORD);
    await page.getByRole('button', { name: '登录' }).tap();

    const next = page.getByRole('region', { name: '下一条' });
    await next.getByText('09:10').waitFor();
    await next.getByText('<img src=x').waitFor();
    await fits(page);
    await page.getByRole('button', { name: '去做这一条' }).tap();

    await page.getByRole('button', { name: '复制正文' }).tap();
    await page.getByText('已复制，这一条开始了').waitFor();
    expect(await clipboard(page)).toBe('下雨了，窗台那盆薄荷倒是精神。');
    await page.getByRole('button', { name: '复制评论' }).tap();
    await page.getByText('已复制 ✓').nth(1).waitFor();
    expect(await clipboard(page)).toBe('照片在后面。');
    await becomes('rain', 'started');
    await fits(page);

    await page.getByRole('button', { name: '标记完成' }).tap();
    await page.getByLabel('备注').fill('三个人问了 <b>链接</b>');
    await fits(page);
    await page.getByRole('button', { name: '完成', exact: true }).tap();
    await page.getByText('记下了：已完成').waitFor();
    await becomes('rain', 'done');
    expect(await day.of(day.entries.rain)).toMatchObject({ note: '三个人问了 <b>链接</b>', evidence: 'self_report' });
    await page.getByText('完成 1/6').waitFor();

    await page.getByRole('button', { name: '撤销' }).tap();
    await becomes('rain', 'open');
    await page.getByText('完成 0/6').waitFor();
  });

  it('fills a chat in for one customer after the other, step by step', async () => {
    const page = await open('chat');
    await page.getByRole('button', { name: '复制: 开场 1/2' }).tap();
    await page.getByText('还空着：客户昵称').waitFor();
    expect(await clipboard(page)).toContain('【客户昵称】');
    await page.getByLabel('客户昵称').fill('<i>小周</i>');
    await page.locator('mark.day-filled', { hasText: '<i>小周</i>' }).waitFor();
    await page.reload();
    expect(await page.getByLabel('客户昵称').inputValue()).toBe('<i>小周</i>');
    await page.getByRole('button', { name: '复制: 开场 1/2' }).tap();
    await page.getByText('已复制', { exact: true }).waitFor();
    expect(await clipboard(page)).toMatch(/^<i>小周<\/i>，我是/);
    await page.getByRole('listitem').filter({ hasText: '开场 2/2' }).and(page.locator('[aria-current=step]')).waitFor();
    await page.getByRole('button', { name: '复制: 开场 2/2' }).tap();
    await page.getByText('客户说「还行」').tap();
    await page.getByRole('button', { name: '复制: 这样回' }).tap();
    await page.waitForFunction(`navigator.clipboard.readText().then((text) => text === '那就好，早点睡。')`);
    await page.getByText('2 天后').waitFor();
    await fits(page);
    await page.getByRole('button', { name: '发给下一位客户' }).tap();
    expect(await page.getByLabel('客户昵称').inputValue()).toBe('');
    // Two hours ahead: looking at it and copying it is not beginning it.
    expect(await state('chat')).toBe('open');
  });

  it('runs a group by the clock', async () => {
    const page = await open('script');
    await page.getByText('+5 分 小助理').waitFor();
    await page.getByRole('button', { name: '开始', exact: true }).tap();
    await page.getByText('09:05 小助理').waitFor();
    await page.getByText('该发这句了').waitFor();
    await page.getByRole('button', { name: /复制: 09:00/ }).tap();
    await page.getByText('还有 5:00').waitFor();
    await becomes('script', 'started');
    await fits(page);
  });

  it('takes a screenshot, made small, as evidence', async () => {
    const page = await open('emoji');
    await page.getByText('🌧️🍃☕️').first().waitFor();
    await page.getByRole('button', { name: '开始', exact: true }).tap();
    await page.getByRole('button', { name: '标记完成' }).tap();
    const large: string = await page.evaluate(`(() => {
      const canvas = document.createElement('canvas');
      canvas.width = 1400;
      canvas.height = 3000;
      canvas.getContext('2d').fillRect(100, 100, 600, 900);
      return canvas.toDataURL('image/png').split(',')[1];
    })()`);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '截图.png', mimeType: 'image/png', buffer: Buffer.from(large, 'base64') });
    await page.getByRole('img', { name: '发出后的截图' }).waitFor();
    await page.getByRole('button', { name: '完成', exact: true }).tap();
    await becomes('emoji', 'done');
    const until = Date.now() + 10_000;
    while ((await day.of(day.entries.emoji)).evidence !== 'screenshot' && Date.now() < until)
      await new Promise((done) => setTimeout(done, 50));
    expect(await day.of(day.entries.emoji)).toMatchObject({
      evidence: 'screenshot',
      screenshot: { contentType: 'image/jpeg' },
    });
    await page.getByRole('link', { name: /🌧️🍃☕️/ }).tap();
    await page.getByRole('img', { name: '发出后的截图' }).waitFor();
    await fits(page);
  });

  it('puts off, skips with a reason, and takes up again', async () => {
    const page = await open('evening');
    await page.getByRole('button', { name: '推迟' }).tap();
    await fits(page);
    await page.getByRole('button', { name: /今晚八点/ }).tap();
    await page.getByText(/推迟到 .*20:00/).waitFor();
    await becomes('evening', 'postponed');
    expect((await day.of(day.entries.evening)).dueAt).toBe('2026-11-23T12:00:00.000Z');

    await page.getByRole('link', { name: /路灯亮了/ }).tap();
    await page.getByRole('button', { name: '跳过' }).tap();
    await page.getByText('账号暂时用不了').tap();
    await page.getByLabel(/补充几句/).fill('被限制加好友');
    await fits(page);
    await page.getByRole('button', { name: '跳过这一条' }).tap();
    await becomes('evening', 'skipped');
    expect((await day.of(day.entries.evening)).reason).toBe('账号暂时用不了：被限制加好友');

    await page.getByRole('link', { name: /路灯亮了/ }).tap();
    await page.getByRole('button', { name: '重新打开' }).tap();
    await becomes('evening', 'open');
  });

  it('tells why a moment is refused and keeps what was written', async () => {
    screens.forgive(/status of 4(09|12|22)/);
    const page = await open('night');
    await page.getByRole('button', { name: '推迟' }).tap();
    await page.getByLabel('自己选时间').fill('2026-11-23T23:30');
    await page.getByRole('button', { name: '就推迟到这个时间' }).tap();
    const told = page.getByRole('region', { name: /没能记上「推迟」/ });
    await told.waitFor();
    await fits(page);
    await told.getByRole('button', { name: '不记了' }).tap();
    await told.waitFor({ state: 'detached' });
    expect(await state('night')).toBe('open');
  });

  it('turns the days, and knows yesterday from tomorrow', async () => {
    const { page } = await screens.open('operator', '/day/beauty', PHONE);
    await page.getByRole('heading', { level: 1, name: /今天/ }).waitFor();
    await page.getByRole('button', { name: '后一天' }).tap();
    await page.getByRole('heading', { level: 1, name: /明天/ }).waitFor();
    await page.getByRole('link', { name: /豆浆/ }).waitFor();
    await page.getByRole('button', { name: /11月29日/ }).tap();
    await page.getByText('这一天没有要发的').waitFor();
    await fits(page);
  });

  it('marks what is late and what was missed', async () => {
    const { page } = await screens.open('operator', '/day/beauty', { ...PHONE, now: '2026-11-23T04:00:00Z' });
    await page
      .getByRole('listitem')
      .filter({ hasText: '睡得还好' })
      .or(page.getByText(/该发了/))
      .first()
      .waitFor();
    await page.clock.setFixedTime('2026-11-24T12:00:00Z');
    await page.goto('/day/beauty?day=2026-11-23');
    await page.getByText('已错过').first().waitFor();
    await fits(page);
  });

  it('makes a calendar address once, as text, link and picture, and revokes it', async () => {
    const { page, context } = await screens.open('operator', '/day/beauty', PHONE);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: screens.app.url });
    await page.getByRole('button', { name: '菜单' }).tap();
    await fits(page);
    await page.getByRole('button', { name: '加到手机日历' }).tap();
    await page.getByRole('button', { name: '生成新的日历地址' }).tap();
    await page.getByRole('img', { name: '日历地址的二维码' }).waitFor();
    await page.getByRole('button', { name: '复制地址' }).tap();
    await page.getByText('地址已复制').waitFor();
    const url = await clipboard(page);
    expect(await page.getByRole('link', { name: '在日历里打开' }).getAttribute('href')).toBe(
      url.replace('http:', 'webcal:'),
    );
    const answer = await fetch(url);
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    expect(await answer.text()).toContain('BEGIN:VCALENDAR');
    await fits(page);
    await page.getByRole('button', { name: '停用', exact: true }).tap();
    await page.getByRole('button', { name: '确定停用' }).tap();
    await page.getByText('已停用').waitFor();
    expect((await fetch(url)).status).toBe(404);
  });

  it('speaks English and turns dark', async () => {
    const { page } = await screens.open('operator', '/day/beauty', PHONE);
    await page.getByRole('button', { name: '菜单' }).tap();
    await page.getByText('English').tap();
    await page.getByText('Dark', { exact: true }).tap();
    await page.getByRole('button', { name: 'Close' }).tap();
    await page.getByRole('heading', { level: 1, name: /Today/ }).waitFor();
    await page.locator('html[data-shade=dark]').waitFor();
    await fits(page);
  });

  it('sends others to their desk', async () => {
    const { page } = await screens.open('writer', '/day', PHONE);
    await page.getByText('你的账号在这里没有执行任务').waitFor();
    expect(await page.getByRole('link', { name: '打开电脑版' }).getAttribute('href')).toBe('/');
    await fits(page);
  });
});
