import { Prompts } from '../../../src/drafting/prompts.service.js';
import { startFakeLlm, type FakeLlm } from '../../support/fake-llm.js';
import { DAY, openDesk, type Desk } from './desk.js';

describe('a workspace’s own prompts', () => {
  let desk: Desk;
  let llm: FakeLlm;
  let file: string;
  const at = (path = '') => `${desk.home}/prompts${path}`;
  const write = (source: string, note = '试一版') => desk.writer.post(at('/moments/versions'), { source, note });
  const production = (number: number | null, version: number) =>
    desk.writer.send('PUT', at('/moments/production'), { number }, { 'if-match': `"${String(version)}"` });

  beforeAll(async () => {
    llm = await startFakeLlm();
    desk = await openDesk({ LLM_PROVIDER: 'vllm', LLM_BASE_URL: llm.url, LLM_MODEL: 'gpt-test', LLM_API_KEY: 'k' });
    file = desk.service.app.get(Prompts).sources['moments'] ?? '';
  });
  afterAll(async () => {
    await desk.service.close();
    await llm.close();
  });

  const systemSent = () => llm.requests.at(-1)?.messages[0]?.content ?? '';
  const hashOf = async () => {
    const { id } = await desk.ask({ writer: 'llm' });
    await desk.settled();
    const [item] = await desk.items(id);
    const draft = await desk.writer.get(`${desk.home}/drafts/${item?.draftId ?? ''}`);
    return (draft.body['current'] as { promptHash: string }).promptHash;
  };

  it('are the files until a version is put to production, and each touchpoint has one', async () => {
    const { body } = await desk.writer.get(at());
    const items = body['items'] as { prompt: string; production: number | null }[];
    expect(items.map(({ prompt }) => prompt)).toContain('official_account');
    expect(items.every((item) => item.production === null)).toBe(true);
  });

  it('write once in production, with another prompt hash, and the file again when rolled back', async () => {
    const before = await hashOf();
    const made = await write(file.replace('# 输出', '多说一句家常话。\n\n# 输出'), '加一句家常话');
    expect([made.status, made.body['number']]).toEqual([201, 1]);
    expect(await hashOf()).toBe(before);

    const set = await production(1, 1);
    expect([set.status, set.body['production']]).toEqual([200, 1]);
    const own = await hashOf();
    expect(own).not.toBe(before);
    expect(systemSent()).toContain('多说一句家常话。');

    expect((await production(null, 1)).status).toBe(412);
    expect((await production(null, 2)).status).toBe(200);
    expect(await hashOf()).toBe(before);
    const trail = await desk.writer.get(`${desk.home}/audit?limit=20`);
    const actions = (trail.body['items'] as { action: string }[]).map(({ action }) => action);
    expect(actions.filter((action) => action.startsWith('prompt.'))).toEqual([
      'prompt.production_set',
      'prompt.production_set',
      'prompt.version_added',
    ]);
  });

  it('are refused when they cannot be read, and kept from production when they do not pass', async () => {
    const unreadable = await write(`${file}\n{{nosuch 'x'}}`);
    expect([unreadable.status, unreadable.body['code']]).toEqual([422, 'prompt_unreadable']);
    const made = await write(file.replace('{{> _brief}}', ''), '忘了要求');
    const number = made.body['number'] as number;
    const judged = await desk.writer.post(at(`/moments/versions/${String(number)}/evaluation`), {});
    expect(judged.body).toMatchObject({ passed: false });
    const seen = (await desk.writer.get(at('/moments'))).body['version'] as number;
    const refused = await production(number, seen);
    expect([refused.status, refused.body['code']]).toEqual([422, 'prompt_evaluation_failed']);
    expect((await desk.writer.get(at('/moments'))).body['production']).toBeNull();
  });

  it('show what would be sent from this workspace’s library, and what differs from the file', async () => {
    const source = file.replace('# 朋友圈的规矩', '# 朋友圈的规矩\n- 多写一行试试');
    const preview = await desk.writer.post(at('/moments/preview'), {
      source,
      segment: 'office-worker',
      brief: '说说下雨',
    });
    expect(preview.status).toBe(200);
    const messages = preview.body['messages'] as { content: string }[];
    expect(messages[1]?.content).toContain('多写一行试试');
    expect(messages[1]?.content).toContain('说说下雨');
    const made = await write(source);
    const diff = await desk.writer.get(at(`/moments/diff?from=0&to=${String(made.body['number'])}`));
    const lines = (diff.body['lines'] as { kind: string; text: string }[]).filter(({ kind }) => kind !== 'same');
    expect(lines).toEqual([{ kind: 'added', text: '- 多写一行试试' }]);
  });

  it('are nobody else’s', async () => {
    expect((await desk.stranger.get(at())).status).toBeGreaterThanOrEqual(403);
    const theirs = await desk.stranger.get('/workspaces/other/prompts/moments/versions/1');
    expect(theirs.status).toBe(404);
  });

  it('write B of a pair from A, and flag on B what is another beyond the one thing', async () => {
    const other = '午后的店里很安静。\n一位客人推门进来。\n她问有没有别的。\n我们聊了很久。';
    const reply = { touchpoint: 'moments', text: other, firstComment: null, attachments: [], callToAction: null };
    llm.reset();
    llm.script({}, { reply: { ...reply, claims: [] } });
    const { id } = await desk.ask({ writer: 'llm', differ: 'opening', category: 'product', goal: 'convert' });
    await desk.settled();
    const { body } = await desk.writer.get(`${desk.home}/draft-requests/${id}/items`);
    const items = body['items'] as { state: string; ab: unknown; draftId: string }[];
    expect(items.map(({ state, ab }) => [state, ab])).toEqual([
      ['done', { differ: 'opening', arm: 'a' }],
      ['done', { differ: 'opening', arm: 'b' }],
    ]);
    const [a = [], b = []] = llm.requests.map(({ messages }) => messages);
    const shared = (content = '') => content.split('# 这一条')[0];
    expect([b[0], shared(b[1]?.content)]).toEqual([a[0], shared(a[1]?.content)]);
    expect(b[1]?.content).toContain('A/B 里的 A');
    // Others were written in this workspace before, but none in this batch.
    expect(a[1]?.content).not.toContain('这一批已经写过的');
    const drafts = await Promise.all(
      items.map(async ({ draftId }) => (await desk.writer.get(`${desk.home}/drafts/${draftId}`)).body['current']),
    );
    const [first, second] = drafts as { text: string; reasons: { record: string; why: string }[] }[];
    expect(b[2]?.role).toBe('assistant');
    expect(b[2]?.content).toContain(JSON.stringify(first?.text));
    expect(b[3]?.content).toMatch(/照着它写 B：只换“开头”[^]*别的一字不动/u);
    const flags = [first, second].map((draft) => draft?.reasons.find(({ record }) => record === 'beyond')?.why);
    expect(flags[0]).toBeUndefined();
    expect(flags[1]).toMatch(/^和 A 不只差这一处，2 句/u);
  });

  it('show for B of a pair what is asked behind A, as it is sent', async () => {
    const pair = { goal: 'convert', category: 'product', differ: 'opening', writer: 'llm', count: 1, publishOn: DAY };
    const ask = { ...pair, segments: ['office-worker'], touchpoints: ['moments'] };
    const preview = await desk.writer.post(`${desk.home}/draft-requests/preview`, ask);
    const [a, b] = preview.body['items'] as { characters: number; behindA: string | null }[];
    llm.reset();
    await desk.ask(ask);
    await desk.settled();
    const sent = llm.requests[1]?.messages ?? [];
    expect([a?.behindA, b?.behindA]).toEqual([null, sent.at(-1)?.content]);
    expect(b?.behindA).toContain('照着它写 B');
    // B is asked by A's prompt, and by what stands behind it.
    expect((b?.characters ?? 0) - (a?.characters ?? 0)).toBe([...(b?.behindA ?? '')].length);
  });

  it('leave B alone where A was not written, and say so', async () => {
    llm.reset();
    llm.script({ status: 401 });
    const { id } = await desk.ask({ writer: 'llm', differ: 'length' });
    await desk.settled();
    const states = (await desk.items(id)).map(({ state, error }) => [state, error?.code]);
    expect(states).toEqual([
      ['failed', 'llm_authentication'],
      ['failed', 'pair_without_a'],
    ]);
    expect(llm.requests).toHaveLength(1);
  });

  const aloneFailed = async (ask: object) => {
    llm.reset();
    llm.script({}, { status: 401 });
    const { id } = await desk.ask({ writer: 'llm', differ: 'opening', ...ask });
    await desk.settled();
    const [a, b] = await desk.items(id);
    if (a === undefined || b === undefined) throw new Error('no pair');
    expect([a.state, b.state]).toEqual(['done', 'failed']);
    const again = async () => {
      const { status } = await desk.writer.post(`${desk.home}/draft-requests/${id}/retry`, { items: [b.id] });
      expect(status).toBe(200);
      await desk.settled();
      return (await desk.items(id))[1];
    };
    return { a: a.draftId ?? '', again };
  };

  it('write a B that is asked for again from what its A was given', async () => {
    const { again } = await aloneFailed({ category: 'life' });
    expect(await again()).toMatchObject({ state: 'done', error: null });
    const [, before, now] = llm.requests.map(({ messages }) => messages);
    expect(now).toEqual(before);
  });

  it('send nobody what A tells where B may not tell it any more', async () => {
    const { a, again } = await aloneFailed({ category: 'product', goal: 'convert' });
    const path = `${desk.home}/drafts/${a}`;
    const seen = { 'if-match': `"${String((await desk.writer.get(path)).body['version'])}"` };
    const told = '王姐用了三周。';
    const claims = [{ quote: told, caseId: 'gone' }];
    const edited = { touchpoint: 'moments', text: told, attachments: [], claims };
    expect((await desk.writer.send('PUT', path, edited, seen)).status).toBe(200);
    expect(await again()).toMatchObject({ state: 'failed', error: { code: 'pair_without_a' } });
    expect(llm.requests).toHaveLength(2);
  });
});
