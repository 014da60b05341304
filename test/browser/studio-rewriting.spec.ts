import type { Page } from 'playwright-core';
import { startScreens, type Screens } from '../support/screen.js';
import { arrangeDrafts, says } from '../support/studio-desk.js';
import { soon } from '../support/soon.js';

const TWICE = '换季先别急着赋能自己，睡够再说，别老想着赋能别人。';
const BLOCKED = '早上多喝一杯水。\n我们家是全国第一的品牌。\n你最近几点睡？';

describe('having a draft written anew in the studio', () => {
  let screens: Screens;
  let drafts: string[];
  beforeAll(async () => {
    screens = await startScreens();
    drafts = await arrangeDrafts(screens.app, [TWICE, BLOCKED, BLOCKED]);
  });
  afterAll(() => screens.close());

  const openDraft = async (index: number): Promise<Page> => {
    const { page } = await screens.open('writer', `/w/beauty/studio/drafts/${drafts[index] ?? ''}`);
    await page.getByRole('region', { name: '朋友圈预览' }).waitFor();
    return page;
  };

  it('mends all that has words to put in, and takes it back', async () => {
    const page = await openDraft(0);
    await page.getByRole('button', { name: /^修正能直接改的/u }).click();
    await soon(() => page.getByLabel('正文').inputValue()).not.toContain('赋能');
    await page.getByRole('button', { name: /撤\s?销/u }).click();
    await soon(() => page.getByLabel('正文').inputValue()).toBe(TWICE);
    await page.context().close();
  });

  it('shows the difference before it is taken, keeps the draft when it is let go, and makes a version when accepted', async () => {
    const page = await openDraft(1);
    await page.getByRole('button', { name: '自动修正' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: '改成这样，要吗？' });
    await dialog.locator('del').first().waitFor();
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/rewrite.png` });
    await soon(() => dialog.locator('del').allInnerTexts()).toEqual([expect.stringContaining('全国第一')]);
    // What went is struck out where it stood, and nowhere in what is proposed.
    expect(await dialog.getByRole('region', { name: '改后' }).locator('del').count()).toBe(0);
    expect(await dialog.getByRole('region', { name: '原来' }).locator('del').count()).toBe(1);
    await dialog.getByRole('button', { name: /^不\s?要$/u }).click();
    await dialog.waitFor({ state: 'hidden' });
    await soon(() => page.getByLabel('正文').inputValue()).toBe(BLOCKED);

    await page.getByRole('button', { name: '自动修正' }).click();
    await dialog.getByRole('button', { name: /^采\s?用$/u }).click();
    await page.getByText('已保存为第 3 版').waitFor();
    await soon(() => page.getByLabel('正文').inputValue()).not.toContain('全国第一');
    await page.context().close();
  });

  it('keeps what was proposed over a reload, to be looked at again and decided on later', async () => {
    const page = await openDraft(2);
    await page.getByRole('button', { name: '自动修正' }).click();
    const dialog = page.getByRole('dialog', { name: '改成这样，要吗？' });
    await dialog.locator('del').first().waitFor();
    await page.reload();
    const waiting = page.getByRole('list', { name: '等你决定的改稿' });
    await waiting.getByRole('button', { name: '看看改了什么' }).click();
    await dialog.locator('del').first().waitFor();
    expect(await screens.axe(page)).toEqual([]);
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/rewrite-reopened.png` });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });

    // Changed by hand meanwhile, it takes no words made for an older version; letting them go is always possible.
    await says(await screens.app.as('writer'), drafts[2] ?? '', `${BLOCKED}\n再说。`);
    await page.reload();
    await waiting.getByRole('button', { name: '看看改了什么' }).click();
    await dialog.getByText('这是照第 2 版改的，现在已是第 3 版', { exact: false }).waitFor();
    await soon(() => dialog.getByRole('button', { name: /^采\s?用$/u }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: /^不\s?要$/u }).click();
    await waiting.waitFor({ state: 'hidden' });
    await page.getByText('以前的改稿 1 次').click();
    await page.getByText('没要', { exact: true }).waitFor();
    await page.getByRole('button', { name: '看看改了什么' }).click();
    await page.getByRole('dialog', { name: '当时是这样改的' }).locator('del').first().waitFor();
    await page.context().close();
  });
});
