import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { rawGet } from '../../support/raw-request.js';

const PAGE = (name: string) =>
  `<!doctype html><title>${name}</title><meta property="csp-nonce" nonce="__NONCE__"><script nonce="__NONCE__"></script>`;
const SCRIPT = `export const garden = '${'园丁'.repeat(200)}';`;
const NAVIGATION = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('the web app beside the API', () => {
  let folder: string;
  let service: TestApp;
  const get = (address: string, init: RequestInit = {}) => fetch(`${service.url}${address}`, init);
  const open = (address: string) => get(address, { headers: NAVIGATION });

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'yuanding-web-'));
    const web = path.join(folder, 'web');
    const files: Record<string, string | Buffer> = {
      'web/index.html': PAGE('desk'),
      'web/day.html': PAGE('day'),
      'web/assets/main-1a2b.js': SCRIPT,
      'web/assets/main-1a2b.js.br': brotliCompressSync(SCRIPT),
      'web/sw.js': '/* worker */',
      'web/manifest.webmanifest': '{}',
      'web/icons/icon-192.png': 'png',
      'secret.txt': 'outside',
    };
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }
    service = await startTestApp({ environment: { WEB_DIR: web } });
  });

  afterAll(async () => {
    await service.close();
    await rm(folder, { recursive: true, force: true });
  });

  const nonceOf = (answer: Response) =>
    /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? 'none';

  it('gives every answer a nonce of its own, the same in its header and its page', async () => {
    const answers = await Promise.all([open('/'), open('/'), open('/day')]);
    const nonces = answers.map(nonceOf);
    expect(new Set(nonces).size).toBe(3);
    for (const [index, answer] of answers.entries()) {
      const html = await answer.text();
      expect(html).not.toContain('__NONCE__');
      expect(html.split(`nonce="${nonces[index]!}"`)).toHaveLength(3);
    }
  });

  it('lets no page be kept, framed or guessed at', async () => {
    const { status, headers } = await open('/');
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=(self)') as string,
    });
  });

  it.each([
    ['/drafts/0190-77?tab=findings', 'desk'],
    ['/library/products/serum-2.0', 'desk'],
    ['/day/tasks/3', 'day'],
    ['/day?from=wecom', 'day'],
  ])('opens %s deep inside the app', async (address, title) => {
    const answer = await open(address);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(`<title>${title}</title>`);
  });

  it.each(['/api/v1/nowhere', '/api', '/health/soon', '/assets/gone-9z.js', '/assets/', '/nowhere.png'])(
    'answers %s with a problem, not with a page',
    async (address) => {
      const accept = address.endsWith('.png') ? { accept: 'image/*' } : NAVIGATION;
      const answer = await get(address, { headers: accept });
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(await answer.json()).toMatchObject({ code: 'not_found' });
    },
  );

  it('takes only reading for a visit', async () => {
    expect((await get('/drafts', { method: 'POST', headers: NAVIGATION })).status).toBe(404);
  });

  it('leaves the API where it was', async () => {
    expect((await get('/health/live', { headers: NAVIGATION })).headers.get('content-type')).toContain('json');
    expect((await get('/api/openapi.json', { headers: NAVIGATION })).headers.get('content-type')).toContain('json');
    expect((await get('/api/v1/session', { headers: NAVIGATION })).status).toBe(401);
  });

  it('lets hashed assets be kept for good', async () => {
    const answer = await get('/assets/main-1a2b.js', { headers: { 'accept-encoding': 'identity' } });
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toMatch(/^(?:text|application)\/javascript/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.text()).toBe(SCRIPT);
  });

  it('sends what was compressed beforehand to whoever takes it', async () => {
    const answer = await get('/assets/main-1a2b.js', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(Object.fromEntries(answer.headers)).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' });
    expect(answer.headers.get('content-type')).toMatch(/^(?:text|application)\/javascript/);
    expect(await answer.text()).toBe(SCRIPT);
  });

  it.each([
    ['/sw.js', /javascript/],
    ['/manifest.webmanifest', /manifest\+json/],
    ['/icons/icon-192.png', /^image\/png/],
  ])('asks for %s anew each time', async (address, type) => {
    const answer = await get(address);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('content-type')).toMatch(type);
    const again = await rawGet(service.url, address, { 'if-none-match': answer.headers.get('etag')! });
    expect(again.status).toBe(304);
  });

  it('answers HEAD as GET, without the body', async () => {
    for (const address of ['/drafts', '/assets/main-1a2b.js', '/sw.js']) {
      const answer = await get(address, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } });
      expect(answer.status).toBe(200);
      expect(await answer.text()).toBe('');
      expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(0);
    }
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/icons/../../secret.txt',
    '/icons/%2e%2e%2f..%2fsecret.txt',
    '//secret.txt',
    `${encodeURI('/assets/')}%00secret.txt`,
  ])('does not let %s climb out of the folder', async (address) => {
    const { status, body } = await rawGet(service.url, address);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body).not.toContain('outside');
  });

  it('shows a page that was built anew', async () => {
    await writeFile(path.join(folder, 'web/day.html'), PAGE('a new day'));
    await utimes(path.join(folder, 'web/day.html'), new Date(), new Date(Date.now() + 5000));
    expect(await (await open('/day')).text()).toContain('a new day');
  });

  it('binds the reference page of the API to its own files', async () => {
    const answer = await open('/api/docs');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
  });
});

describe('a web app that is not built', () => {
  it('says how to build it, and serves the API all the same', async () => {
    const service = await startTestApp({ environment: { WEB_DIR: path.join(tmpdir(), 'yuanding-never-built') } });
    try {
      const answer = await fetch(`${service.url}/`, { headers: NAVIGATION });
      expect(answer.status).toBe(503);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(await answer.text()).toContain('npm run build');
      expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
      expect((await fetch(`${service.url}/assets/x.js`)).status).toBe(404);
    } finally {
      await service.close();
    }
  });
});
