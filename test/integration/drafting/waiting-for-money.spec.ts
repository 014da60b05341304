import { audienceOf, draftRef, Exposures } from '../../../src/audience/index.js';
import { SecondReadingEntity } from '../../../src/drafting/second-reading/second-reading.entity.js';
import { toInstant } from '../../../src/kernel/index.js';
import { Database, UnitOfWork } from '../../../src/platform/database/index.js';
import { startFakeEmbeddings, type FakeEmbeddings } from '../../support/fake-embeddings.js';
import { startFakeLlm, type FakeLlm } from '../../support/fake-llm.js';
import { onceOnly } from '../../support/sample-app.js';
import { soon } from '../../support/soon.js';
import { DAY, openDesk, type Desk } from './desk.js';
import { foreignCall, settleForeign } from './foreign-call.js';

jest.setTimeout(120_000);

const ALL = { reserved: 1 };
/** Longer than a process goes without reading what others have set aside, near the end of a budget. */
const SEEN_MS = 1_200;
const BUDGET = { LLM_PRICE_INPUT: '0', LLM_PRICE_OUTPUT: '8', LLM_MONTHLY_BUDGET: '1' };
const moments = (text: string) => ({ touchpoint: 'moments', text, attachments: [], claims: [] });

interface Draft {
  readonly version: number;
  readonly hash: string;
  readonly current: { readonly findings: readonly { rule: string; message: string }[] };
}

function handOf(desk: Desk) {
  const path = (id: string) => `${desk.home}/drafts/${id}`;
  const get = async (id: string) => (await desk.writer.get(path(id))).body as unknown as Draft;
  return {
    path,
    get,
    one: async (): Promise<string> => {
      const { id } = await desk.ask({ writer: 'template' });
      await desk.settled();
      return (await desk.items(id))[0]?.draftId ?? '';
    },
    says: async (id: string, text: string): Promise<void> => {
      const seen = { 'if-match': `"${String((await get(id)).version)}"` };
      const { status, body } = await desk.writer.send('PUT', path(id), moments(text), seen);
      if (status !== 200) throw new Error(JSON.stringify(body));
    },
  };
}

describe('a rewrite whose money is set aside for others', () => {
  let llm: FakeLlm;
  let desk: Desk;
  beforeAll(async () => {
    llm = await startFakeLlm({ latencyMs: SEEN_MS });
    desk = await openDesk({ LLM_PROVIDER: 'vllm', LLM_BASE_URL: llm.url, LLM_MODEL: 'm', LLM_API_KEY: 'k', ...BUDGET });
  });
  beforeEach(() => llm.reset());
  afterAll(async () => {
    await desk.service.close();
    await llm.close();
  });

  const asked = async () => {
    const draft = await handOf(desk).one();
    const path = `${handOf(desk).path(draft)}/rewrites`;
    const ask = { kind: 'instruction', instruction: '说得再短一点' };
    const { body } = await desk.writer.send('POST', path, ask, onceOnly());
    return async () => (await desk.writer.get(`${path}/${String(body['id'])}`)).body;
  };

  it('says so, holds no place among the jobs, and goes on when it is settled', async () => {
    const call = await foreignCall(desk, ALL);
    const rewrite = await asked();
    await desk.settled(); // whatever holds a place would be waited for here
    await soon(rewrite).toMatchObject({ state: 'writing', waitsForMoney: true, lacks: null, error: null });
    expect(llm.requests).toHaveLength(0);
    await settleForeign(desk, call);
    await soon(rewrite).toMatchObject({ state: 'proposed', waitsForMoney: false, lacks: null });
  });

  it('is not asked again what it was answered before', async () => {
    llm.script({ reply: 'no draft at all' });
    const rewrite = await asked();
    await soon(() => llm.requests.length).toBe(1);
    const call = await foreignCall(desk, ALL);
    await soon(rewrite).toMatchObject({ state: 'writing', waitsForMoney: true });
    await desk.settled();
    expect(llm.requests).toHaveLength(1);
    await settleForeign(desk, call);
    await soon(rewrite).toMatchObject({ state: 'proposed' });
    expect(llm.requests).toHaveLength(2);
  });

  it('fails saying that it is spent, when it is', async () => {
    const call = await foreignCall(desk, ALL);
    const rewrite = await asked();
    await soon(rewrite).toMatchObject({ state: 'writing', waitsForMoney: true });
    await settleForeign(desk, call, 10);
    await soon(rewrite).toMatchObject({ state: 'failed', error: { code: 'llm_budget' }, waitsForMoney: false });
  });
});

describe('a second reading whose money is set aside for others', () => {
  let llm: FakeLlm;
  let endpoint: FakeEmbeddings;
  let desk: Desk;
  beforeAll(async () => {
    llm = await startFakeLlm();
    endpoint = await startFakeEmbeddings((text) => text);
    desk = await openDesk({
      ...{ LLM_PROVIDER: 'vllm', LLM_BASE_URL: llm.url, LLM_MODEL: 'm', LLM_API_KEY: 'k', ...BUDGET },
      ...{ LLM_EMBEDDINGS_URL: endpoint.url, LLM_EMBEDDINGS_MODEL: 'fake-meaning', LLM_EMBEDDINGS_PRICE: '2' },
    });
    const { version } = (await desk.writer.get(desk.home)).body as { version: number };
    await desk.writer.patch(desk.home, { settings: { claimJudge: true } }, version);
    llm.always({ reply: { objections: [] } });
  });
  afterAll(async () => {
    await desk.service.close();
    await Promise.all([llm.close(), endpoint.close()]);
  });

  /** Something to compare with: what the same people are about to see. */
  const showReaders = async (draft: string) => {
    const { hash } = await handOf(desk).get(draft);
    const line = {
      ...{ workspaceId: desk.actor.workspaceId, source: 'entry:before', accountSlug: 'linxia-1', hash },
      ...{
        audience: audienceOf('office-worker', null),
        recordRefs: [draftRef(draft)],
        at: toInstant(`${DAY}T04:00:00Z`),
      },
    };
    return desk.service.app.get(UnitOfWork).run((tx) => desk.service.app.get(Exposures).plan(tx, [line]));
  };
  const readingsOf = async (draftId: string, hash: string) =>
    (await desk.service.app.get(Database).fresh.findBy(SecondReadingEntity, { draftId, hash }))
      .map(({ reader, state, tries }) => `${reader} ${state} ${String(tries)}`)
      .sort();

  it('says so, holds no place among the jobs, counts no try, and goes on when it is settled', async () => {
    const hand = handOf(desk);
    const call = await foreignCall(desk, ALL);
    await showReaders(await hand.one());
    const draft = await hand.one();
    await hand.says(draft, '早上理了一遍货架，把灯也擦了。');
    await desk.settled();
    const { hash } = await hand.get(draft);
    expect(await readingsOf(draft, hash)).toEqual(['claims waiting 0', 'meaning waiting 0']);
    const unread = async () =>
      (await hand.get(draft)).current.findings.filter(({ rule }) => rule.endsWith('_not_judged'));
    await soon(unread).toMatchObject([{ message: expect.stringContaining('额度正留给别的稿子') as string }]);
    expect([llm.requests.length, endpoint.sent.length]).toEqual([0, 0]);

    await settleForeign(desk, call);
    await soon(() => readingsOf(draft, hash)).toEqual(['claims read 1', 'meaning read 1']);
    await soon(unread).toEqual([]);
    expect(endpoint.sent).toContain('早上理了一遍货架，把灯也擦了。');
  });
});
