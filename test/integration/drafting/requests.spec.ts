import { openDesk, type Desk } from './desk.js';
import { events } from './events.js';

const SEGMENTS = ['office-worker', 'student', 'two-kids-mom', 'forty-plus', 'sensitive-skin'];

jest.setTimeout(60_000);

describe('asking for drafts', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.service.close());

  it('writes from templates when no model is configured, and says so', async () => {
    const request = await desk.ask({ touchpoints: ['moments', 'private_chat', 'group'], count: 2 });
    await desk.settled();
    const items = await desk.items(request.id);
    expect(items.map((item) => item.state)).toEqual(Array(6).fill('done'));
    const { body } = await desk.writer.get(`${desk.home}/drafts/${items[0]!.draftId!}`);
    expect(body).toMatchObject({ status: 'kept', number: 1, version: 1, current: { writer: 'template', number: 1 } });
    expect((await desk.writer.get(`${desk.home}/model`)).body).toMatchObject({ configured: false });
  });

  it('says where a thing asked for by name was told, in the words that stand there now', async () => {
    const ask = { writer: 'template', category: 'life', persona: 'linxia', material: '2026-10-20-persimmons' };
    const first = await desk.ask(ask);
    await desk.settled();
    const path = `${desk.home}/drafts/${String((await desk.items(first.id))[0]?.draftId)}`;
    const seen = { 'if-match': `"${String((await desk.writer.get(path)).body['version'])}"` };
    const edited = { touchpoint: 'moments', text: '院子里的柿子打完了。', attachments: [], claims: [] };
    expect((await desk.writer.send('PUT', path, edited, seen)).status).toBe(200);
    const [again] = await desk.items((await desk.ask(ask)).id);
    expect(again?.missing?.question).toMatch(/^素材“老周拿晾衣竿打柿子[^]*已经在草稿“院子里的柿子打完了。…”里讲过/u);
  });

  it('mixes the categories, and no two drafts say the same', async () => {
    const request = await desk.ask({ segments: SEGMENTS, category: 'mix', count: 2 });
    await desk.settled();
    const items = await desk.items(request.id);
    expect(new Set(items.map((item) => item.category)).size).toBeGreaterThanOrEqual(4);
    expect(items.filter((item) => item.category === 'product').length).toBeLessThanOrEqual(3);
    const drafts = await desk.writer.get(`${desk.home}/drafts?request=${request.id}`);
    const texts = (drafts.body['items'] as { excerpt: string }[]).map((draft) => draft.excerpt);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('tells each material once, over requests at the same time, and asks for more when there is none left', async () => {
    const asked = await Promise.all([1, 2, 3].map(() => desk.ask({ category: 'life', segments: SEGMENTS, count: 4 })));
    await desk.settled();
    const items = (await Promise.all(asked.map((request) => desk.items(request.id)))).flat();
    const states = new Set(items.map((item) => item.state));
    expect([...states].sort()).toEqual(['done', 'needs_material']);
    const lacking = items.find((item) => item.state === 'needs_material');
    expect(lacking!.missing!.question).toMatch(/[？?]/);
    const told = await Promise.all(
      items
        .filter((item) => item.draftId !== null)
        .map(async (item) => {
          const { body } = await desk.writer.get(`${desk.home}/drafts/${item.draftId!}`);
          const reasons = (body['current'] as { reasons: { about: string; record: string }[] }).reasons;
          return reasons.filter((reason) => reason.about === 'material').map((reason) => reason.record);
        }),
    );
    const materials = told.flat();
    expect(materials.length).toBeGreaterThan(5);
    expect(new Set(materials).size).toBe(materials.length);
  });

  it('shows its progress as events that can be taken up again', async () => {
    const request = await desk.ask({ count: 3 });
    await desk.settled();
    const all = await events(desk, request.id);
    expect(all[0]).toMatchObject({ event: 'snapshot', data: { total: 3 } });
    expect(all.filter((one) => one.event === 'item')).toHaveLength(3);
    const last = all.filter((one) => one.event === 'item').at(-1)!;
    expect(last.data).toMatchObject({ state: 'done' });
    const again = await events(desk, request.id, { lastSeen: last.id });
    expect(again[0]).toMatchObject({ event: 'snapshot', data: { state: 'finished' } });
    const wrong = await desk.writer.get(`${desk.home}/draft-requests/${request.id}/events`, { 'last-event-id': 'x' });
    expect(wrong.status).toBe(400);
  });

  it.each([
    [{ segments: [] }, 400, 'segments'],
    [{ segments: ['nobody'] }, 422, 'segments.0'],
    [{ persona: 'nobody' }, 422, 'persona'],
    [{ products: ['serum-of-youth'] }, 422, 'products.0'],
    [{ touchpoints: ['fax'] }, 400, 'touchpoints.0'],
    [{ goal: 'win' }, 400, 'goal'],
    [{ count: 0 }, 400, 'count'],
    [{ segments: SEGMENTS, touchpoints: ['moments', 'group'], count: 51 }, 400, 'count'],
    [{ writer: 'llm' }, 422, 'writer'],
    [{ colour: 'red' }, 400, 'colour'],
    [{ publishOn: '2026-13-40' }, 400, 'publishOn'],
  ] as [object, number, string][])('refuses %j with %i and names the field', async (wrong, status, field) => {
    const ask = { goal: 'build_trust', segments: ['office-worker'], touchpoints: ['moments'], ...wrong };
    const answer = await desk.writer.post(`${desk.home}/draft-requests`, ask);
    expect(answer.status).toBe(status);
    expect((answer.body['errors'] as { field: string }[])[0]!.field).toBe(field);
  });

  it('lists and pages, and shows nothing to strangers', async () => {
    const first = await desk.writer.get(`${desk.home}/draft-requests?limit=2`);
    expect(first.body['items']).toHaveLength(2);
    const next = await desk.writer.get(
      `${desk.home}/draft-requests?limit=2&cursor=${String(first.body['nextCursor'])}`,
    );
    const ids = [...(first.body['items'] as { id: string }[]), ...(next.body['items'] as { id: string }[])].map(
      ({ id }) => id,
    );
    expect(new Set(ids).size).toBe(4);
    for (const path of ['', '/items', '/events']) {
      expect((await desk.stranger.get(`/workspaces/other/draft-requests/${ids[0]!}${path}`)).status).toBe(404);
      expect((await desk.stranger.get(`${desk.home}/draft-requests/${ids[0]!}${path}`)).status).toBe(404);
    }
    expect((await desk.writer.get(`${desk.home}/draft-requests?cursor=zzz`)).status).toBe(400);
  });
});
