import type { Page } from 'playwright-core';
import { startScreens, type Screens } from '../support/screen.js';
import { TestClock } from '../support/test-app.js';
import { soon } from '../support/soon.js';

/** 10:00 in Shanghai. */
const NOW = '2026-11-22T02:00:00.000Z';

/** A record of each kind, and something that only its portrait says. */
const PORTRAITS: readonly [path: string, says: string | RegExp][] = [
  ['brand/brand', '频次上限'],
  ['persona/linxia', '不说的词'],
  ['product/serum', '可以说的事实'],
  ['offer/winter-pair', '1 天后开始'],
  ['case/anan', '还有 12 天到期'],
  ['material/2026-11-12-red-scarf', '不外传'],
  ['segment/office-worker', '一天里的场景'],
  ['stage/newcomer', '这时候怎么待人'],
  ['tier/vip', '心力怎么分'],
  ['tag/skin', '自述敏感'],
  ['tag_rule/asked-price', 'message.received'],
  ['source/notes', '第一句话'],
  ['group/mom-2', '2026年10月8日同意受邀'],
  ['topic/dry-season', '可以怎么讲'],
  ['objective/first-model', '看哪个数'],
  ['script/too-expensive', '可以这样答'],
  ['exemplar/cat-on-scale', '发出去以后'],
  ['lexicon/brand', '换个说法更好'],
  ['journey/first-order', '第 7 天 20:20'],
  ['programme/mom-slow-week', '周二'],
  ['media/avatar-linxia', '半檐自绘，样例可自由使用'],
];

describe('portraits of the library', () => {
  const clock = new TestClock();
  let screens: Screens;
  let page: Page;

  beforeAll(async () => {
    clock.set(NOW);
    screens = await startScreens({ clock });
    ({ page } = await screens.open('writer', '/w/beauty/library', { now: NOW }));
    page.setDefaultTimeout(20_000);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });
  afterAll(() => screens.close());

  /** Goes there as a link would, without loading the app again. */
  const go = (path: string): Promise<unknown> =>
    page.evaluate(
      `history.pushState({}, '', ${JSON.stringify(`/w/beauty/library/${path}`)}); dispatchEvent(new PopStateEvent('popstate'))`,
    );
  const fits = async (): Promise<void> => {
    await soon(() => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(
      0,
    );
  };

  it.each(PORTRAITS)('draws %s', async (path, says) => {
    await go(path);
    await page.locator('.portrait').getByText(says).first().waitFor();
    expect(await screens.axe(page)).toEqual([]);
    expect(screens.complaints()).toEqual([]);
    await fits();
  });

  it.each([
    ['persona', '林夏｜半檐写配方的'],
    ['product', '四季盒（一年）'],
    ['segment', '午休刷手机'],
    ['stage', '老友'],
    ['tier', '50%'],
    ['offer', /今天，11月22日/],
  ] as const)('shows all of %s together', async (kind, says) => {
    await go(kind);
    await page.getByRole('main').getByText(says).first().waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await fits();
  });

  it('marks what may be said no more in words, a sign and not by colour alone', async () => {
    await go('product/serum');
    const ending = page.getByRole('row').filter({ hasText: '入选 2025 太湖日用手作展' });
    await ending.getByText('还有 14 天到期').waitFor();
    await soon(() => ending.getByRole('img').or(ending.locator('svg')).count()).toBeGreaterThan(0);

    await go('product/cream');
    const ended = page.getByRole('row').filter({ hasText: '罐身用了 30% 再生玻璃' });
    await ended.getByText('已过期').waitFor();
    await soon(() => ended.locator('svg').count()).toBe(1);
    expect(await screens.axe(page)).toEqual([]);
  });

  it('says what a consent covers, and that one taken back ends it', async () => {
    await go('case/xiaozhou');
    const consent = page.getByRole('complementary', { name: '授权' });
    await consent.getByText('朋友圈 可以讲').waitFor();
    await consent.getByText('私聊 没同意').waitFor();
    await go('case/hejie');
    await consent.getByText(/已撤回/).waitFor();
    await consent.getByText('从现在起不能再讲，已经排进日历的会被撤下。').waitFor();
    await go('case/lulu');
    await consent.getByText('已过期').waitFor();
  });

  it('is read on a phone, in the dark and in English too', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.evaluate("localStorage.setItem('yuanding.language', 'en')");
    for (const [path, says] of [
      ['persona/linxia', 'Words never used'],
      ['product/serum', 'Facts that may be told'],
      ['case/wang', 'Given on'],
      ['group/mom-2', 'Rhythm of the week'],
      ['offer', /Today, /],
    ] as const) {
      if (path === 'persona/linxia') await page.goto(`/w/beauty/library/${path}`);
      else await go(path);
      await page.getByRole('main').getByText(says).first().waitFor();
      expect(await screens.axe(page)).toEqual([]);
      await fits();
    }
  });
});
