import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { CONFIG, type ConfigValues } from '../../../src/platform/config/index.js';
import { openGarden, product, type Garden } from './garden.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

describe('media', () => {
  let garden: Garden;
  beforeAll(async () => {
    garden = await openGarden({ UPLOAD_LIMIT_MB: '1' });
  });
  afterAll(() => garden.service.close());

  async function upload(bytes: Buffer, fields: Record<string, string>, filename = 'photo.png') {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), filename);
    const response = await fetch(`${garden.service.url}/api/v1${garden.home}/media`, {
      method: 'POST',
      body: form,
      headers: { cookie: `yd_session=${garden.writer.cookie}` },
    });
    return { status: response.status, body: (await response.json()) as { content?: { url: string } } };
  }
  const get = (address: string, headers: Record<string, string> = {}) =>
    fetch(`${garden.service.url}${address}`, { headers: { cookie: `yd_session=${garden.writer.cookie}`, ...headers } });
  const about = (id: string, more = {}) => ({ id, alt: '雨天的窗台', rights: '自摄', ...more });

  it('is kept by what its bytes are and served so that nothing in it can run', async () => {
    const hash = createHash('sha256').update(PNG).digest('hex');
    const answer = await upload(PNG, about('rainy-window', { expires: '2027-12-31', tags: '窗台，雨天' }), 'x.jpg');
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      slug: 'rainy-window',
      file: 'rainy-window.png',
      tags: ['窗台', '雨天'],
      version: 1,
      content: { contentType: 'image/png', size: PNG.length, hash },
    });
    const served = await get(answer.body.content?.url ?? '');
    expect(Buffer.from(await served.arrayBuffer()).equals(PNG)).toBe(true);
    expect(Object.fromEntries(served.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=0, must-revalidate',
      etag: `"${hash}"`,
    });
    expect(
      (await get(`/api/v1${garden.home}/media/files/rainy-window.png`, { 'if-none-match': `"${hash}"` })).status,
    ).toBe(304);
  });

  it('is listed with its meaning, and may be referred to', async () => {
    const { body } = await garden.writer.get(`${garden.home}/media?q=${encodeURIComponent('雨天')}`);
    expect(body).toMatchObject({
      items: [{ slug: 'rainy-window', alt: '雨天的窗台', expires: '2027-12-31' }],
      nextCursor: null,
    });
    const pictured = await garden.writer.post(
      `${garden.home}/records/product`,
      product('serum', { pictures: ['media/rainy-window.png'] }),
    );
    expect(pictured.status).toBe(201);
    const usage = await garden.writer.get(`${garden.home}/records/media/rainy-window/usage`);
    expect(usage.body).toMatchObject({ groups: [{ usages: [{ id: 'serum', where: 'pictures.0' }] }] });
    const lost = await garden.writer.post(
      `${garden.home}/records/product`,
      product('b', { pictures: ['media/b.png'] }),
    );
    expect(lost).toMatchObject({ status: 422, body: { errors: [{ field: 'pictures.0' }] } });
  });

  it.each([
    ['an SVG', SVG],
    ['an SVG that calls itself XML', Buffer.concat([Buffer.from('<?xml version="1.0"?>'), SVG])],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['text', Buffer.from('hello')],
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
  ])('is refused when it is %s, whatever it is called', async (_name, bytes) => {
    const answer = await upload(bytes, about('wrong'));
    expect(answer).toMatchObject({ status: 415, body: { code: 'unsupported_media', errors: [{ field: 'file' }] } });
    expect((await garden.writer.get(`${garden.home}/records/media/wrong`)).status).toBe(404);
  });

  it('is refused when it is too large or empty', async () => {
    expect((await upload(Buffer.concat([PNG, Buffer.alloc(1_048_576)]), about('large'))).status).toBe(413);
    expect(await upload(Buffer.alloc(0), about('empty'))).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'file' }] },
    });
  });

  it('is never kept cut off, wherever the chunks end', async () => {
    const part = (size: number) => new Uint8Array(Buffer.concat([PNG, Buffer.alloc(size)]).subarray(0, size));
    const form = (bytes: Uint8Array[]) => {
      const data = new FormData();
      for (const [name, value] of Object.entries(about('cut'))) data.append(name, value);
      data.append('file', new Blob(bytes, { type: 'image/png' }), 'a.png');
      return data;
    };
    for (const rest of [1, 70, 65_536, 2_000_000]) {
      const response = await fetch(`${garden.service.url}/api/v1${garden.home}/media`, {
        method: 'POST',
        body: form([part(1_048_576), new Uint8Array(rest)]),
        headers: { cookie: `yd_session=${garden.writer.cookie}` },
      });
      expect([rest, response.status]).toEqual([rest, 413]);
    }
  });

  it.each([
    ['without a boundary', 'multipart/form-data', 'x'],
    [
      'that ends in the middle',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
    ],
  ])('is refused as an upload %s', async (_name, type, body) => {
    const response = await fetch(`${garden.service.url}/api/v1${garden.home}/media`, {
      method: 'POST',
      body,
      headers: { cookie: `yd_session=${garden.writer.cookie}`, 'content-type': type },
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'invalid_upload' });
  });

  it('never takes a path from a name', async () => {
    const answer = await upload(PNG, about('safe'), '../../../../tmp/evil.png');
    expect(answer.body).toMatchObject({ file: 'safe.png' });
    for (const id of ['../evil', '..', 'a/b', '', 'A'])
      expect(await upload(PNG, about(id))).toMatchObject({ status: 400, body: { errors: [{ field: 'id' }] } });
    for (const file of ['..%2f..%2fyuanding.db', '%2e%2e', '..%5cyuanding.db'])
      expect((await get(`/api/v1${garden.home}/media/files/${file}`)).status).toBeGreaterThanOrEqual(400);
    const { DATA_DIR } = garden.service.app.get<ConfigValues>(CONFIG);
    const names = readdirSync(path.join(DATA_DIR, 'files'), { recursive: true, withFileTypes: true });
    for (const entry of names.filter((one) => one.isFile())) expect(entry.name).toMatch(/^[0-9a-f-]{36}\.png$/);
  });

  it('keeps equal bytes once, and none of an upload that failed', async () => {
    const { DATA_DIR } = garden.service.app.get<ConfigValues>(CONFIG);
    const count = () =>
      readdirSync(path.join(DATA_DIR, 'files'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
        .length;
    const before = count();
    expect((await upload(PNG, about('twin'))).status).toBe(201);
    expect((await upload(Buffer.concat([PNG, Buffer.from('x')]), about('twin'))).status).toBe(409);
    expect((await upload(Buffer.concat([PNG, Buffer.from('y')]), { id: 'no-rights', alt: '窗台' })).status).toBe(400);
    expect(count()).toBe(before);
  });

  it('asks for the fields it needs and knows no others', async () => {
    expect(await upload(PNG, { id: 'x', alt: '窗台', rights: '' })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'rights' }] },
    });
    expect(await upload(PNG, about('x', { path: '/etc' }))).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'path' }] },
    });
    expect((await garden.writer.post(`${garden.home}/media`, {})).status).toBe(415);
    const byHand = { ...about('by-hand'), file: 'nowhere.png' };
    expect(await garden.writer.post(`${garden.home}/records/media`, byHand)).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'file' }] },
    });
  });

  it('is nobody else’s', async () => {
    expect((await garden.stranger.get('/workspaces/orchard/library/media/rainy-window/content')).status).toBe(404);
    expect((await garden.stranger.get(`${garden.home}/media/rainy-window/content`)).status).toBe(404);
  });
});
