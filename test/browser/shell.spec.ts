import type { Page } from 'playwright-core';
import { onceOnly, PASSWORD } from '../support/sample-app.js';
import { startScreens, type Screens } from '../support/screen.js';
import { soon } from '../support/soon.js';

const HTML_NAME = '<b>阿青</b><img src=x onerror="window.taken=1">';
const BANNER = '连不上服务，正在重试。';

const greeting = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name: `${name}，今天要做的都在这里` }).waitFor();
const signIn = async (page: Page, email: string, password: string) => {
  await page.getByLabel('邮箱').fill(email);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: /登\s?录/ }).click();
};
const width = (page: Page) => page.evaluate('document.documentElement.scrollWidth');

describe('what stands around every screen', () => {
  let screens: Screens;

  beforeAll(async () => {
    screens = await startScreens();
    // The browser writes a line about every answer of 400 and more; those here are provoked.
    screens.forgive(/status of 4(01|03|04|09|12|22)/);
  });
  afterAll(() => screens.close());

  it('lets in with the right password, to where somebody wanted to go', async () => {
    const { page, context } = await screens.open(null, '/w/beauty/settings/rules?q=朋友圈');
    await page.getByRole('heading', { name: '登录园丁' }).waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await signIn(page, 'writer@beauty.example.com', 'not the right one');
    await page.getByText('邮箱或密码不对', { exact: false }).waitFor();
    await signIn(page, ' writer@beauty.example.com ', PASSWORD);
    await page.getByRole('heading', { name: '规则', level: 2 }).waitFor();
    await page.waitForURL((url) => url.searchParams.get('q') === '朋友圈');
    await context.close();
  });

  it('never leads out of the house after a sign-in', async () => {
    const { page, context } = await screens.open(null, '/sign-in?next=//evil.example.com/w');
    await signIn(page, 'writer@beauty.example.com', PASSWORD);
    await greeting(page, 'writer');
    expect(new URL(page.url()).origin).toBe(screens.app.url);
    await context.close();
  });

  it('has a one-time password replaced first, and takes a name for text', async () => {
    const admin = await screens.app.as('admin');
    const person = { email: 'qing@beauty.example.com', name: HTML_NAME, roles: ['writer'] };
    const { body } = await admin.post('/workspaces/beauty/people', person, onceOnly());
    const { page, context } = await screens.open(null, '/w/beauty/settings/people');
    await signIn(page, person.email, String(body['oneTimePassword']));
    await page.getByRole('heading', { name: '设置自己的密码' }).waitFor();
    await page.goto('/w/beauty/library');
    await page.getByRole('heading', { name: '设置自己的密码' }).waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await page.getByLabel('现在的密码').fill(String(body['oneTimePassword']));
    await page.getByLabel('新密码', { exact: true }).fill('柿子树下的一句话 很好记');
    await page.getByLabel('再输一遍新密码').fill('柿子树下的一句话 不一样');
    await page.getByRole('button', { name: '保存并进入' }).click();
    await page.getByText('两次输入的不一样').waitFor();
    await page.getByLabel('再输一遍新密码').fill('柿子树下的一句话 很好记');
    await page.getByRole('button', { name: '保存并进入' }).click();
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    await page.goto('/w/beauty');
    await greeting(page, HTML_NAME);
    expect(await page.evaluate('window.taken')).toBeUndefined();
    await context.close();
  });

  it('speaks English when asked to, dates too, and remembers it', async () => {
    const { page, context } = await screens.open(null, '/sign-in');
    await soon(() => page.evaluate('document.documentElement.lang')).toBe('zh-CN');
    await page.getByRole('button', { name: 'English' }).click();
    await soon(() => page.evaluate('document.documentElement.lang')).toBe('en');
    await page.getByLabel('E-mail').fill('reviewer@beauty.example.com');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'reviewer, this is what waits for you' }).waitFor();
    await page.getByText(/beauty · [A-Z][a-z]{2} \d{1,2}, \d{4}/).waitFor();
    await page.getByRole('button', { name: 'Account and display' }).click();
    await page.getByRole('menuitem', { name: '简体中文' }).click();
    await greeting(page, 'reviewer');
    await page.getByText(/beauty · \d{4}年\d{1,2}月\d{1,2}日/).waitFor();
    await context.close();
  });

  it('says to each role what waits for it, and sends operators to their day', async () => {
    const cards = {
      writer: ['退回待修改', '还没提交的草稿', '生活素材快用完了'],
      reviewer: ['等你审核'],
      scheduler: ['已通过，还没排', '已排，还没发布（两周内）'],
    } as const;
    for (const role of ['writer', 'reviewer', 'scheduler'] as const) {
      const { page, context } = await screens.open(role, '/');
      await greeting(page, role);
      for (const name of cards[role]) await page.getByRole('region', { name }).waitFor();
      const others = Object.entries(cards).flatMap(([one, names]) => (one === role ? [] : [...names]));
      for (const name of others) expect(await page.getByRole('region', { name }).count()).toBe(0);
      await context.close();
    }
    const { page, context } = await screens.open('operator', '/');
    await page.waitForURL('**/day/beauty');
    await context.close();
  });

  it('is quiet to axe in both shades, and fits a phone', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, context } = await screens.open('admin', '/w/beauty', { colorScheme, width: 360, height: 740 });
      await greeting(page, 'admin');
      await page.getByRole('region', { name: '等你审核' }).getByText('0', { exact: true }).waitFor();
      await soon(() => page.evaluate('document.documentElement.dataset.shade')).toBe(colorScheme);
      expect(await screens.axe(page)).toEqual([]);
      await soon(() => width(page)).toBe(360);
      if (colorScheme === 'dark') {
        await page.getByRole('button', { name: '打开导航' }).click();
        await page.getByRole('dialog').getByRole('link', { name: '审核台' }).waitFor();
        expect(await screens.axe(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: '账号与显示' }).click();
        await page.getByRole('menuitem', { name: '浅色' }).click();
        await page.locator('html[data-shade=light]').waitFor({ state: 'attached' });
      }
      await context.close();
      const door = await screens.open(null, '/sign-in', { colorScheme, width: 360, height: 740 });
      await door.page.getByRole('heading', { name: '登录园丁' }).waitFor();
      expect(await screens.axe(door.page)).toEqual([]);
      await soon(() => width(door.page)).toBe(360);
      await door.context.close();
    }
  });

  it('changes from one workspace to another', async () => {
    const admin = await screens.app.as('admin');
    const { status } = await admin.post('/workspaces', { slug: 'tea', name: '岩茶铺' }, onceOnly());
    expect(status).toBe(201);
    const { page, context } = await screens.open('admin', '/w/beauty');
    await page.getByRole('combobox', { name: '切换工作区' }).click();
    await page.locator('.ant-select-dropdown:visible').getByText('岩茶铺').click();
    await page.waitForURL('**/w/tea');
    await page.getByText(/岩茶铺 · /).waitFor();
    await page.goto('/');
    await page.waitForURL('**/w/tea');
    await context.close();
  });

  it('signs in again over the page, and what waited goes through', async () => {
    const { page, context } = await screens.open('admin', '/w/beauty/settings/workspace');
    await page.getByLabel('名称').fill('半檐护肤');
    await context.clearCookies();
    await page.getByRole('button', { name: /保\s?存/ }).click();
    const again = page.getByRole('dialog', { name: '登录已过期' });
    await again.waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await again.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await again.getByRole('button', { name: /^登\s?录$/ }).click();
    await page.getByText('工作区已保存').waitFor();
    const { body } = await (await screens.app.as('admin')).get('/workspaces/beauty');
    expect(body['name']).toBe('半檐护肤');
    await context.close();
  });

  it('says when the service is away, and goes on when it is back', async () => {
    screens.forgive(/net::ERR_/);
    const { page, context } = await screens.open('admin', '/w/beauty');
    await greeting(page, 'admin');
    await page.route(/\/(api|health)\//, (route) => route.abort());
    await page.getByRole('link', { name: '设置' }).click();
    await page.getByText(BANNER, { exact: false }).first().waitFor();
    await page.unroute(/\/(api|health)\//);
    await page.getByText('operator@beauty.example.com', { exact: false }).waitFor();
    await page.getByText(BANNER, { exact: false }).first().waitFor({ state: 'detached' });
    await context.close();
  });

  it('runs no script that is slipped into the page', async () => {
    screens.forgive(/Content Security Policy/);
    const { page, context } = await screens.open('writer', '/sign-in');
    await page.route('**/w/beauty', async (route) => {
      const answer = await route.fetch();
      const slipped = '<script>window.taken = 1</script><img src="/icons/leaf.svg" onload="window.taken = 1">';
      await route.fulfill({ response: answer, body: (await answer.text()).replace('</body>', `${slipped}</body>`) });
    });
    await page.goto('/w/beauty');
    await greeting(page, 'writer');
    expect(await page.locator('body > img').count()).toBe(1);
    expect(await page.evaluate('window.taken')).toBeUndefined();
    await context.close();
  });

  it('can be used without a mouse', async () => {
    const { page, context } = await screens.open(null, '/sign-in');
    await soon(() => page.getByLabel('邮箱').evaluate('document.activeElement.tagName')).toBe('INPUT');
    await page.keyboard.type('scheduler@beauty.example.com');
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await greeting(page, 'scheduler');
    await page.reload();
    await greeting(page, 'scheduler');
    await page.keyboard.press('Tab');
    await soon(() => page.evaluate('document.activeElement.textContent')).toBe('跳到正文');
    await page.keyboard.press('Enter');
    await soon(() => page.evaluate('document.activeElement.id')).toBe('content');
    await page.getByRole('button', { name: '账号与显示' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: '退出登录' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menuitem', { name: '退出登录' }).waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: '内容日历' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/w/beauty/calendar**');
    await context.close();
  });
});
