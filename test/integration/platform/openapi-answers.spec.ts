import { readFileSync } from 'node:fs';
import path from 'node:path';
import { JobQueue } from '../../../src/platform/jobs/index.js';
import { openApiDocument } from '../../../src/platform/http/index.js';
import type { Answer, Browser } from '../../support/browser.js';
import { disagreements, type Schema } from '../../support/conforms.js';
import { DocumentCheck } from '../../support/document-check.js';
import { approve, etag, startCalendar } from '../calendar/approved.js';

const HOME = '/workspaces/beauty';
const WEEK = { from: '2026-11-23', to: '2026-11-29' };
const days = `from=${WEEK.from}&to=${WEEK.to}`;
type Row = Readonly<Record<string, string>>;

describe('what is served, held against the OpenAPI document', () => {
  let sample: Awaited<ReturnType<typeof startCalendar>>;
  let check: DocumentCheck;
  let admin: Browser;
  beforeAll(async () => {
    sample = await startCalendar();
    check = new DocumentCheck(openApiDocument(sample.app));
    admin = check.over(await sample.as('admin'));
  }, 60_000);
  afterAll(() => sample.close());

  const rows = async (path: string): Promise<Row[]> => (await admin.get(path)).body['items'] as Row[];
  const first = async (path: string): Promise<Row> => (await rows(path))[0] ?? {};
  const settled = () => sample.app.get(JobQueue).idle();
  /** Does something that must come about, or nothing is proved of its answer. */
  const does = async (path: string, body?: unknown, version?: unknown): Promise<Answer> => {
    const answer = await admin.post(path, body, version === undefined ? {} : etag(version));
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer;
  };
  const faultsOf = async (work: () => Promise<unknown>): Promise<string[]> => {
    check.faults.clear();
    await work();
    return [...check.faults];
  };

  it('agrees where the work is done', async () => {
    const faults = await faultsOf(async () => {
      const ask = {
        goal: 'build_trust',
        segments: ['office-worker'],
        touchpoints: ['moments', 'private_chat', 'group'],
      };
      await does(`${HOME}/draft-requests`, { ...ask, count: 2, publishOn: '2026-11-24' });
      await settled();
      await does(`${HOME}/draft-requests/preview`, { ...ask, count: 2, publishOn: '2026-11-24' });
      await does(`${HOME}/draft-requests/preview`, { ...ask, goal: 'convert', category: 'proof' });
      const draft = await first(`${HOME}/drafts?touchpoint=moments`);
      const at = `${HOME}/drafts/${draft['id'] ?? ''}`;
      await does(`${at}/check`, { body: ((await admin.get(at)).body['current'] as { body: object }).body });
      await does(`${at}/recheck`);
      await does(`${at}/review`, { action: 'submit', hash: draft['hash'] });
      await does(`${at}/review/comments`, { text: '开头再短一点', span: { part: 'text', start: 0, end: 2 } });
      await does(`${at}/review`, { action: 'request_changes', hash: draft['hash'], reason: '开头太长' });
      await does(`${at}/discard`, {}, draft['version']);
      await approve(sample, {}, { touchpoint: 'private_chat' }, { touchpoint: 'group' }, { goal: 'convert' });
      const plan = await does(`${HOME}/calendar/plan`, { ...WEEK, accept: false });
      const { id, version } = plan.body as { id: string; version: number };
      await does(`${HOME}/calendar/plan/${id}/accept`, { accept: 'all' }, version);
      await admin.get(`${HOME}/calendar/plan/${id}`);
      const entry = await first(`${HOME}/calendar/entries?${days}`);
      await does(`${HOME}/calendar/entries/${entry['id'] ?? ''}/lock`, {}, entry['version']);
      await does(`${HOME}/calendar/releases`, WEEK);
      await settled();
      const task = await first(`${HOME}/tasks`);
      await does(`${HOME}/tasks/${task['id'] ?? ''}/start`, {}, task['version']);
      await does(`${HOME}/feeds`);
      await does(`${HOME}/api-keys`, { name: '夜间报表', roles: ['operator'] });
      await does(`${HOME}/people`, { email: 'new@example.com', name: '新人', roles: ['writer'] });
      await does(`${HOME}/model/test`);
      await approve(sample, { product: 'serum' });
    });
    expect(faults).toEqual([]);
  }, 60_000);

  it('agrees wherever something is read, and all of it is read', async () => {
    const faults = await faultsOf(async () => {
      for (const path of ['/session', '/sessions', '/workspaces', HOME]) await admin.get(path);
      for (const list of ['people', 'accounts', 'draft-requests', 'drafts', 'tasks'])
        for (const row of (await rows(`${HOME}/${list}`)).slice(0, 20))
          await admin.get(`${HOME}/${list}/${row[list === 'accounts' ? 'slug' : 'id'] ?? ''}`);
      for (const path of ['api-keys', 'audit', 'feeds', 'model', 'checks/rules', 'tasks/today', 'tasks/already-out'])
        await admin.get(`${HOME}/${path}`);
      await admin.get(`${HOME}/execution?${days}`);
      await readLibrary();
      await readDrafts();
      await readPrompts();
      await readReview();
      await readInterviews();
      await readCalendar();
    });
    expect(faults).toEqual([]);
    const unread = check.answeringJson('get').filter((name) => !check.reached.has(name) && !name.includes('/health/'));
    expect(unread).toEqual([]);
  }, 120_000);

  async function readLibrary(): Promise<void> {
    for (const path of ['kinds', 'findings', 'media?q=', 'search?q=%E6%8D%A2%E5%AD%A3'])
      await admin.get(`${HOME}/library/${path}`);
    for (const row of await rows(`${HOME}/library/records?limit=200`)) {
      const at = `${HOME}/library/records/${row['kind'] ?? ''}/${row['slug'] ?? ''}`;
      for (const part of ['', '/usage']) await admin.get(`${at}${part}`);
    }
    const brand = `${HOME}/library/records/brand/brand`;
    const { body } = (await admin.get(brand)).body as { body: object };
    await admin.send('PUT', brand, { ...body, signature: '慢一点，皮肤听得懂。' }, etag(1));
    for (const part of ['versions', 'versions/1', 'diff?from=1']) await admin.get(`${brand}/${part}`);
  }

  async function readDrafts(): Promise<void> {
    for (const { id = '' } of (await rows(`${HOME}/drafts`)).slice(0, 10))
      for (const part of ['versions', 'versions/1', 'review']) await admin.get(`${HOME}/drafts/${id}/${part}`);
    for (const state of ['draft', 'changes_requested', 'approved']) await admin.get(`${HOME}/review?state=${state}`);
    await admin.get(`${HOME}/draft-requests/matches?segment=office-worker&goal=convert&day=2026-11-24`);
    await admin.get(`${HOME}/materials/days-left`);
    const request = `${HOME}/draft-requests/${(await first(`${HOME}/draft-requests`))['id'] ?? ''}`;
    const item = await first(`${request}/items`);
    await admin.get(`${request}/items/${item['id'] ?? ''}/calls`);
    const rewrites = `${HOME}/drafts/${(await first(`${HOME}/drafts?touchpoint=private_chat`))['id'] ?? ''}/rewrites`;
    const { body } = await does(rewrites, { kind: 'shorten' });
    await settled();
    for (const part of ['', `/${(body as { id: string }).id}`]) await admin.get(`${rewrites}${part}`);
  }

  async function readPrompts(): Promise<void> {
    const prompt = `${HOME}/prompts/moments`;
    const source = readFileSync(path.join(import.meta.dirname, '../../../prompts/moments.hbs'), 'utf8');
    await does(`${prompt}/versions`, { source: source.replace('# 输出', '短一点。\n\n# 输出'), note: '试短一点' });
    await admin.get(`${HOME}/prompts`);
    for (const part of ['', '/versions/1', '/diff?to=1']) await admin.get(`${prompt}${part}`);
  }

  async function readReview(): Promise<void> {
    for (const { slug = '' } of (await rows(`${HOME}/scripts`)).slice(0, 3)) await admin.get(`${HOME}/scripts/${slug}`);
    const parts = ['review/figures', 'review/delegations', 'answers', 'learning', 'prompt-figures', 'scripts'];
    for (const part of [...parts, 'script-proposals']) await admin.get(`${HOME}/${part}`);
  }

  async function readInterviews(): Promise<void> {
    const interviews = `${HOME}/interviews`;
    const { body } = await does(interviews, { persona: 'linxia' });
    const { id, questions } = body as unknown as { id: string; questions: { id: string }[] };
    const at = (n: number): string => `${interviews}/${id}/questions/${questions[n]?.id ?? ''}`;
    await does(`${at(0)}/answer`, { text: '柿子又掉了三个。', private: { spans: [{ start: 0, end: 2 }] } }, 1);
    await does(`${at(1)}/skip`, {}, 1);
    for (const part of ['', '/needs', `/${id}`]) await admin.get(`${interviews}${part}`);
    await admin.get(`${HOME}/voice-notes`);
    await keepVoiceNote(questions[2]?.id ?? '');
    for (const { id: note = '' } of await rows(`${HOME}/voice-notes`)) await admin.get(`${HOME}/voice-notes/${note}`);
  }

  /** The beginning of an MP3, then silence. */
  async function keepVoiceNote(question: string): Promise<void> {
    const form = new FormData();
    form.append('question', question);
    form.append('file', new Blob([new Uint8Array([0xff, 0xfb, 0x90, 0x64]), new Uint8Array(4_096)]), 'note.mp3');
    const { cookie } = await sample.as('admin');
    const sent = { method: 'POST', headers: { cookie: `yd_session=${cookie ?? ''}` }, body: form };
    const { status } = await fetch(`${sample.url}/api/v1${HOME}/voice-notes`, sent);
    if (status !== 201) throw new Error(`voice-notes: ${String(status)}`);
  }

  async function readCalendar(): Promise<void> {
    const calendar = `${HOME}/calendar`;
    for (const { id = '' } of await rows(`${calendar}/entries?${days}`)) await admin.get(`${calendar}/entries/${id}`);
    await admin.get(`${calendar}/export.json?${days}`);
    const { draftId = '' } = await first(`${calendar}/left-over`);
    await admin.get(`${calendar}/openings?draft=${draftId}&${days}`);
    for (const part of ['', '/1', '/1/diff', '/1/export.json']) await admin.get(`${calendar}/releases${part}`);
  }

  it('agrees where something is refused', async () => {
    const nowhere = '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11';
    const wrong: [string, string, unknown?, Record<string, string>?][] = [
      ['GET', `${HOME}/drafts/${nowhere}`],
      ['GET', `${HOME}/drafts?limit=0`],
      ['GET', '/workspaces/nowhere/drafts'],
      ['PUT', `${HOME}/library/records/brand/brand`, {}],
      ['PUT', `${HOME}/library/records/brand/brand`, { name: '别的' }, etag(99)],
      ['POST', `${HOME}/library/records/case`, { id: 'x', product: 'nothing', alias: '某', quote: '好' }],
      ['POST', `${HOME}/accounts`, { slug: 'x', name: 'x', persona: 'nobody' }],
      ['POST', `${HOME}/accounts`, 'nothing', { 'content-type': 'application/xml' }],
    ];
    const statuses: number[] = [];
    const faults = await faultsOf(async () => {
      for (const [method, path, body, headers] of wrong) {
        const answer: Answer = await admin.send(method, path, body, headers);
        statuses.push(answer.status);
      }
    });
    expect(faults).toEqual([]);
    expect(statuses).toEqual([404, 400, 404, 428, 412, 422, 422, 415]);
  });

  it('gives examples that are as their schemas say', () => {
    const wrong = new Set<string>();
    let examples = 0;
    const look = (schema: unknown, at: string): void => {
      for (const part of Array.isArray(schema) ? (schema as unknown[]) : []) look(part, at);
      if (schema === null || typeof schema !== 'object' || Array.isArray(schema)) return;
      const { example, ...rest } = schema as Schema;
      if (example !== undefined && !at.endsWith('.properties')) {
        examples += 1;
        for (const fault of disagreements(example, rest, check.resolve)) wrong.add(`${at}: ${fault}`);
      }
      for (const [key, part] of Object.entries(rest)) if (key !== 'default') look(part, `${at}.${key}`);
    };
    const { components, paths } = openApiDocument(sample.app);
    look({ ...components?.schemas, paths }, '');
    expect([...wrong]).toEqual([]);
    expect(examples).toBeGreaterThan(1_000);
  });
});
