import type { Page } from 'playwright-core';
import { arrangeReview, type ReviewDesk } from '../support/review-desk.js';
import { startScreens, type OpenOptions, type Screens } from '../support/screen.js';
import { soon } from '../support/soon.js';

const DESK = '/w/beauty/review';
/** 4,000 bytes of Chinese without a space to break at, and a post of pictures alone. */
const LONG = '今天下雨店里只来了两个人我们聊了一下午换季的事'.repeat(60).slice(0, 1_333);
const EMOJI = '🌱🎉✨👩‍🔬'.repeat(30);
const TEXTS = [
  '早上试了新的一版，还是有点黏，不急，再来一次。',
  '这瓶是全网最低价，错过就没有了。',
  '午休的时候出去走一走，比什么都管用。',
  '办公室空调一开，脸就紧，先喝水，再谈别的。',
  EMOJI,
  LONG,
];
const PHONE: OpenOptions = { width: 390, height: 780, context: { hasTouch: true, isMobile: true } };

describe('the review desk, many at once and on a phone', () => {
  let screens: Screens;
  let desk: ReviewDesk;

  beforeAll(async () => {
    screens = await startScreens();
    desk = await arrangeReview(screens.app, TEXTS);
  });
  afterAll(() => screens.close());

  const text = (index: number) => TEXTS[index] ?? '';
  const row = (page: Page, index: number) => page.getByRole('link').filter({ hasText: text(index).slice(0, 12) });
  const fits = async (page: Page): Promise<void> => {
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    await soon(() => page.evaluate(overflow)).toBeLessThanOrEqual(0);
  };
  const reads = async (page: Page, index: number): Promise<void> => {
    await page.getByRole('article').locator('.review-preview').getByText(text(index).slice(0, 8)).first().waitFor();
    await page.getByRole('article').locator('.review-decide').waitFor();
  };

  it('keeps its layout around a post of emoji alone and one of 4,000 bytes, wide and on a phone', async () => {
    for (const index of [4, 5])
      for (const options of [{}, PHONE]) {
        const { page, context } = await screens.open('reviewer', `${DESK}?item=${desk.drafts[index] ?? ''}`, options);
        await reads(page, index);
        await fits(page);
        await context.close();
      }
  });

  it('goes from the list to a draft and back on a phone', async () => {
    const { page } = await screens.open('reviewer', DESK, PHONE);
    await row(page, 0).waitFor();
    await fits(page);
    expect(await screens.axe(page)).toEqual([]);
    await row(page, 0).tap();
    await reads(page, 0);
    await fits(page);
    expect(await screens.axe(page)).toEqual([]);
    await page.getByRole('button', { name: '返回列表' }).tap();
    await row(page, 3).waitFor();
  });

  it('keeps its filters in the address', async () => {
    const { page } = await screens.open('reviewer', DESK);
    await row(page, 1).waitFor();
    await page.getByLabel('检查结果').first().press('Enter');
    await page.getByTitle('有必须处理的', { exact: true }).click();
    await row(page, 0).waitFor({ state: 'detached' });
    await row(page, 1).waitFor();
    await soon(() => page.url()).toContain('blocking=true');
    await page.reload();
    await row(page, 1).waitFor();
    expect(await row(page, 0).count()).toBe(0);
    await page.getByRole('button', { name: '清除筛选' }).click();
    await row(page, 0).waitFor();
    await page.goto(`${DESK}?age=72`);
    await page.getByText('这个筛选下没有内容').waitFor();
  });

  it('approves many at once, says before what that means and after what came of it', async () => {
    const { page } = await screens.open('reviewer', DESK);
    await reads(page, 0);
    await page.keyboard.press(' ');
    await row(page, 3).click({ modifiers: ['Shift'] });
    await page.getByText('已选 4 篇').waitFor();
    // Changed after the list was read: it is not approved in words that nobody has seen.
    await desk.rewrite(desk.drafts[2] ?? '', '午休的时候出去晒晒太阳，比什么都管用。');
    await page.getByRole('button', { name: '批量通过…' }).click();
    const dialog = page.getByRole('dialog', { name: '批量通过' });
    await dialog.getByText('将通过 2 篇').waitFor();
    await dialog.getByText('朋友圈 2 篇').waitFor();
    const left = dialog.getByRole('region', { name: '这 2 篇不会通过' });
    await left.getByText('还有必须处理的检查项').waitFor();
    await left.getByText('你看过之后又改了').waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: '通过这 2 篇' }).click();
    await dialog.getByText('2 篇通过').waitFor();
    await dialog
      .getByRole('button', { name: /^关\s?闭$/ })
      .last()
      .click();
    await row(page, 0).waitFor({ state: 'detached' });
    const states = () => Promise.all(desk.drafts.map((id) => desk.state(id)));
    await soon(states).toEqual(['approved', 'in_review', 'in_review', 'approved', 'in_review', 'in_review']);
  });

  it('says warmly when all is done, and where to go', async () => {
    const reviewer = await screens.app.as('reviewer');
    const path = '/workspaces/beauty/review';
    const { items } = (await reviewer.get(path)).body as { items: { draftId: string; hash: string }[] };
    const drafts = items.map(({ draftId, hash }) => ({ draftId, hash }));
    await reviewer.post(path, { action: 'request_changes', reason: '今天先到这里', drafts });
    const { page } = await screens.open('reviewer', DESK);
    await page.getByText('都审完了，辛苦了').waitFor();
    await page.getByRole('link', { name: '去排期看看' }).waitFor();
    expect(await screens.axe(page)).toEqual([]);
  });
});
