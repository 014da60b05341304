import type { ModelView } from '../../../src/drafting/writers/llm/model.schema.js';
import { startFakeLlm, type FakeLlm } from '../../support/fake-llm.js';
import { onceOnly } from '../../support/sample-app.js';
import { openDesk, type Desk, type Item } from './desk.js';

describe('a second provider', () => {
  let first: FakeLlm;
  let second: FakeLlm;
  let desk: Desk;
  beforeAll(async () => {
    [first, second] = await Promise.all([startFakeLlm(), startFakeLlm()]);
    desk = await openDesk({
      LLM_PROVIDER: 'vllm',
      LLM_BASE_URL: first.url,
      LLM_API_KEY: 'sk-never-shown',
      LLM_REQUESTS_PER_MINUTE: '600',
      LLM_WORKSPACE_TOKENS_PER_MINUTE: '900000',
      LLM_MODEL: 'first-1',
      LLM_RETRY_BASE_SECONDS: '0.01',
      LLM_SECOND_PROVIDER: 'custom',
      LLM_SECOND_BASE_URL: second.url,
      LLM_SECOND_MODEL: 'second-1',
    });
  });
  afterAll(async () => {
    await desk.service.close();
    await Promise.all([first.close(), second.close()]);
  });
  beforeEach(() => {
    first.reset();
    second.reset();
  });

  async function write(): Promise<Item> {
    const { id } = await desk.ask();
    await desk.settled();
    const [item] = await desk.items(id);
    if (item === undefined) throw new Error('no item');
    return item;
  }
  const standing = async () => (await desk.writer.get(`${desk.home}/model`)).body['models'] as ModelView['models'];
  const writtenBy = async ({ draftId }: Item): Promise<unknown> =>
    ((await desk.writer.get(`${desk.home}/drafts/${String(draftId)}`)).body['current'] as { model: string }).model;

  it('is left alone while the first answers', async () => {
    expect(await writtenBy(await write())).toBe('first-1');
    expect(second.requests).toHaveLength(0);
  });

  it('writes when the first cannot, and the draft and the books say who wrote', async () => {
    first.always({ status: 401 });
    const item = await write();
    expect(item.state).toBe('done');
    expect(await writtenBy(item)).toBe('second-1');
    expect(second.requests[0]).toMatchObject({ model: 'second-1', response_format: { type: 'json_object' } });
  });

  it('is not asked about what is no fault of the provider', async () => {
    first.always({ refusal: '我不能写这个。' });
    expect(await write()).toMatchObject({ state: 'failed', error: { code: 'llm_refused' } });
    expect(second.requests).toHaveLength(0);
  });

  it('is asked at once while the first is left alone', async () => {
    first.always({ status: 503 });
    const { id } = await desk.ask({ count: 3 });
    await desk.settled();
    expect((await desk.items(id)).map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    first.requests.length = 0;
    const startedAt = Date.now();
    expect(await writtenBy(await write())).toBe('second-1');
    expect(first.requests).toHaveLength(0);
    expect(Date.now() - startedAt).toBeLessThan(5_000); // an open circuit is waited out for twenty seconds
    const [alone, writing] = await standing();
    expect(alone).toMatchObject({ model: 'first-1', asked: true, circuit: { state: 'open', why: 'server' } });
    expect(alone?.circuit.failures).toBeGreaterThanOrEqual(8);
    expect(Date.parse(alone?.circuit.until ?? '')).toBeGreaterThan(Date.now());
    expect(writing).toMatchObject({
      model: 'second-1',
      asked: true,
      circuit: { state: 'closed', until: null, why: null },
    });
    first.always({});
    await desk.writer.post(`${desk.home}/model/test`); // closes the circuit
    expect((await standing())[0]).toMatchObject({ circuit: { state: 'closed', until: null, failures: 0, why: null } });
  });

  it('is shown with what it may use, has used and can do, and without what opens it', async () => {
    await write();
    const [one, other] = await standing();
    expect(one).toMatchObject({
      ...{ key: 'set', provider: 'vllm', calls: { underWay: 0, waiting: 0 } },
      pace: { requests: { limit: 600, used: expect.any(Number) as number }, tokens: { limit: null, used: null } },
      workspacePace: { requests: { limit: null, used: null }, tokens: { limit: 900_000 } },
      can: { structured: 'json_schema', tellsUsage: true, tellsCache: false, takesTemperature: true },
    });
    expect(other).toMatchObject({ key: 'not_needed', can: { structured: 'json_object', tellsCache: true } });
    expect(JSON.stringify((await desk.writer.get(`${desk.home}/model`)).body)).not.toMatch(/sk-never-shown/u);
  });

  interface Rewrite {
    readonly state: string;
    readonly error: { code: string } | null;
    readonly proposals: { model: string; writer: string; text: string }[];
  }
  async function rewritten(ask: object): Promise<Rewrite> {
    first.reset();
    const { draftId } = await write();
    first.always({ status: 401 });
    const path = `${desk.home}/drafts/${String(draftId)}/rewrites`;
    const { body } = await desk.writer.send('POST', path, ask, onceOnly());
    await desk.settled();
    return (await desk.writer.get(`${path}/${String(body['id'])}`)).body as unknown as Rewrite;
  }

  it('rewrites, too, when the first cannot', async () => {
    const rewrite = await rewritten({ kind: 'instruction', instruction: '开头换成傍晚' });
    expect(rewrite).toMatchObject({ state: 'proposed', proposals: [{ model: 'second-1', writer: 'llm' }] });
  });

  it('leaves a rewrite to templates when no model answers and the workspace lets them, and else says why', async () => {
    second.always({ status: 401 });
    const ask = { kind: 'translate', touchpoints: ['group'] };
    expect(await rewritten(ask)).toMatchObject({ state: 'failed', error: { code: 'llm_authentication' } });
    const { body } = await desk.writer.get(desk.home);
    await desk.writer.patch(desk.home, { settings: { templateFallback: true } }, (body as { version: number }).version);
    expect(await rewritten(ask)).toMatchObject({ state: 'proposed', proposals: [{ writer: 'template' }] });
    const after = await desk.writer.get(desk.home);
    const { version } = after.body as { version: number };
    await desk.writer.patch(desk.home, { settings: { templateFallback: false } }, version);
  });

  it('is not asked where the workspace does not want it', async () => {
    first.always({ status: 401 });
    const { body } = await desk.writer.get(desk.home);
    await desk.writer.patch(desk.home, { settings: { secondModel: false } }, (body as { version: number }).version);
    expect(await write()).toMatchObject({ state: 'failed', error: { code: 'llm_authentication' } });
    expect(second.requests).toHaveLength(0);
    expect((await standing()).map(({ asked }) => asked)).toEqual([true, false]);
  });
});
