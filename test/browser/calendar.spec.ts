import type { Locator, Page } from 'playwright-core';
import { EntryEntity } from '../../src/calendar/index.js';
import { TaskEntity } from '../../src/operations/index.js';
import { Database } from '../../src/platform/database/index.js';
import { arrangeAccounts, arrangeApproved, SATURDAY } from '../support/approved-week.js';
import { PASSWORD } from '../support/sample-app.js';
import { startScreens, type OpenOptions, type Screens } from '../support/screen.js';
import { TestClock } from '../support/test-app.js';
import { soon } from '../support/soon.js';

const WEEK = '/w/beauty/calendar?view=week&date=2026-11-24';
const MONTH = '/w/beauty/calendar?view=month&date=2026-11-24';
const DESK: OpenOptions = { width: 1440, height: 1400, now: SATURDAY, timeZone: 'America/New_York' };

/** An address that asks for these, and not for what is null. */
const asking = (wanted: Record<string, string | null>) => (url: URL) =>
  Object.entries(wanted).every(([name, value]) => url.searchParams.get(name) === value);

/** Several looks with axe take their time on a busy machine. */
jest.setTimeout(120_000);

describe('the calendar', () => {
  const clock = new TestClock();
  let screens: Screens;
  let drafts: string[];

  beforeAll(async () => {
    clock.set(SATURDAY);
    screens = await startScreens({ clock });
    screens.forgive(/status of 4(01|09|12)/);
    await arrangeAccounts(screens.app);
    drafts = await arrangeApproved(screens.app, [
      { text: '第一条：先擦手，再说话。' },
      { text: '第二条：空调房里水放在手边。' },
      { text: '第三条：晚上九点放下手机。', category: 'life' },
      { text: '第四条：午休十五分钟。' },
      { text: '第五条：给学生的话，没有账号能说。', segment: 'student' },
    ]);
  });
  afterAll(() => screens.close());

  /** What is not seen by then will not come, however busy the machine is. */
  const open = async (
    role: 'scheduler' | 'writer' | null,
    path: string,
    options: OpenOptions = DESK,
  ): Promise<Page> => {
    const { page } = await screens.open(role, path, options);
    page.setDefaultTimeout(20_000);
    return page;
  };

  const rows = () => screens.app.app.get(Database).fresh.find(EntryEntity, { order: { startsAt: 'ASC' } });
  const entryOf = async (draftId: string) =>
    (await rows()).find((row) => row.draftId === draftId && row.state !== 'removed');
  const until = async <T>(look: () => Promise<T>, happened: (seen: T) => boolean): Promise<T> => {
    for (let tries = 0; ; tries += 1) {
      const seen = await look();
      if (happened(seen) || tries > 100) return seen;
      await new Promise((done) => setTimeout(done, 50));
    }
  };
  const chip = (page: Page, text: string): Locator => page.locator('.calendar-chip', { hasText: text });
  const dragOnto = async (page: Page, from: Locator, to: { x: number; y: number }, look?: () => Promise<void>) => {
    const box = await from.boundingBox();
    if (!box) throw new Error('nothing to pick up');
    await page.mouse.move(box.x + 30, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 50, box.y + 30, { steps: 3 });
    await page.mouse.move(to.x, to.y, { steps: 5 });
    if (look) await look();
    await page.mouse.move(to.x + 1, to.y + 1);
    await page.mouse.up();
  };
  const dayCell = async (page: Page, day: string) => {
    const box = await page.locator(`.calendar-cell[data-date="${day}"]`).boundingBox();
    if (!box) throw new Error(`no ${day}`);
    return { x: box.x + box.width / 2, y: box.y + 16 };
  };

  it('shows what waits, and where it may go before it is dropped; the drop places it, undo takes it back', async () => {
    const page = await open('scheduler', MONTH);
    const item = page.locator('.calendar-tray-item', { hasText: '第一条' });
    await item.waitFor();
    await dragOnto(page, item, await dayCell(page, '2026-11-24'), async () => {
      await page.locator('.calendar-note-free').first().waitFor();
      const told = await until(
        () => page.locator('.calendar-ghost').innerText(),
        (text) => text.includes('可放'),
      );
      expect(told).toContain('可放：11月24日');
      expect(await screens.axe(page)).toEqual([]);
    });
    await page.getByText(/“第一条.*排在 11月24日/).waitFor();
    const placed = await until(
      () => entryOf(drafts[0]!),
      (row) => row !== undefined,
    );
    expect(placed).toMatchObject({ state: 'planned', accountSlug: 'linxia-1', touchpoint: 'moments' });
    expect(placed?.startsAt.slice(0, 10)).toBe('2026-11-24');
    await page.getByRole('button', { name: /撤\s?销/ }).click();
    expect(
      await until(
        () => entryOf(drafts[0]!),
        (row) => row === undefined,
      ),
    ).toBeUndefined();
    await item.waitFor();
    await page.context().close();
  });

  it('explains a refused place and offers others, also without a mouse', async () => {
    const page = await open('scheduler', MONTH);
    const item = page.locator('.calendar-tray-item', { hasText: '第一条' });
    await item.waitFor();
    await dragOnto(page, item, await dayCell(page, '2026-11-19'));
    const refusal = page.getByRole('dialog', { name: '这里放不下' });
    await refusal.getByText('这个时间已经过去').waitFor();
    expect(await entryOf(drafts[0]!)).toBeUndefined();
    await refusal.getByRole('button', { name: '看看能放哪里' }).click();
    const offer = page.getByRole('dialog', { name: '放到哪里' });
    await offer.getByRole('heading', { name: '可以放' }).waitFor();
    await page.getByRole('dialog', { name: '这里放不下' }).waitFor({ state: 'hidden' });
    expect(await screens.axe(page)).toEqual([]);
    await offer
      .getByRole('button', { name: /^放到这里/ })
      .first()
      .press('Enter');
    expect(
      await until(
        () => entryOf(drafts[0]!),
        (row) => row !== undefined,
      ),
    ).toMatchObject({ state: 'planned' });
    await page.context().close();
  });

  it('moves by dragging and by a form, and undoes', async () => {
    const page = await open('scheduler', MONTH);
    const before = await entryOf(drafts[0]!);
    await chip(page, '第一条').waitFor();
    const to = before?.startsAt.startsWith('2026-11-26') ? '2026-11-25' : '2026-11-26';
    await dragOnto(page, chip(page, '第一条'), await dayCell(page, to));
    const moved = await until(
      () => entryOf(drafts[0]!),
      (row) => row?.startsAt !== before?.startsAt,
    );
    expect(moved?.startsAt).toBe(`${to}${before?.startsAt.slice(10) ?? ''}`);
    await page.getByRole('button', { name: /撤\s?销/ }).click();
    expect(
      (
        await until(
          () => entryOf(drafts[0]!),
          (row) => row?.startsAt === before?.startsAt,
        )
      )?.startsAt,
    ).toBe(before?.startsAt);
    // The page hears of it a moment later, and a key on a chip that is just drawn anew is lost.
    const home = page.locator(`.calendar-cell[data-date="${before?.startsAt.slice(0, 10) ?? ''}"]`);
    await chip(page, '第一条').and(home.locator('.calendar-chip')).waitFor();

    await chip(page, '第一条').press('Enter');
    const card = page.getByRole('dialog', { name: '内容卡片' });
    await card.getByText('先擦手，再说话').waitFor();
    await card.getByText('空调房上班族').first().waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await card.getByRole('button', { name: '换个位置…' }).click();
    const offer = page.getByRole('dialog', { name: '放到哪里' });
    await offer.getByLabel('时间').fill('2026-11-27T12:30');
    await offer.getByRole('button', { name: /排\s?上/ }).click();
    const there = await until(
      () => entryOf(drafts[0]!),
      (row) => row?.startsAt === '2026-11-27T04:30:00.000Z',
    );
    expect(there?.startsAt).toBe('2026-11-27T04:30:00.000Z');
    await page.context().close();
  });

  it('locks, removes and undoes; one that is locked stays where it is', async () => {
    const page = await open('scheduler', WEEK);
    await chip(page, '第一条').press('Enter');
    const card = page.getByRole('dialog', { name: '内容卡片' });
    await card.getByRole('button', { name: /^锁\s?定$/ }).click();
    await card.getByText('先解锁才能移动或移除').waitFor();
    await soon(() => entryOf(drafts[0]!)).toMatchObject({ locked: true });
    await card.getByRole('button', { name: /^解\s?锁$/ }).click();
    await card.getByRole('button', { name: /^移\s?除$/ }).click();
    expect(
      await until(
        () => entryOf(drafts[0]!),
        (row) => row === undefined,
      ),
    ).toBeUndefined();
    await page.getByText('已从日历移除').waitFor();
    await page
      .locator('.ant-message-notice, .ant-message-notice-wrapper', { hasText: '已从日历移除' })
      .getByRole('button', { name: /撤\s?销/ })
      .click();
    expect(
      await until(
        () => entryOf(drafts[0]!),
        (row) => row !== undefined,
      ),
    ).toMatchObject({ state: 'planned' });
    await page.context().close();
  });

  it('says kindly that somebody else has moved it, and does it all the same when asked', async () => {
    const page = await open('scheduler', MONTH);
    await chip(page, '第一条').waitFor();
    const now = await entryOf(drafts[0]!);
    const other = await screens.app.as('scheduler');
    const path = `/workspaces/beauty/calendar/entries/${now?.id ?? ''}/move`;
    const { status } = await other.post(
      path,
      { startsAt: '2026-11-25T12:30:00+08:00' },
      { 'if-match': `"${String(now?.version)}"` },
    );
    expect(status).toBe(200);
    await dragOnto(page, chip(page, '第一条'), await dayCell(page, '2026-11-26'));
    const dialog = page.getByRole('dialog', { name: '刚刚有人动过它' });
    await dialog.getByText('11月25日周三 12:30').waitFor();
    await dialog.getByRole('button', { name: '仍按我的来' }).click();
    const moved = await until(
      () => entryOf(drafts[0]!),
      (row) => row?.startsAt.startsWith('2026-11-26') ?? false,
    );
    expect(moved?.startsAt.slice(0, 10)).toBe('2026-11-26');
    await page.context().close();
  });

  it('goes from signing in to a published week in operators’ hands', async () => {
    const page = await open(null, `/sign-in?next=${encodeURIComponent(WEEK)}`);
    await page.getByLabel('邮箱').fill('scheduler@beauty.example.com');
    await page.getByLabel('密码').fill(PASSWORD);
    await page.getByRole('button', { name: /登\s?录/ }).click();
    await page.getByRole('button', { name: '自动排期' }).click();
    const plan = page.getByRole('dialog', { name: '排期建议' });
    await plan.getByText('下一周').click();
    await plan.getByRole('button', { name: '给我一个建议' }).click();
    await plan.getByRole('heading', { name: '没排上' }).waitFor();
    await plan.getByText('第五条').waitFor();
    await page.locator('.calendar-state-proposed').first().waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await plan.getByRole('checkbox', { name: /选上“第四条/ }).uncheck();
    await plan.getByRole('button', { name: '采纳 2 条' }).click();
    const planned = await until(rows, (all) => all.filter(({ origin }) => origin === 'plan').length === 2);
    expect(planned.filter(({ state }) => state === 'planned')).toHaveLength(3);

    await page.getByRole('button', { name: /发\s?布$/ }).click();
    const publish = page.getByRole('dialog', { name: '发布给执行人' });
    await publish.getByText('新增 3 条').waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await publish.getByRole('button', { name: '发布 3 条' }).click();
    await page.getByRole('dialog', { name: '发布记录' }).getByText('第 1 次').waitFor();
    const released = await until(rows, (all) => all.filter(({ state }) => state === 'released').length === 3);
    const tasks = await screens.app.app.get(Database).fresh.find(TaskEntity);
    expect(tasks.map(({ entryId }) => entryId).sort()).toEqual(
      released
        .filter(({ state }) => state === 'released')
        .map(({ id }) => id)
        .sort(),
    );
    await page.context().close();
  });

  it('is reached by keys, keeps its place in the address, and has no barriers', async () => {
    const page = await open('scheduler', WEEK);
    await chip(page, '第二条').waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await page.keyboard.press('m');
    await page.locator('.calendar-grid-month').waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await page.keyboard.press('n');
    await page.locator('.calendar-lanes').getByText('第二条').waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await page.keyboard.press('l');
    await page.locator('.calendar-list').getByText('第二条').waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await page.keyboard.press('ArrowRight');
    await page.getByText('11月30日', { exact: false }).first().waitFor();
    await page.waitForURL(asking({ date: '2026-12-01' }));
    // Faster than anything is drawn: each key counts all the same.
    await page.evaluate(
      `for (const key of ['ArrowRight', 'ArrowRight']) window.dispatchEvent(new KeyboardEvent('keydown', { key }))`,
    );
    await page.waitForURL(asking({ date: '2026-12-15' }));
    await page.keyboard.press('t');
    await page.keyboard.press('d');
    await page.waitForURL(asking({ view: 'day', date: null }));
    await page.goto('/w/beauty/calendar?view=list&date=2026-11-24&touchpoint=group');
    await page.getByText('筛选之后没有内容').waitFor();
    await page.goto('/w/beauty/calendar?view=month&date=2027-02-10');
    await page
      .getByRole('img', { name: /春节休假/ })
      .first()
      .or(page.locator('.calendar-grid-month'))
      .first()
      .waitFor();
    await page.context().close();
  });

  it('shows a phone the list, everything within reach', async () => {
    const page = await open('scheduler', '/w/beauty/calendar?date=2026-11-24', {
      ...DESK,
      width: 360,
      height: 720,
    });
    await page.locator('.calendar-list').getByText('第二条').waitFor();
    await soon(() => page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(await screens.axe(page)).toEqual([]);
    await page.getByRole('button', { name: /打开待排/ }).click();
    await page
      .getByRole('dialog', { name: '待排' })
      .getByRole('button', { name: /放到… 第四条/ })
      .click();
    await page.getByRole('dialog', { name: '放到哪里' }).getByRole('heading', { name: '可以放' }).waitFor();
    await page.context().close();
  });

  it('shows a reader no buttons that write', async () => {
    const page = await open('writer', WEEK);
    await chip(page, '第二条').waitFor();
    expect(await page.getByRole('button', { name: '自动排期' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /发\s?布$/ }).count()).toBe(0);
    await page.context().close();
  });
});
