import path from 'node:path';
import type { Browser } from 'playwright-core';
import { People } from '../src/identity/index.js';
import { readFolder } from '../src/library/index.js';
import { launchChromium, unpackChromium } from '../test/support/chromium.js';
import { measureMonth } from '../test/support/month-timing.js';
import { figure, median, type Figure } from './figure.js';
import { builtChunks, javascript } from './support/bundle.js';
import { ROOT } from './support/child.js';
import { onSqliteOnly, type BenchDatabase } from './support/databases.js';
import { fillMonth, MONTH } from './support/full-month.js';
import { addBrand, arranged } from './support/house.js';
import { startService, type Service } from './support/service.js';

const SCREENS = {
  home: 'home/home.tsx',
  library: 'library/library.tsx',
  studio: 'studio/studio.tsx',
  review: 'review/review-desk.tsx',
  calendar: 'calendar/calendar.tsx',
  settings: 'settings/settings.tsx',
};
const ENTRIES = 2_000;
const RUNS = 5;
const WHO = { email: 'scheduler@example.com', password: 'three kilns and a teapot' };

/** What a browser has to fetch, and how soon it can be used, with nothing cached. */
export const run = async (): Promise<Figure[]> => [...sizes(), ...(await onSqliteOnly(timings))];

function sizes(): Figure[] {
  const chunks = builtChunks();
  const door = javascript(chunks, ['index.html']);
  return [
    figure('web.sign-in.javascript', door, 'kB gzip', { bound: 330, aim: 1, against: 'stated limit' }),
    figure('web.day.javascript', javascript(chunks, ['day.html']), 'kB gzip', {
      bound: 250,
      aim: 1,
      against: 'stated limit',
    }),
    ...Object.entries(SCREENS).map(([screen, source]) =>
      figure(
        `web.${screen}.javascript`,
        javascript(chunks, ['index.html', 'app/shell.tsx', source]) - door,
        'kB gzip after sign-in',
      ),
    ),
  ];
}

async function timings(database: BenchDatabase): Promise<Figure[]> {
  const { files } = await readFolder(path.join(ROOT, 'content-library/beauty'));
  await arranged(database, async (house) => {
    const brand = await addBrand(house, 'beauty', files);
    await fillMonth(house, brand, ENTRIES);
    await house
      .get(People)
      .create({ ...WHO, name: '阿敏', temporary: false, workspace: 'beauty', roles: ['scheduler', 'operator'] });
  });
  const service = await startService(database.environment);
  const browser = await launchChromium(await unpackChromium());
  try {
    const door = await repeated(() => untilSeen(browser, `${service.url}/sign-in`, 'input[type=password]'));
    const cookie = await signedIn(service);
    const day = await repeated(() => untilSeen(browser, `${service.url}/day/beauty`, 'h1', cookie));
    const month = await repeated(() => monthOf(browser, service, cookie));
    return [
      figure('web.sign-in.ready', median(door), 'ms'),
      figure('web.day.ready', median(day), 'ms'),
      figure(`web.month.${String(ENTRIES)}`, median(month), 'ms', { bound: 1_000, aim: 1, against: 'stated limit' }),
    ];
  } finally {
    await browser.close();
    await service.stop();
  }
}

type Cookie = { readonly name: string; readonly value: string; readonly url: string };

async function signedIn({ url }: Service): Promise<Cookie> {
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(WHO),
  });
  const value = /yd_session=([^;]*)/.exec(response.headers.get('set-cookie') ?? '')?.[1];
  if (value === undefined) throw new Error(`Could not sign in: ${await response.text()}`);
  return { name: 'yd_session', value, url };
}

async function repeated(once: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n <= RUNS; n += 1) times.push(await once());
  return times.slice(1);
}

/** Milliseconds from the click on the address until the element can be used, in a browser profile that has nothing cached. */
async function untilSeen(browser: Browser, url: string, selector: string, cookie?: Cookie): Promise<number> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  try {
    if (cookie) await context.addCookies([cookie]);
    const page = await context.newPage();
    const began = performance.now();
    await page.goto(url, { waitUntil: 'commit' });
    await page.locator(selector).first().waitFor();
    return performance.now() - began;
  } finally {
    await context.close();
  }
}

async function monthOf(browser: Browser, { url }: Service, cookie: Cookie): Promise<number> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
  });
  try {
    await context.addCookies([cookie]);
    const { ready } = await measureMonth(
      await context.newPage(),
      `${url}/w/beauty/calendar?view=month&date=${MONTH.from}`,
    );
    return ready;
  } finally {
    await context.close();
  }
}
