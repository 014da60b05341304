import type { Page } from 'playwright-core';
import { arrangeAccounts, arrangeMonth, SATURDAY } from '../support/approved-week.js';
import { measureMonth } from '../support/month-timing.js';
import { startScreens, type Screens } from '../support/screen.js';
import { TestClock } from '../support/test-app.js';
import { soon } from '../support/soon.js';

const COUNT = 2_000;
/** December has 31 days: every day 64 or 65 entries. */
const MONTH = '/w/beauty/calendar?view=month&date=2026-12-15';

describe('a month of 2,000 entries', () => {
  const clock = new TestClock();
  let screens: Screens;
  let page: Page;

  beforeAll(async () => {
    clock.set(SATURDAY);
    screens = await startScreens({ clock });
    await arrangeAccounts(screens.app);
    await arrangeMonth(screens.app, '2026-12', COUNT);
    ({ page } = await screens.open('scheduler', MONTH, { width: 1440, height: 1000, now: SATURDAY }));
    page.setDefaultTimeout(30_000);
  });
  afterAll(() => screens.close());

  it('draws a few of each day and tells how many more there are', async () => {
    await page.locator('.calendar-more').first().waitFor();
    await soon(() => page.locator('.calendar-more').count()).toBe(31);
    await soon(() => page.locator('.calendar-chip').count()).toBe(31 * 3);
    const more = await page.locator('.calendar-more').allInnerTexts();
    const hidden = more.reduce((sum, text) => sum + Number(/\d+/.exec(text)?.[0] ?? 0), 0);
    expect(hidden + 31 * 3).toBe(COUNT);
  });

  it('opens a day with all its entries', async () => {
    await page.locator('.calendar-more-event').first().press('Enter');
    const day = page.getByRole('dialog', { name: /12月1日.*共 65 条/ });
    await day.locator('.calendar-chip').first().waitFor();
    await soon(() => day.locator('.calendar-chip').count()).toBe(65);
    await page.keyboard.press('Escape');
    await day.waitFor({ state: 'hidden' });
  });

  it('filters all of them at once', async () => {
    await page.goto(`${MONTH}&touchpoint=group`);
    await page.getByText('筛选之后没有内容').waitFor();
  });

  it('can be timed', async () => {
    const { lines, ready } = await measureMonth(page, `${screens.app.url}${MONTH}`);
    expect(lines).toBeGreaterThanOrEqual(31 * 4);
    expect(ready).toBeGreaterThan(0);
  });
});
