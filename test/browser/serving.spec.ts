import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startScreens, type Screens } from '../support/screen.js';
import { soon } from '../support/soon.js';

/** As the web build writes a page: preloads and styles with a nonce, one entry that loads the rest. */
const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>园丁</title>
  <meta property="csp-nonce" nonce="__NONCE__">
  <link rel="modulepreload" nonce="__NONCE__" href="/assets/shared-1.js">
  <style nonce="__NONCE__">#mine { color: rgb(1, 2, 3); }</style>
  <style>#theirs { color: rgb(1, 2, 3); }</style>
  <script type="module" nonce="__NONCE__" src="/assets/main-1.js"></script>
</head><body><main><h1>园丁</h1><p id="mine" style="margin: 0">…</p><p id="theirs">…</p><p id="late"></p></main>
INJECTED</body></html>`;

const FILES: Record<string, string> = {
  'index.html': PAGE.replace('INJECTED', ''),
  'day.html': PAGE.replace(
    'INJECTED',
    '<script>document.title = "taken over"</script><script src="/assets/theirs-1.js"></script>',
  ),
  'assets/shared-1.js': `export const say = (id, text) => { document.getElementById(id).textContent = text; };`,
  'assets/main-1.js': `import { say } from './shared-1.js';
    say('mine', new Date().toISOString() + ' ' + Intl.DateTimeFormat().resolvedOptions().timeZone);
    const { late } = await import('./late-1.js');
    const answer = await fetch('/api/v1/session');
    if (answer.ok) late((await answer.json()).person.name);
    else late('stranger');
    await navigator.serviceWorker.register('/sw.js', { type: 'module' });
    await navigator.serviceWorker.ready;
    document.body.dataset.worker = 'ready';`,
  'assets/late-1.js': `import { say } from './shared-1.js'; export const late = (text) => say('late', text);`,
  'assets/theirs-1.js': `document.title = 'taken over';`,
  'sw.js': `self.addEventListener('install', () => self.skipWaiting());
    self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));`,
};

const REFUSED_SCRIPT = /Content Security Policy directive:? ['"]script-src /;
const REFUSED_STYLE = /Content Security Policy directive:? ['"]style-src /;

const colourOf = (id: string) => `getComputedStyle(document.getElementById('${id}')).color`;

describe('pages in a real browser', () => {
  let folder: string;
  let screens: Screens;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'yuanding-web-'));
    await mkdir(path.join(folder, 'assets'));
    for (const [name, text] of Object.entries(FILES)) await writeFile(path.join(folder, name), text);
    screens = await startScreens({ environment: { WEB_DIR: folder } });
  });

  afterAll(async () => {
    await screens.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('run what was built, and what that loads later', async () => {
    const { page } = await screens.open('operator', '/anywhere/at-all', { now: '2026-11-23T01:00:00Z' });
    await page.locator('#late', { hasText: 'operator' }).waitFor();
    await soon(() => page.locator('#mine').textContent()).toBe('2026-11-23T01:00:00.000Z America/New_York');
    expect(await page.evaluate(colourOf('mine'))).toBe('rgb(1, 2, 3)');
    expect(await page.evaluate('navigator.language')).toBe('zh-CN');
  });

  it('keep a service worker', async () => {
    const { page } = await screens.open('writer', '/');
    await page.locator('body[data-worker=ready]').waitFor({ state: 'attached' });
  });

  it('know a stranger from a person', async () => {
    screens.forgive(/status of 401/);
    const { page } = await screens.open(null, '/', { timeZone: 'Asia/Shanghai' });
    await page.locator('#late', { hasText: 'stranger' }).waitFor();
    await soon(() => page.locator('#mine').textContent()).toContain('Asia/Shanghai');
  });

  it('refuse scripts and styles that do not carry the nonce, and are heard complaining', async () => {
    screens.forgive(REFUSED_STYLE);
    const before = screens.complaints().length;
    const { page } = await screens.open('operator', '/day');
    await page.locator('#late', { hasText: 'operator' }).waitFor();
    expect(await page.title()).toBe('园丁');
    expect(await page.evaluate(colourOf('theirs'))).toBe('rgb(0, 0, 0)');
    const refused = () => screens.complaints().slice(before);
    await soon(refused).toHaveLength(2);
    for (const line of refused()) expect(line).toMatch(REFUSED_SCRIPT);
    screens.forgive(REFUSED_SCRIPT);
  });

  it('are looked over by axe', async () => {
    const { page } = await screens.open('operator', '/');
    expect(await screens.axe(page)).toEqual([]);
    await page.evaluate(`document.querySelector('main').append(document.createElement('button'))`);
    expect(await screens.axe(page)).toEqual(['button-name: Buttons must have discernible text (button)']);
  });

  it('of the API’s reference work under their policy', async () => {
    const { page } = await screens.open(null, '/api/docs');
    await page.getByText('Yuanding', { exact: false }).first().waitFor();
    await page.locator('.opblock').first().waitFor();
  });
});

describe('a page that fails', () => {
  it('fails the test that opened it', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'yuanding-web-'));
    await writeFile(path.join(folder, 'index.html'), `<script nonce="__NONCE__">throw new Error('withered')</script>`);
    const screens = await startScreens({ environment: { WEB_DIR: folder } });
    const { page } = await screens.open(null, '/');
    await page.evaluate(`console.error('and said so')`);
    await expect(screens.close()).rejects.toThrow(/withered[^]*and said so/);
    await rm(folder, { recursive: true, force: true });
  });
});
