import type { Page } from 'playwright-core';
import { arrangeDay, NINE, type OperatorsDay } from '../support/operators-day.js';
import { onceOnly } from '../support/sample-app.js';
import { startScreens, type Screens } from '../support/screen.js';
import { TestClock } from '../support/test-app.js';
import { soon } from '../support/soon.js';

const TITLE = '执行情况 · 近七天';
const card = (page: Page) => page.getByRole('region', { name: TITLE });

describe('how the last seven days were carried out', () => {
  let screens: Screens;
  let day: OperatorsDay;

  beforeAll(async () => {
    const clock = new TestClock();
    clock.set(NINE);
    screens = await startScreens({ clock });
    day = await arrangeDay(screens.app);
  });
  afterAll(() => screens.close());

  const act = async (name: keyof OperatorsDay['entries'], does: string, body: object = {}) => {
    const { id, version } = await day.of(day.entries[name]);
    const operator = await screens.app.as('operator');
    const headers = { ...onceOnly(), 'if-match': `"${version}"` };
    expect((await operator.post(`/workspaces/beauty/tasks/${id}/${does}`, body, headers)).status).toBe(200);
  };

  it('says so while nothing is done, and to nobody who may not know', async () => {
    const { page, context } = await screens.open('scheduler', '/w/beauty', { now: NINE });
    await card(page).getByText('还没有执行记录', { exact: false }).waitFor();
    await context.close();
    const other = await screens.open('writer', '/w/beauty', { now: NINE });
    await other.page.getByRole('region', { name: '还没提交的草稿' }).waitFor();
    expect(await card(other.page).count()).toBe(0);
    await other.context.close();
  });

  it('draws what was done and left, with the same figures in a table', async () => {
    await act('rain', 'start');
    await act('rain', 'done');
    await act('chat', 'skip', { reason: '客户在开会' });
    for (const colorScheme of ['light', 'dark'] as const) {
      const size = { width: colorScheme === 'dark' ? 360 : 1280, height: 900 };
      const { page, context } = await screens.open('scheduler', '/w/beauty', { now: NINE, colorScheme, ...size });
      const row = card(page).getByRole('row', { name: /^11月23日/ });
      await row.waitFor({ state: 'attached' });
      await soon(() => row.getByRole('cell').allTextContents()).toEqual(['1', '0', '1', '0']);
      await soon(() => card(page).getByRole('row').count()).toBe(8);
      await card(page).getByText('完成 50%').waitFor();
      await card(page).getByText('1 / 2 条').waitFor();

      const picture = card(page).getByRole('img', { name: '近七天执行情况的柱状图', exact: false });
      await picture.locator('svg').getByText('11/23').waitFor();
      const box = await picture.boundingBox();
      await picture.hover({ position: { x: (box?.width ?? 0) - 20, y: 150 } });
      await picture.locator('svg').getByText('11月23日周一').waitFor();
      expect(await screens.axe(page)).toEqual([]);
      await soon(() => page.evaluate('document.documentElement.scrollWidth')).toBe(size.width);
      await context.close();
    }
  });
});
