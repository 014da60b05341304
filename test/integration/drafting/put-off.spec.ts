import { systemActor, Workspaces } from '../../../src/identity/index.js';
import { ModelCallEntity } from '../../../src/drafting/writers/llm/model-call.entity.js';
import { newId, toInstant } from '../../../src/kernel/index.js';
import { Database, UnitOfWork } from '../../../src/platform/database/index.js';
import { startFakeLlm, type FakeLlm } from '../../support/fake-llm.js';
import { soon } from '../../support/soon.js';
import { DAY, openDesk, type Desk } from './desk.js';
import { importSample } from './sample.js';

jest.setTimeout(120_000);

/** More than there are places among the jobs. */
const PIECES = 160;
const ASK = { writer: 'llm', count: PIECES / 2, touchpoints: ['moments', 'private_chat'] };
/** What calls cost at most is five times what they cost: some forty are set aside for at once. */
const PRICED = { LLM_PRICE_INPUT: '0', LLM_PRICE_OUTPUT: '8', LLM_MONTHLY_BUDGET: '0.7', LLM_CONCURRENCY: '2' };

describe('a brand at the end of its budget', () => {
  let llm: FakeLlm;
  let desk: Desk;
  beforeAll(async () => {
    llm = await startFakeLlm({ latencyMs: 150 });
    desk = await openDesk({
      ...{ LLM_PROVIDER: 'vllm', LLM_BASE_URL: llm.url, LLM_MODEL: 'gpt-test', LLM_API_KEY: 'k', ...PRICED },
      LLM_RETRY_BASE_SECONDS: '0.01',
    });
    const other = await desk.service.app.get(Workspaces).bySlug('other');
    await importSample(desk.service.app, systemActor(other, 'test'));
  });
  afterAll(async () => {
    await desk.service.close();
    await llm.close();
  });

  const counts = async (id: string) =>
    (await desk.writer.get(`${desk.home}/draft-requests/${id}`)).body['counts'] as Record<string, number>;
  const booked = (row: object) =>
    desk.service.app.get(UnitOfWork).run((tx) =>
      tx.manager.insert(ModelCallEntity, {
        ...{
          id: newId<string>(),
          workspaceId: desk.actor.workspaceId,
          itemId: 'x',
          purpose: 'draft' as const,
          round: 0,
        },
        ...{ requestKey: 'x', provider: 'vllm', model: 'gpt-test', promptHash: 'x', attempts: 1 },
        ...{ startedAt: toInstant(Date.now()), state: 'replied' as const, ...row },
      }),
    );

  it('lets others be written while its own wait for money, and says so when that is spent', async () => {
    const { id } = await desk.ask(ASK);
    await soon(async () => (await counts(id))['writing'] ?? 0).toBeGreaterThan(0);
    const theirs = await desk.stranger.post('/workspaces/other/draft-requests', {
      ...{ goal: 'build_trust', segments: ['office-worker'], touchpoints: ['moments'], category: 'expertise' },
      ...{ count: 1, publishOn: DAY, writer: 'template' },
    });
    const path = `/workspaces/other/draft-requests/${String(theirs.body['id'])}`;
    await soon(async () => (await desk.stranger.get(path)).body['state']).toBe('finished');
    const meanwhile = await counts(id);
    expect(meanwhile['done']).toBeLessThan(PIECES / 2);
    // What is put off is queued, under no lease, and holds nobody up.
    await soon(async () => (await counts(id))['queued'] ?? 0).toBeGreaterThan(PIECES / 4);

    await booked({ cost: 10 });
    await desk.settled();
    await soon(async () => (await counts(id))['queued'] ?? 0).toBe(0);
    await desk.settled();
    const { done = 0, failed = 0 } = await counts(id);
    expect(done + failed).toBe(PIECES);
    expect(failed).toBeGreaterThan(0);
    const items = (await desk.items(id)).filter(({ state }) => state === 'failed');
    expect(new Set(items.map(({ error }) => error?.code))).toEqual(new Set(['llm_budget']));
    expect(items[0]?.error?.message).toContain('used up');
  });

  it('books what is set aside with the call, so that other processes leave it alone', async () => {
    const rows = await desk.service.app
      .get(Database)
      .fresh.findBy(ModelCallEntity, { workspaceId: desk.actor.workspaceId, provider: 'vllm', purpose: 'draft' });
    const own = rows.filter(({ itemId }) => itemId !== 'x');
    expect(own.length).toBeGreaterThan(0);
    for (const { reserved, holder, cost } of own) {
      expect(holder).toMatch(/^[0-9a-f-]{36}$/u);
      expect(reserved ?? 0).toBeGreaterThan(cost ?? 0);
    }
  });
});
