import { Database } from '../../../src/platform/database/index.js';
import { startFakeLlm, type FakeLlm } from '../../support/fake-llm.js';
import { DAY, openDesk, type Desk } from './desk.js';

jest.setTimeout(60_000);

interface PreviewItem {
  readonly segment: string;
  readonly category: string;
  readonly characters: number | null;
  readonly missing: { question: string } | null;
  readonly context: {
    persona: { slug: string; why: string; samples: string[] };
    product: { slug: string; why: string } | null;
    facts: { id: string; why: string }[];
    cases: { slug: string; consent: { state: string; scope: string[] } }[];
    materials: { slug: string }[];
  } | null;
}
interface Preview {
  readonly total: number;
  readonly writer: string;
  readonly items: PreviewItem[];
}
interface Life {
  readonly persona: string;
  readonly unused: number;
  readonly perWeek: number;
  readonly daysLeft: number;
}

describe('before drafts are asked for', () => {
  let desk: Desk;
  let llm: FakeLlm;
  beforeAll(async () => {
    llm = await startFakeLlm();
    desk = await openDesk({ LLM_PROVIDER: 'vllm', LLM_BASE_URL: llm.url, LLM_MODEL: 'fake-1' });
  });
  afterAll(async () => {
    await desk.service.close();
    await llm.close();
  });
  const ask = {
    goal: 'convert',
    segments: ['sensitive-skin', 'office-worker'],
    touchpoints: ['moments', 'private_chat'],
    count: 3,
    publishOn: DAY,
  };
  const preview = async (more: object = {}): Promise<Preview> => {
    const answer = await desk.writer.post(`${desk.home}/draft-requests/preview`, { ...ask, ...more });
    expect(answer.status).toBe(200);
    return answer.body as unknown as Preview;
  };
  const matches = (query: string) => desk.writer.get(`${desk.home}/draft-requests/matches?${query}`);
  const life = async (): Promise<Life[]> =>
    (await desk.writer.get(`${desk.home}/materials/days-left`)).body['items'] as Life[];
  const rows = async (): Promise<string> => {
    const { reader } = desk.service.app.get(Database);
    const counts = await Promise.all(
      [
        'draft_request',
        'draft_item',
        'draft',
        'draft_version',
        'material_reservation',
        'model_call',
        'audit_entry',
      ].map(async (table) => {
        const known = reader.dataSource.entityMetadatas.some(({ tableName }) => tableName === table);
        return known ? `${table}=${JSON.stringify(await reader.query(`SELECT COUNT(*) AS n FROM ${table}`))}` : '';
      }),
    );
    return counts.join();
  };

  it('matches products, scenes and touchpoints to a segment', async () => {
    const answer = await matches(`segment=sensitive-skin&goal=convert&day=${DAY}`);
    expect(answer.status).toBe(200);
    const items = answer.body['items'] as { score: number; reasons: { message: string }[] }[];
    expect(items.length).toBeGreaterThan(2);
    expect(items.length).toBeLessThanOrEqual(12);
    expect(items[0]?.score).toBeGreaterThan(items.at(-1)?.score ?? 1);
    expect(items[0]?.reasons[0]?.message).toContain('换季就闹脾气的脸');
    expect(answer.body['missing']).toBeNull();
  });

  it('says what to add where nothing matches, and which name it does not know', async () => {
    const nothing = await matches('segment=sensitive-skin&day=2099-01-01');
    expect(nothing.body['items']).toEqual([]);
    expect(nothing.body['missing']).toMatchObject({ kind: 'product' });
    expect((await matches('segment=nobody')).status).toBe(422);
    expect((await matches('segment=sensitive-skin&product=nothing')).status).toBe(422);
    expect((await matches('goal=convert')).status).toBe(400);
    expect((await desk.stranger.get(`${desk.home}/draft-requests/matches?segment=student`)).status).toBe(404);
  });

  it('shows what drafts would be written from, and keeps nothing', async () => {
    const before = await rows();
    const shown = await preview();
    expect(shown).toMatchObject({ total: 12, writer: 'llm' });
    expect(shown.items).toHaveLength(5);
    for (const { context, missing, characters } of shown.items) {
      expect((context === null) === (missing !== null)).toBe(true);
      expect(characters === null).toBe(context === null);
    }
    const told = shown.items.find(({ context }) => context !== null);
    expect(told?.characters).toBeGreaterThan(500);
    expect(told?.context?.persona.why).toContain('服务');
    expect(told?.context?.persona.samples.length).toBeGreaterThan(0);
    expect(await rows()).toBe(before);
    expect(await preview()).toEqual(shown);
  });

  it('counts no characters where templates write', async () => {
    const { writer, items } = await preview({ writer: 'template', category: 'product' });
    expect(writer).toBe('template');
    expect(items.every(({ characters }) => characters === null)).toBe(true);
    expect(items[0]?.context?.facts.every(({ why }) => why.startsWith('有据可查'))).toBe(true);
  });

  it('shows the consent of the case that would be told', async () => {
    const { items } = await preview({ category: 'proof' });
    const told = items.flatMap(({ context }) => context?.cases ?? []);
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ consent }) => consent.state === 'live')).toBe(true);
  });

  it('says what is missing as the request itself would', async () => {
    const lacking = { category: 'proof', segments: ['forty-plus'], touchpoints: ['private_chat'], count: 1 };
    const [shown] = (await preview(lacking)).items;
    const request = await desk.ask({ ...lacking, goal: 'convert' });
    await desk.settled();
    const [item] = await desk.items(request.id);
    expect(shown?.missing).toEqual(item?.missing);
    expect(shown?.context).toBeNull();
    const unknown = await desk.writer.post(`${desk.home}/draft-requests/preview`, { ...ask, account: 'nobody' });
    expect(unknown.status).toBe(422);
  });

  it('counts the days of life left, and one less for each thing that a draft tells', async () => {
    const before = await life();
    const linxia = before.find(({ persona }) => persona === 'linxia');
    expect(linxia?.unused).toBeGreaterThan(0);
    expect(linxia?.daysLeft).toBeLessThanOrEqual(linxia?.unused ?? 0);
    expect(before.map(({ daysLeft }) => daysLeft)).toEqual(
      before.map(({ daysLeft }) => daysLeft).sort((left, right) => left - right),
    );
    await desk.ask({
      category: 'life',
      persona: 'linxia',
      segments: ['sensitive-skin'],
      count: 1,
      publishOn: undefined,
    });
    const after = (await life()).find(({ persona }) => persona === 'linxia');
    expect(after?.unused).toBe((linxia?.unused ?? 0) - 1);
    await desk.settled();
  });

  it('gives the review desk the speaker, the evidence’s state and the version before', async () => {
    const request = await desk.ask({ category: 'product', goal: 'convert', writer: 'template' });
    await desk.settled();
    const [item] = await desk.items(request.id);
    const at = `${desk.home}/drafts/${item?.draftId ?? ''}`;
    const draft = (await desk.writer.get(at)).body as {
      version: number;
      current: { body: object; reasons: { why: string }[] };
      evidence: { state: string; title: string | null }[];
    };
    expect(draft).toMatchObject({
      previous: null,
      speaker: { samples: expect.any(Array) as unknown },
    });
    expect(draft.evidence.length).toBeGreaterThan(0);
    expect(draft.evidence.every(({ state, title }) => state === 'live' && title !== null)).toBe(true);
    expect(draft.current.reasons.map(({ why }) => why).join('\n')).not.toContain('按要求'); // nobody asked for them
    await desk.writer.send(
      'PUT',
      at,
      { ...draft.current.body, text: '这是全国第一的精华。' },
      {
        'if-match': `"${String(draft.version)}"`,
      },
    );
    expect((await desk.writer.get(at)).body).toMatchObject({ number: 2, previous: { number: 1 } });
    const listed = (await desk.writer.get(`${desk.home}/drafts?blocking=true`)).body['items'] as {
      findings: { block: number };
      writer: string;
    }[];
    expect(listed[0]).toMatchObject({ writer: 'person' });
    expect(listed[0]?.findings.block).toBeGreaterThan(0);
    const queue = (await desk.writer.get(`${desk.home}/review?state=draft&blocking=true`)).body['items'] as object[];
    expect(queue[0]).toMatchObject({ findings: listed[0]?.findings, publishOn: DAY, submittedAt: null });
  });

  it('says of words that come back why they are as they are, as it did before they went', async () => {
    const request = await desk.ask({ category: 'product', goal: 'convert', writer: 'template' });
    await desk.settled();
    const [item] = await desk.items(request.id);
    const at = `${desk.home}/drafts/${item?.draftId ?? ''}`;
    const read = async () =>
      (await desk.writer.get(at)).body as {
        version: number;
        current: { body: object; reasons: { about: string; record: string }[] };
      };
    const says = async (body: object) => {
      const seen = { 'if-match': `"${String((await read()).version)}"` };
      expect((await desk.writer.send('PUT', at, body, seen)).status).toBe(200);
      return (await read()).current.reasons;
    };
    const { body, reasons } = (await read()).current;
    expect(reasons.map(({ about }) => about)).toEqual(expect.arrayContaining(['product', 'fact']));
    const cut = await says({ touchpoint: 'moments', text: '下雨了。', attachments: [], claims: [] });
    expect(cut.map(({ about }) => about)).not.toContain('fact');
    expect(await says(body)).toEqual(reasons);
  });
});
