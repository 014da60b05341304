import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Role } from '../../src/identity/index.js';
import type { Clock } from '../../src/kernel/index.js';
import { launchChromium, unpackChromium } from './chromium.js';
import { startSampleApp, type SampleApp } from './sample-app.js';

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly language?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** Still unless a test is about motion: a picture that moves is looked at too early. */
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly timeZone?: string;
  /** What the page takes for now; it stands still there, while timers go on. */
  readonly now?: string;
  /** Anything else a browser can be told: a touch screen, a scale. */
  readonly context?: BrowserContextOptions;
}

export interface Screen {
  readonly page: Page;
  readonly context: BrowserContext;
}

/** What axe found, as one line each: readable in a failed `toEqual([])`. */
export type Barrier = string;

export interface Screens {
  readonly app: SampleApp;
  /** Opens an address as the person of a role, or as a stranger, in a browser profile of its own. */
  open(role: Role | null, path: string, options?: OpenOptions): Promise<Screen>;
  /** Errors the pages threw or wrote to the console, refused scripts and styles among them, save those forgiven. */
  complaints(): string[];
  /** Takes for granted what a test provokes, such as the browser's line about an answer of 409. */
  forgive(pattern: RegExp): void;
  /** Barriers that axe calls serious or critical. */
  axe(page: Page): Promise<Barrier[]>;
  /** Closes the browser and the app. @throws when a page complained */
  close(): Promise<void>;
}

/** Pages that are open; `test/runner/shared-environment.cjs` tells what they show when a test fails. */
const openPages = ((globalThis as { openPages?: Set<Page> }).openPages ??= new Set());

/** A busy machine is slow, not broken: a limit that a healthy page never meets. */
const PATIENCE_MS = 60_000;

/**
 * No page of a test lives long enough to earn back what compiling its scripts for speed costs: a third of its
 * processor time.
 */
const COMPILE_ONCE = '--js-flags=--no-opt --no-maglev';

/** The sample app with a real browser in front of it. */
export async function startScreens(
  options: { brand?: string; environment?: Record<string, string>; clock?: Clock } = {},
): Promise<Screens> {
  const browser = await launchChromium(await unpackChromium(), [COMPILE_ONCE]);
  const app = await startSampleApp({ ...options, environment: { ...builtElsewhere(), ...options.environment } }).catch(
    async (error: unknown) => {
      await browser.close();
      throw error;
    },
  );
  const heard: string[] = [];
  const forgiven: RegExp[] = [];
  const complaints = (): string[] => heard.filter((line) => !forgiven.some((pattern) => pattern.test(line)));

  return {
    app,
    complaints,
    forgive: (pattern) => void forgiven.push(pattern),
    axe: barriersOn,
    open: async (role, path, wanted = {}) => {
      const context = await browser.newContext(contextOptions(app.url, wanted));
      context.setDefaultTimeout(PATIENCE_MS);
      listen(context, heard);
      if (role !== null) await signIn(context, app, role);
      const page = await context.newPage();
      openPages.add(page);
      page.once('close', () => openPages.delete(page));
      if (wanted.now !== undefined) await page.clock.setFixedTime(wanted.now);
      await page.goto(path);
      return { page, context };
    },
    close: async () => {
      await browser.close();
      await app.close();
      const left = complaints();
      if (left.length > 0) throw new Error(`Pages complained:\n${left.join('\n')}`);
    },
  };
}

/** `WEB_DIR` names a web app that was built aside, so that a run need not disturb `dist`. */
const builtElsewhere = (): Record<string, string> => {
  const folder = process.env['WEB_DIR'];
  return folder ? { WEB_DIR: folder } : {};
};

const contextOptions = (baseURL: string, wanted: OpenOptions): BrowserContextOptions => ({
  baseURL,
  viewport: { width: wanted.width ?? 1280, height: wanted.height ?? 800 },
  locale: wanted.language ?? 'zh-CN',
  reducedMotion: wanted.reducedMotion ?? 'reduce',
  ...(wanted.colorScheme === undefined ? {} : { colorScheme: wanted.colorScheme }),
  ...(wanted.timeZone === undefined ? {} : { timezoneId: wanted.timeZone }),
  ...wanted.context,
});

async function signIn(context: BrowserContext, app: SampleApp, role: Role): Promise<void> {
  const { cookie } = await app.as(role);
  if (cookie === null) throw new Error(`No session for ${role}`);
  await context.addCookies([{ name: 'yd_session', value: cookie, url: app.url, httpOnly: true, sameSite: 'Lax' }]);
}

/** The browser writes every refusal of a content security policy to the console as an error. */
function listen(context: BrowserContext, heard: string[]): void {
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    heard.push(`${message.page()?.url() ?? ''}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (thrown) => heard.push(`${thrown.page()?.url() ?? ''}: ${String(thrown.error())}`));
}

/**
 * What fades in is judged when it has: half-way its colours are nobody's. What has been told to move begins a frame or two later,
 * on a busy machine much later; so the page has to stand still for three frames. What turns for ever is not waited for.
 */
const SETTLED = `(async () => {
  for (let still = 0; still < 3; still += 1) {
    await new Promise(requestAnimationFrame);
    const moving = document.getAnimations()
      .filter((one) => one.playState === 'running' && one.effect?.getComputedTiming().endTime !== Infinity);
    if (moving.length > 0) still = -1;
    await Promise.allSettled(moving.map((one) => one.finished));
  }
  return null;
})()`;

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/**
 * Every rule of axe, in the page as it stands. Put there and asked in one go: a page that is loaded anew in between would
 * have lost it. What passed is not written out, for nobody reads it.
 */
const LOOKED_OVER = `if (!('axe' in window)) { ${AXE} }
axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)`;

async function barriersOn(page: Page): Promise<Barrier[]> {
  await page.evaluate(SETTLED);
  const violations = await page.evaluate<AxeResults['violations']>(LOOKED_OVER);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
}
