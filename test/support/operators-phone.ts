import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import type { TaskEntity } from '../../src/operations/index.js';
import { arrangeDay, NINE, type OperatorsDay } from './operators-day.js';
import { startScreens, type OpenOptions, type Screens } from './screen.js';
import { soon } from './soon.js';
import { TestClock } from './test-app.js';

const TOUCH = { hasTouch: true, isMobile: true } as const;
export const PHONE: OpenOptions = { width: 360, height: 720, now: NINE, context: TOUCH };
/** Where requests are counted or stopped, no worker stands in between. */
export const BARE: OpenOptions = { ...PHONE, context: { ...TOUCH, serviceWorkers: 'block' } };

export type TaskName = keyof OperatorsDay['entries'];

export interface OperatorsPhone {
  readonly screens: Screens;
  readonly day: OperatorsDay;
  /** The page of a task, with a clipboard that may be read. */
  open(name: TaskName, options?: OpenOptions): Promise<{ page: Page; context: BrowserContext; id: string }>;
  allowClipboard(context: BrowserContext): Promise<void>;
  clipboard(page: Page): Promise<string>;
  /** Nothing to scroll sideways, nothing in the way of anybody. */
  fits(page: Page): Promise<void>;
  /** Waits until an expression is true in the page; asked from outside, for the page’s own policy allows no `eval`. */
  holds(page: Page, expression: string): Promise<void>;
  /** Nobody answers at the service’s address until the returned function is called. */
  serviceAway(): () => void;
  /** Waits until the database has it. */
  becomes(name: TaskName, wanted: Partial<TaskEntity>): Promise<void>;
}

/** Nine in the morning, a narrow phone in hand, a day of every kind of task ahead. */
export async function openPhone(): Promise<OperatorsPhone> {
  const clock = new TestClock();
  clock.set(NINE);
  const screens = await startScreens({ clock });
  const day = await arrangeDay(screens.app);
  const allowClipboard = (context: BrowserContext) =>
    context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: screens.app.url });
  return {
    screens,
    day,
    allowClipboard,
    open: async (name, options = PHONE) => {
      const { id } = await day.of(day.entries[name]);
      const { page, context } = await screens.open('operator', `/day/beauty/task/${id}`, options);
      await allowClipboard(context);
      await page.locator('.day-task-title').waitFor();
      return { page, context, id };
    },
    clipboard: (page) => page.evaluate('navigator.clipboard.readText()'),
    fits: async (page) => {
      await soon(() => page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      expect(await screens.axe(page)).toEqual([]);
    },
    holds: (page, expression) => soon(() => page.evaluate(expression)).toBe(true),
    serviceAway: () => {
      const server = screens.app.app.getHttpServer();
      const { port } = server.address() as AddressInfo;
      server.close();
      server.closeAllConnections();
      return () => void server.listen(port, '127.0.0.1');
    },
    becomes: (name, wanted) => soon(() => day.of(day.entries[name])).toMatchObject(wanted),
  };
}
