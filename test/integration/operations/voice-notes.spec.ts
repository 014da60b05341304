import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { JobQueue } from '../../../src/platform/jobs/index.js';
import { UNSENT_DAYS, UnsentRecordingSweep, VoiceNoteSweep } from '../../../src/operations/index.js';
import { FileStore } from '../../../src/platform/files/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { VoiceNoteEntity } from '../../../src/operations/voice-notes/voice-note.entity.js';
import type { Answer } from '../../support/browser.js';
import { openFloor, PATH, PNG, type Floor } from './floor.js';

/** The beginning of a recording that is one by its bytes: an MP3 frame header, then silence. */
const MP3 = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(4_096)]);

interface Heard {
  readonly path: string;
  readonly model: string;
  readonly key: string;
  readonly bytes: number;
}

/** A labelled fake of `audio.transcriptions`: answers what it was told to, in order, and remembers what it was sent. */
async function fakeTranscriber() {
  const heard: Heard[] = [];
  const answers: { status: number; body: object }[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString('latin1');
      heard.push({
        path: request.url ?? '',
        model: /name="model"\r\n\r\n([^\r]*)/.exec(body)?.[1] ?? '',
        key: request.headers.authorization ?? '',
        bytes: body.length,
      });
      const { status, body: answer } = answers.shift() ?? { status: 200, body: { text: '柿子又掉了三个' } };
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1`;
  return { heard, answers, url, close: () => server.close() };
}

const upload = async (floor: Floor, by: Floor['he'], fields: Record<string, string>, bytes = MP3): Promise<Answer> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)]), 'note.mp3');
  const response = await fetch(`${floor.service.url}/api/v1${PATH}/voice-notes`, {
    method: 'POST',
    headers: { cookie: `yd_session=${by.cookie ?? ''}` },
    body: form,
  });
  const body = (await response.json()) as Record<string, unknown>;
  return { status: response.status, headers: response.headers, body };
};
const asked = async (floor: Floor): Promise<string> => {
  const { body } = await floor.he.post(`${PATH}/interviews`, { persona: 'linxia' });
  return (body['questions'] as { id: string }[])[0]?.id ?? '';
};
const material = { id: 'kiln', persona: 'linxia', happened_on: '2026-11-18', what: '烤箱坏了一半' };

describe('voice notes with an endpoint', () => {
  let floor: Floor;
  let fake: Awaited<ReturnType<typeof fakeTranscriber>>;
  let question: string;
  beforeAll(async () => {
    fake = await fakeTranscriber();
    floor = await openFloor({
      ...{ LLM_TRANSCRIBE_URL: fake.url, LLM_TRANSCRIBE_MODEL: 'whisper-1', LLM_TRANSCRIBE_KEY: 'sk-test' },
      ...{ SESSION_IDLE_SECONDS: '31536000', SESSION_MAX_SECONDS: '31536000' },
    });
    await floor.put(['material', material]);
    question = await asked(floor);
  }, 60_000);
  afterAll(async () => {
    await floor.service.close();
    fake.close();
  });
  const settled = () => floor.service.app.get(JobQueue).idle();
  const note = async (id: unknown) => (await floor.he.get(`${PATH}/voice-notes/${String(id)}`)).body;

  it('are written down in the background, for nobody but who spoke', async () => {
    const { status, body } = await upload(floor, floor.he, { question });
    expect(status).toBe(201);
    expect(body).toMatchObject({ question, state: 'waiting', text: null, contentType: 'audio/mpeg' });
    await settled();
    expect(await note(body['id'])).toMatchObject({ state: 'done', text: '柿子又掉了三个' });
    expect(fake.heard).toEqual([
      {
        path: '/v1/audio/transcriptions',
        model: 'whisper-1',
        key: 'Bearer sk-test',
        bytes: expect.any(Number) as number,
      },
    ]);
    expect(fake.heard[0]?.bytes).toBeGreaterThan(MP3.length);
    const at = `${PATH}/voice-notes/${String(body['id'])}`;
    for (const other of [floor.mu, floor.admin, floor.stranger])
      for (const path of [at, `${at}/audio`]) expect((await other.get(path)).status).toBe(404);
    expect((await floor.mu.get(`${PATH}/voice-notes`)).body).toEqual({ items: [], writtenDown: true });
    const audio = await fetch(`${floor.service.url}/api/v1${at}/audio`, {
      headers: { cookie: `yd_session=${floor.he.cookie ?? ''}` },
    });
    expect(audio.headers.get('content-type')).toBe('audio/mpeg');
    expect(Buffer.from(await audio.arrayBuffer()).equals(MP3)).toBe(true);
  });

  it('are tried again after a pause when the endpoint stumbles', async () => {
    fake.answers.push({ status: 503, body: { error: { message: 'busy' } } });
    const { body } = await upload(floor, floor.he, { material: 'kiln' });
    await settled();
    expect(await note(body['id'])).toMatchObject({
      state: 'waiting',
      reason: expect.stringContaining('busy') as string,
    });
    await floor.service.app.get(VoiceNoteSweep).sweep();
    await settled();
    expect(await note(body['id'])).toMatchObject({ state: 'waiting' });
    floor.clock.set(new Date(Date.parse(String(body['createdAt'])) + 60_000).toISOString());
    await floor.service.app.get(VoiceNoteSweep).sweep();
    await settled();
    expect(await note(body['id'])).toMatchObject({ state: 'done', reason: null, material: 'kiln' });
  });

  it('may be of a material that is written down only afterwards', async () => {
    const { status, body } = await upload(floor, floor.he, { material: '2026-11-18-coming' });
    expect([status, body['material']]).toEqual([201, '2026-11-18-coming']);
    const of = `${PATH}/voice-notes?material=2026-11-18-coming`;
    expect((await floor.he.get(of)).body).toMatchObject({ items: [{ id: body['id'] }], writtenDown: true });
    expect((await floor.mu.get(of)).body).toMatchObject({ items: [] });
    await settled();
  });

  it('say why they failed, and are tried again when somebody asks', async () => {
    fake.answers.push({ status: 401, body: { error: { message: 'wrong key' } } });
    const { body } = await upload(floor, floor.he, { question });
    await settled();
    expect(await note(body['id'])).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('wrong key') as string,
    });
    const retry = `${PATH}/voice-notes/${String(body['id'])}/retry`;
    expect((await floor.mu.post(retry)).status).toBe(404);
    expect((await floor.he.post(retry)).status).toBe(200);
    await settled();
    expect(await note(body['id'])).toMatchObject({ state: 'done' });
    expect((await floor.he.post(retry)).status).toBe(409);
    fake.answers.push({ status: 200, body: { text: '  ' } });
    const silent = await upload(floor, floor.he, { question });
    await settled();
    expect(await note(silent.body['id'])).toMatchObject({ state: 'failed', reason: 'Nothing was heard in it.' });
  });

  it('are recordings by their bytes, of something that is there', async () => {
    expect(await upload(floor, floor.he, { question }, PNG)).toMatchObject({
      status: 415,
      body: { code: 'unsupported_audio' },
    });
    expect((await upload(floor, floor.he, {})).status).toBe(400);
    expect((await upload(floor, floor.he, { question, material: 'kiln' })).status).toBe(400);
    expect((await upload(floor, floor.stranger, { question })).status).toBe(404);
    expect((await upload(floor, floor.scheduler, { question })).status).toBe(403);
  });
});

describe('voice notes without an endpoint', () => {
  it('are kept, and say that a person types what they hear', async () => {
    const floor = await openFloor();
    try {
      const { status, body } = await upload(floor, floor.he, { question: await asked(floor) });
      expect(status).toBe(201);
      expect(body).toMatchObject({ state: 'by_hand', text: null });
      expect((await floor.he.get(`${PATH}/voice-notes`)).body).toMatchObject({ writtenDown: false });
      expect((await floor.he.post(`${PATH}/voice-notes/${String(body['id'])}/retry`)).status).toBe(409);
    } finally {
      await floor.service.close();
    }
  });
});

describe('voice notes that nothing ever came of', () => {
  let floor: Floor;
  beforeAll(async () => {
    floor = await openFloor({ SESSION_IDLE_SECONDS: '31536000', SESSION_MAX_SECONDS: '31536000' });
  }, 60_000);
  afterAll(() => floor.service.close());

  const days = async (after: number): Promise<void> => {
    floor.clock.advance(after * 86_400);
    await floor.service.app.get(UnsentRecordingSweep).sweep();
  };
  const heard = async (id: unknown) => (await floor.he.get(`${PATH}/voice-notes/${String(id)}`)).status;

  it('are thrown away with their bytes after thirty days; what was sent keeps what was said', async () => {
    const { body: interview } = await floor.he.post(`${PATH}/interviews`, { persona: 'linxia' });
    const [first, second] = interview['questions'] as { id: string; version: number }[];
    const kept = await upload(floor, floor.he, { question: first?.id ?? '' });
    const answer = `${PATH}/interviews/${String(interview['id'])}/questions/${first?.id ?? ''}/answer`;
    const sent = await floor.he.post(answer, { text: '烤箱坏了一半。' }, { 'if-match': `"${String(first?.version)}"` });
    expect(sent.status).toBe(200);
    await floor.put(['material', material]);
    const ofMaterial = await upload(floor, floor.he, { material: 'kiln' });
    const silent = await upload(floor, floor.he, { question: second?.id ?? '' });
    const unsent = await upload(floor, floor.he, { material: '2026-11-18-never' });
    const where = { id: String(unsent.body['id']) };
    const { storageKey } = await floor.service.app.get(Database).fresh.findOneByOrFail(VoiceNoteEntity, where);

    await days(UNSENT_DAYS - 1);
    for (const { body } of [kept, ofMaterial, silent, unsent]) expect(await heard(body['id'])).toBe(200);
    await days(2);
    for (const { body } of [silent, unsent]) expect(await heard(body['id'])).toBe(404);
    await expect(floor.service.app.get(FileStore).read(storageKey)).rejects.toThrow('ENOENT');
    for (const { body } of [kept, ofMaterial]) expect(await heard(body['id'])).toBe(200);
  });
});
