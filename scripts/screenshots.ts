/**
 * Pictures of every screen, for whoever designs: `npm run screenshots -- [folder] [--only studio]`. It starts the built service
 * on a sample of its own and goes through the list below in both languages, on a desk and on a phone, light and dark.
 * Chinese shows only where the machine has a font for it (Debian: fonts-noto-cjk).
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchChromium, unpackChromium } from '../test/support/chromium.js';

const BRAND = 'beauty';
const PORT = 3217;
const DAY_MS = 86_400_000;
const URL_ = `http://127.0.0.1:${String(PORT)}`;
const root = path.resolve(import.meta.dirname, '..');

const w = `/w/${BRAND}`;
/** Name → whose screen it is and where it stands. `{draft}` is looked up, `{soon}` is a day in the middle of what is planned. */
const SCREENS: Record<string, readonly [role: string | null, address: string]> = {
  'sign-in': [null, '/sign-in'],
  home: ['admin', w],
  library: ['writer', `${w}/library`],
  persona: ['writer', `${w}/library/persona/linxia`],
  products: ['writer', `${w}/library/product`],
  'product-form': ['writer', `${w}/library/product/new`],
  segment: ['writer', `${w}/library/segment/office-worker`],
  offers: ['writer', `${w}/library/offer`],
  capture: ['writer', `${w}/library/capture`],
  studio: ['writer', `${w}/studio`],
  'studio-new': ['writer', `${w}/studio/new`],
  draft: ['writer', `${w}/studio/drafts/{draft}`],
  review: ['reviewer', `${w}/review`],
  'calendar-month': ['scheduler', `${w}/calendar?view=month`],
  'calendar-week': ['scheduler', `${w}/calendar?view=week&date={soon}`],
  'calendar-lanes': ['scheduler', `${w}/calendar?view=lanes&date={soon}`],
  'calendar-list': ['scheduler', `${w}/calendar?view=list&date={soon}`],
  day: ['operator', `/day/${BRAND}`],
  settings: ['admin', `${w}/settings`],
  'settings-accounts': ['admin', `${w}/settings/accounts`],
  'settings-model': ['admin', `${w}/settings/model`],
  'settings-prompts': ['admin', `${w}/settings/prompts`],
  'settings-audit': ['admin', `${w}/settings/audit`],
};
const LOOKS = [
  { name: 'zh', language: 'zh-CN', width: 1280, height: 800, shade: 'light' },
  { name: 'en-dark', language: 'en', width: 1280, height: 800, shade: 'dark' },
  { name: 'zh-phone', language: 'zh-CN', width: 360, height: 740, shade: 'light' },
  { name: 'en-phone-dark', language: 'en', width: 360, height: 740, shade: 'dark' },
] as const;
type Look = (typeof LOOKS)[number];

const { values, positionals } = parseArgs({
  options: { only: { type: 'string', multiple: true } },
  allowPositionals: true,
});
const folder = path.resolve(positionals[0] ?? 'out/screens');
const chosen = Object.entries(SCREENS).filter(([name]) => values.only?.includes(name) ?? true);

await import('./build-if-stale.js');
const data = mkdtempSync(path.join(tmpdir(), 'yuanding-screens-'));
const service = spawn(process.execPath, [path.join(root, 'dist/cli.js'), 'serve', '--prepare'], {
  env: { PATH: process.env['PATH'], DATA_DIR: data, PORT: String(PORT), RATE_LIMIT_PER_MINUTE: '0' },
});
let said = '';
service.stderr.on('data', (part: Buffer) => (said += part.toString()));
service.stdout.on('data', (part: Buffer) => (said += part.toString()));
try {
  await until(() => said.includes('is listening'));
  mkdirSync(folder, { recursive: true });
  const browser = await launchChromium(await unpackChromium());
  for (const look of LOOKS) {
    const people = new Map<string | null, BrowserContext>();
    for (const [name, [role, address]] of chosen) {
      const context = people.get(role) ?? (await signedIn(browser, role, look));
      people.set(role, context);
      await picture(context, address, path.join(folder, `${name}.${look.name}.png`));
    }
    await Promise.all([...people.values()].map((context) => context.close()));
  }
  await browser.close();
  console.log(`${String(chosen.length * LOOKS.length)} pictures in ${folder}`);
} finally {
  service.kill();
  rmSync(data, { recursive: true, force: true });
}

async function signedIn(browser: Browser, role: string | null, look: Look): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: URL_,
    viewport: { width: look.width, height: look.height },
    locale: look.language,
    colorScheme: look.shade,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    deviceScaleFactor: look.width < 600 ? 2 : 1,
  });
  await context.addInitScript(`localStorage.setItem('yuanding.language', '${look.language}')`);
  if (role === null) return context;
  const email = `${role}@${BRAND}.example.com`;
  const password = new RegExp(`${email.replaceAll('.', '\\.')}\\s*│\\s*(\\S+)`).exec(said)?.[1];
  if (password === undefined) throw new Error(`No password was told for ${email}:\n${said}`);
  const answer = await context.request.post('/api/v1/session', {
    data: { email, password },
    headers: { origin: URL_ },
  });
  if (!answer.ok()) throw new Error(`${email}: ${String(answer.status())} ${await answer.text()}`);
  return context;
}

async function picture(context: BrowserContext, address: string, file: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(await filled(context, address));
  await page.waitForLoadState('networkidle').catch(() => undefined); // an open stream never ends
  await page.screenshot({ path: file });
  await page.close();
}

async function filled(context: BrowserContext, address: string): Promise<string> {
  const soon = new Date(Date.now() + 4 * DAY_MS).toISOString().slice(0, 10);
  if (!address.includes('{draft}')) return address.replace('{soon}', soon);
  const answer = await context.request.get(
    `/api/v1/workspaces/${BRAND}/drafts?limit=1&touchpoint=moments&category=product`,
  );
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return address.replace('{draft}', items[0]?.id ?? '');
}

async function until(ready: () => boolean): Promise<void> {
  for (let waited = 0; !ready(); waited += 100) {
    if (service.exitCode !== null || waited > 120_000) throw new Error(`The service did not start:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
