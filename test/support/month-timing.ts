import type { Page } from 'playwright-core';

export interface MonthTiming {
  /** Milliseconds from the navigation until every line the month shows is drawn and the page takes input. */
  readonly ready: number;
  /** Lines drawn: entries and the ones that open the rest of a day. */
  readonly lines: number;
}

/** How soon a month is usable. The page must be signed in; `url` opens the month view. */
export async function measureMonth(page: Page, url: string): Promise<MonthTiming> {
  await page.goto('about:blank');
  const begun = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.evaluate(`new Promise((resolve) => {
    let lines = -1;
    const look = () => {
      const now = document.querySelectorAll('.calendar-grid-month .calendar-chip').length;
      // All are there once two frames in a row draw the same; the second frame shows that input is taken again.
      if (now > 0 && now === lines) return resolve();
      lines = now;
      requestAnimationFrame(look);
    };
    look();
  })`);
  const ready = performance.now() - begun;
  const lines = await page.locator('.calendar-grid-month :is(.calendar-chip, .calendar-more)').count();
  return { ready, lines };
}
