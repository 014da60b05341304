import path from 'node:path';
import { zipSync } from 'fflate';
import { readFolder } from '../../../src/library/index.js';
import { unzipFolder, zipFolder } from '../../../src/library/transfer/zip-folder.js';
import { openGarden, type Garden } from './garden.js';

const SAMPLE = path.resolve(import.meta.dirname, '../../../content-library/knowledge');
const LIMITS = { files: 1_000, bytesOfOne: 30_000_000, bytesTogether: 100_000_000 };

interface Answered {
  readonly dryRun: boolean;
  readonly problems: { file: string }[];
  readonly report: Record<'created' | 'unchanged', string[]>;
  readonly errors: { field: string }[];
}

describe('a library over HTTP', () => {
  let garden: Garden;
  let sample: Map<string, Buffer>;
  beforeAll(async () => {
    garden = await openGarden();
    sample = (await readFolder(SAMPLE)).files;
  });
  afterAll(() => garden.service.close());

  async function send(archive: Uint8Array, query = '') {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(archive)], { type: 'application/zip' }), '../library.zip');
    const response = await fetch(`${garden.service.url}/api/v1${garden.home}/import${query}`, {
      method: 'POST',
      body: form,
      headers: { cookie: `yd_session=${garden.writer.cookie}` },
    });
    return { status: response.status, body: (await response.json()) as Answered };
  }

  it('is tried without being written', async () => {
    const { status, body } = await send(zipFolder(sample), '?dry_run=true');
    expect({ status, problems: body.problems }).toEqual({ status: 200, problems: [] });
    expect(body.dryRun).toBe(true);
    expect(body.report.created).toContain('brand/brand');
    expect((await garden.writer.get(`${garden.home}/records`)).body).toMatchObject({ items: [] });
  });

  it('is brought in, and the second time changes nothing', async () => {
    const first = await send(zipFolder(sample));
    expect(first.status).toBe(200);
    const second = await send(zipFolder(sample));
    expect(second.body.report).toMatchObject({ created: [], updated: [], moved: [], archived: [], pictures: [] });
    expect(second.body.report.unchanged).toHaveLength(first.body.report.created.length);
  });

  it('comes back byte for byte', async () => {
    const response = await fetch(`${garden.service.url}/api/v1${garden.home}/export`, {
      headers: { cookie: `yd_session=${garden.writer.cookie}` },
    });
    expect(response.headers.get('content-type')).toBe('application/zip');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="garden-library.zip"');
    const folder = unzipFolder(new Uint8Array(await response.arrayBuffer()), LIMITS);
    if (!folder.ok) throw new Error(folder.error);
    expect([...folder.value.keys()].sort()).toEqual([...sample.keys()].sort());
    for (const [file, bytes] of sample)
      expect([file, bytes.equals(folder.value.get(file) ?? Buffer.alloc(0))]).toEqual([file, true]);
  });

  it('is refused whole, with every problem at its line', async () => {
    const broken = new Map(sample);
    broken.set('topics/new.yaml', Buffer.from('id: new\nquestio: 问\nsegment: nobody\n'));
    const refused = await send(zipFolder(broken));
    expect(refused).toMatchObject({ status: 422, body: { code: 'invalid_library' } });
    expect(refused.body.errors.map((error) => error.field)).toContain('topics/new.yaml:2 questio');
    const tried = await send(zipFolder(broken), '?dry_run=true');
    expect(tried.body).toMatchObject({ report: null });
    expect(tried.body.problems[0]).toMatchObject({ file: 'topics/new.yaml' });
  });

  it('is refused when it is no archive, or one that leads out of its folder', async () => {
    expect(await send(Buffer.from('hello'))).toMatchObject({ status: 400, body: { code: 'invalid_archive' } });
    const evil = zipSync({ 'library.yaml': Buffer.from('name: x'), '../../evil.yaml': Buffer.from('x') });
    expect(await send(evil)).toMatchObject({ status: 400, body: { errors: [{ field: 'file' }] } });
    expect((await send(zipFolder(sample), '?dry_run=maybe')).status).toBe(400);
    expect((await garden.writer.post(`${garden.home}/import`, {})).status).toBe(415);
  });
});
