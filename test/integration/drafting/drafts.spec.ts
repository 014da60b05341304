import { startFakeLlm, type FakeLlm } from '../../support/fake-llm.js';
import { openDesk, type Desk } from './desk.js';

interface Draft {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly hash: string;
  readonly blocking: boolean;
  readonly current: {
    body: { touchpoint: string; text: string; claims: unknown[] };
    findings: { rule: string; severity: string }[];
    writer: string;
  };
  readonly evidence: { kind: string; record: string; says: string | null }[];
}

jest.setTimeout(60_000);

describe('drafts in people’s hands', () => {
  let desk: Desk;
  let llm: FakeLlm;
  let draft: Draft;
  beforeAll(async () => {
    llm = await startFakeLlm();
    desk = await openDesk({ LLM_PROVIDER: 'vllm', LLM_BASE_URL: llm.url, LLM_MODEL: 'fake-1' });
    const request = await desk.ask({ category: 'product', goal: 'convert' });
    await desk.settled();
    const [item] = await desk.items(request.id);
    draft = await read(item!.draftId!);
  });
  afterAll(async () => {
    await desk.service.close();
    await llm.close();
  });
  const read = async (id: string): Promise<Draft> =>
    (await desk.writer.get(`${desk.home}/drafts/${id}`)).body as unknown as Draft;
  const change = (body: unknown, version: number | null) =>
    desk.writer.send(
      'PUT',
      `${desk.home}/drafts/${draft.id}`,
      body,
      version === null ? {} : { 'if-match': `"${String(version)}"` },
    );
  const act = (name: string, version: number) =>
    desk.writer.post(`${desk.home}/drafts/${draft.id}/${name}`, {}, { 'if-match': `"${String(version)}"` });

  it('shows which records its words rest on', () => {
    expect(draft.evidence[0]).toMatchObject({ kind: 'fact' });
    expect(draft.evidence[0]!.says).toBeTruthy();
  });

  it('makes a new version of an edit, checks it again and keeps the old words', async () => {
    const body = { ...draft.current.body, text: '这是全国第一、最好的精华，100% 有效。' };
    const answer = await change(body, draft.version);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).toBe(`"${String(draft.version + 1)}"`);
    const edited = answer.body as unknown as Draft;
    expect(edited).toMatchObject({ number: 2, blocking: true, current: { writer: 'person' } });
    expect(edited.hash).not.toBe(draft.hash);
    expect(edited.current.findings.some((finding) => finding.severity === 'block')).toBe(true);
    const versions = await desk.writer.get(`${desk.home}/drafts/${draft.id}/versions`);
    expect((versions.body['items'] as { hash: string }[]).map(({ hash }) => hash)).toEqual([edited.hash, draft.hash]);
    draft = edited;
  });

  it('makes no version of the same words', async () => {
    const answer = await change(draft.current.body, draft.version);
    expect(answer.body).toMatchObject({ number: draft.number, version: draft.version });
  });

  it('refuses a stale, missing or malformed change and loses nothing', async () => {
    expect((await change(draft.current.body, null)).status).toBe(428);
    expect((await change(draft.current.body, draft.version - 1)).status).toBe(412);
    expect((await change({ ...draft.current.body, text: '' }, draft.version)).status).toBe(400);
    const group = {
      touchpoint: 'group',
      turns: [{ role: 'host', afterMinutes: 0, text: '好' }],
      invitations: [],
      claims: [],
    };
    expect((await change(group, draft.version)).status).toBe(422);
    expect(await read(draft.id)).toEqual(draft);
  });

  it('lets one of two edits at the same time win', async () => {
    const [one, two] = await Promise.all(
      ['甲', '乙'].map((text) => change({ ...draft.current.body, text }, draft.version)),
    );
    expect([one!.status, two!.status].sort()).toEqual([200, 412]);
    draft = await read(draft.id);
  });

  it('can be put away and taken out again', async () => {
    const away = await act('discard', draft.version);
    expect(away.body).toMatchObject({ status: 'discarded' });
    expect((await change(draft.current.body, draft.version + 1)).status).toBe(409);
    const shown = await desk.writer.get(`${desk.home}/drafts`);
    expect((shown.body['items'] as Draft[]).map(({ id }) => id)).not.toContain(draft.id);
    expect((await act('restore', draft.version + 1)).body).toMatchObject({ status: 'kept' });
    draft = await read(draft.id);
  });

  it('is found by its words, and by what it rests on', async () => {
    const body = { ...draft.current.body, text: `琉璃盏三字为证。` };
    await change(body, draft.version);
    const found = async (query: string) =>
      ((await desk.writer.get(`${desk.home}/drafts?${query}`)).body['items'] as Draft[]).map(({ id }) => id);
    expect(await found(`q=${encodeURIComponent('琉璃')}`)).toEqual([draft.id]);
    expect(await found(`q=${encodeURIComponent('%')}`)).toEqual([]);
    expect(await found(`cites=${encodeURIComponent(`fact:${draft.evidence[0]!.record}`)}`)).toContain(draft.id);
    expect(await found('touchpoint=group')).toEqual([]);
    const { body: usage } = await desk.writer.get(
      `${desk.home}/library/products/${draft.evidence[0]!.record.split('#')[0]!}/usage`,
    );
    if (usage['status'] !== 404) expect(JSON.stringify(usage)).toContain(draft.id);
    draft = await read(draft.id);
  });

  it('is judged again on demand', async () => {
    const answer = await desk.writer.post(`${desk.home}/drafts/${draft.id}/recheck`);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ number: draft.number, hash: draft.hash });
  });

  it('is nobody else’s', async () => {
    expect((await desk.stranger.get(`/workspaces/other/drafts/${draft.id}`)).status).toBe(404);
    expect((await desk.stranger.post(`/workspaces/other/drafts/${draft.id}/recheck`)).status).toBe(404);
  });

  it('stops writing when its request is called off', async () => {
    llm.always({ silence: 'before' });
    const request = await desk.ask({ count: 30 });
    const answer = await desk.writer.post(`${desk.home}/draft-requests/${request.id}/cancel`);
    expect(answer.body).toMatchObject({ state: 'cancelled', counts: { cancelled: 30 } });
    await desk.settled();
    llm.always({});
    expect((await desk.writer.get(`${desk.home}/drafts?request=${request.id}`)).body['items']).toEqual([]);
    const again = await desk.writer.post(`${desk.home}/draft-requests/${request.id}/retry`, {});
    expect(again.body).toMatchObject({ state: 'running' });
    await desk.settled();
    expect((await desk.writer.get(`${desk.home}/draft-requests/${request.id}`)).body).toMatchObject({
      counts: { done: 30 },
    });
  });
});
