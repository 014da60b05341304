import type { Page } from 'playwright-core';
import { arrangeAccounts, arrangeApproved, SATURDAY } from '../support/approved-week.js';
import { arrangeReview } from '../support/review-desk.js';
import { startScreens, type Screens } from '../support/screen.js';
import { TestClock } from '../support/test-app.js';
import { soon } from '../support/soon.js';

const TOLD = '昨晚十点半，小周发来一张素颜照，只打了三个字：敢拍了。我盯着看了很久，想起她第一次来的样子。';
const RETOLD = TOLD.replace('小周', '小李').replace('很久', '好久');
const SHOTS = process.env['SHOTS'];
const shot = async (page: Page, name: string) => {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png` });
};

/** A text that is too like another one: both can be seen, where it is written and where it is decided on. */
describe('a draft that is too like another one', () => {
  let screens: Screens;
  let drafts: readonly string[];
  beforeAll(async () => {
    screens = await startScreens();
    ({ drafts } = await arrangeReview(screens.app, [TOLD, RETOLD]));
  }, 90_000);
  afterAll(() => screens.close());

  it('leads the writer to that one, and shows both side by side', async () => {
    const { page } = await screens.open('writer', `/w/beauty/studio/drafts/${drafts[1] ?? ''}`);
    const compare = page.getByRole('button', { name: '对照着看' });
    await compare.press('Enter');
    const dialog = page.getByRole('dialog', { name: /两篇对照：\d+% 相像/u });
    const marked = dialog.locator('mark');
    await marked.first().waitFor();
    await soon(() => marked.allInnerTexts()).toEqual(expect.arrayContaining(['周', '很', '李', '好']));
    expect(await screens.axe(page)).toEqual([]);
    await shot(page, 'alike-compare');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: '打开那一篇' }).click();
    await page.waitForURL(`**/studio/drafts/${drafts[0] ?? ''}`);
    await page.getByText(TOLD).first().waitFor();
    await page.context().close();
  });

  it('shows it to the reviewer, also on a phone in the dark', async () => {
    for (const options of [{}, { width: 360, height: 740, colorScheme: 'dark' as const, language: 'en' }]) {
      const { page } = await screens.open('reviewer', `/w/beauty/review?item=${drafts[1] ?? ''}`, options);
      const compare = page.getByRole('button', { name: /^对照着看$|^Compare$/u });
      await compare.scrollIntoViewIfNeeded();
      expect(await screens.axe(page)).toEqual([]);
      await compare.click();
      await page.getByRole('dialog').locator('mark').first().waitFor();
      await soon(() => page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
        options.width ?? 1280,
      );
      await shot(page, `alike-review-${String(options.width ?? 1280)}`);
      await page.context().close();
    }
  });
});

describe('two texts that are alike on the calendar', () => {
  const CALENDAR = '/workspaces/beauty/calendar';
  const clock = new TestClock();
  let screens: Screens;
  beforeAll(async () => {
    clock.set(SATURDAY);
    screens = await startScreens({ clock });
    screens.forgive(/status of 409/u);
    await arrangeAccounts(screens.app);
    const [first, second] = await arrangeApproved(screens.app, [{ text: TOLD }, { text: RETOLD }]);
    const scheduler = await screens.app.as('scheduler');
    const place = async (draftId: string | undefined, startsAt: string) =>
      String((await scheduler.post(`${CALENDAR}/entries`, { draftId, startsAt, account: 'linxia-1' })).body['id']);
    // Taken off, and put back where it was when the other one stands already: nobody was asked.
    const entry = await place(first, '2026-11-24T12:10:00+08:00');
    await scheduler.send('DELETE', `${CALENDAR}/entries/${entry}`, undefined, { 'if-match': '"1"' });
    await place(second, '2026-11-26T12:10:00+08:00');
    await scheduler.post(`${CALENDAR}/entries/${entry}/restore`, {}, { 'if-match': '"2"' });
  }, 90_000);
  afterAll(() => screens.close());

  it('are not published before somebody says why', async () => {
    const options = { now: SATURDAY, timeZone: 'Asia/Shanghai' };
    const { page } = await screens.open('scheduler', '/w/beauty/calendar?date=2026-11-24&panel=publish', options);
    const dialog = page.getByRole('dialog', { name: '发布给执行人' });
    await dialog.getByRole('button', { name: '发布 2 条' }).click();
    await dialog.getByText(/^11月26日.*小李.*2026-11-24 朋友圈「昨晚十点半/u).waitFor();
    const again = dialog.getByRole('button', { name: '写明理由，照样发布 2 条' });
    await soon(() => again.isDisabled()).toBe(true);
    expect(await screens.axe(page)).toEqual([]);
    await shot(page, 'publish-repeats');
    await dialog.getByLabel('为什么照样发布').fill('老客专场，特意再讲一遍');
    await again.click();
    await page.getByText('第 1 次发布已送到执行人').waitFor();
    await page.context().close();
  });
});
