import { setTimeout as sleep } from 'node:timers/promises';
import { DraftItemEntity } from '../../../src/drafting/requests/draft-item.entity.js';
import { ModelCallEntity } from '../../../src/drafting/writers/llm/model-call.entity.js';
import { ModelCalls } from '../../../src/drafting/writers/llm/model-calls.service.js';
import { ModelGate } from '../../../src/drafting/writers/llm/model-gate.service.js';
import { UNKNOWN_USAGE } from '../../../src/drafting/writers/llm/usage.js';
import { newId } from '../../../src/kernel/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { startFakeLlm, type FakeLlm } from '../../support/fake-llm.js';
import { soon } from '../../support/soon.js';
import { openDesk, type Desk } from './desk.js';
import { foreignCall, settleForeign } from './foreign-call.js';

jest.setTimeout(120_000);

const HOUR = 3_600;
/** Longer than it takes until somebody looks again at what was put off. */
const LOOKED_AGAIN_MS = 3_000;
const PRICED = { LLM_PRICE_INPUT: '0', LLM_PRICE_OUTPUT: '8', LLM_MONTHLY_BUDGET: '1' };
const statesOf = async (desk: Desk, requestId: string) => (await desk.items(requestId)).map(({ state }) => state);

describe('money that another process has set aside', () => {
  let llm: FakeLlm;
  let desk: Desk;
  beforeAll(async () => {
    llm = await startFakeLlm();
    desk = await openDesk({
      ...{ LLM_PROVIDER: 'vllm', LLM_BASE_URL: llm.url, LLM_MODEL: 'gpt-test', LLM_API_KEY: 'k', ...PRICED },
    });
  });
  afterAll(async () => {
    await desk.service.close();
    await llm.close();
  });

  it('is left alone until that process settles, and then pays for what was put off', async () => {
    const call = await foreignCall(desk);
    const { id } = await desk.ask({ writer: 'llm', count: 2 });
    await desk.settled();
    await sleep(LOOKED_AGAIN_MS);
    await desk.settled();
    expect(await statesOf(desk, id)).toEqual(['queued', 'queued']);
    expect(llm.requests).toHaveLength(0);
    const rows = await desk.service.app.get(Database).fresh.findBy(DraftItemEntity, { requestId: id });
    expect(rows.map(({ claims, leaseOwner }) => [claims, leaseOwner])).toEqual([
      [0, null],
      [0, null],
    ]);

    await settleForeign(desk, call);
    await soon(() => statesOf(desk, id)).toEqual(['done', 'done']);
  });

  it('is free again where its call was lost', async () => {
    llm.reset();
    await foreignCall(desk, { ago: HOUR });
    await sleep(LOOKED_AGAIN_MS);
    const { id } = await desk.ask({ writer: 'llm' });
    await desk.settled();
    expect(await statesOf(desk, id)).toEqual(['done']);
  });
});

describe('a process that stops', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk({ LLM_PROVIDER: 'vllm', LLM_BASE_URL: 'http://127.0.0.1:9', LLM_MODEL: 'm', ...PRICED });
  });
  afterAll(() => desk.service.close());

  it('leaves nothing set aside, and settles what still ends', async () => {
    const calls = desk.service.app.get(ModelCalls);
    const settings = desk.service.app.get(ModelGate).settings!;
    const { workspaceId } = desk.actor;
    const begin = () =>
      calls.begin(settings, {
        ...{ workspaceId, itemId: 'x', purpose: 'answer', round: 0, requestKey: 'x', promptHash: 'x', messages: [] },
        ...{ promptVersion: null, reserved: 0.5, holder: newId<string>() },
      });
    const outcome = { text: '早', reply: null, failure: null, attempts: 1, latencyMs: 5, usage: UNKNOWN_USAGE };
    const [ended, cut] = [await begin(), await begin()];
    await calls.settle(settings, { workspaceId, id: ended }, outcome);
    const foreign = await foreignCall(desk);
    await calls.onApplicationShutdown();
    const stateOf = async (id: string) =>
      (await desk.service.app.get(Database).fresh.findOneByOrFail(ModelCallEntity, { id })).state;
    const states = await Promise.all([ended, cut, foreign].map(stateOf));
    expect(states).toEqual(['replied', 'abandoned', 'started']);
    await calls.settle(settings, { workspaceId, id: cut }, outcome);
    expect(await stateOf(cut)).toBe('replied');
  });
});

describe('a second model whose money is set aside', () => {
  let first: FakeLlm;
  let second: FakeLlm;
  let desk: Desk;
  beforeAll(async () => {
    [first, second] = await Promise.all([startFakeLlm(), startFakeLlm()]);
    desk = await openDesk({
      ...{ LLM_PROVIDER: 'vllm', LLM_BASE_URL: first.url, LLM_MODEL: 'first-1', LLM_API_KEY: 'k' },
      ...{ LLM_PRICE_INPUT: '0', LLM_PRICE_OUTPUT: '0', LLM_MONTHLY_BUDGET: '1', LLM_RETRY_BASE_SECONDS: '0.01' },
      ...{ LLM_SECOND_PROVIDER: 'custom', LLM_SECOND_BASE_URL: second.url, LLM_SECOND_MODEL: 'second-1' },
      ...{ LLM_SECOND_PRICE_INPUT: '0', LLM_SECOND_PRICE_OUTPUT: '8' },
    });
    first.always({ status: 503 });
  });
  afterAll(async () => {
    await desk.service.close();
    await Promise.all([first.close(), second.close()]);
  });

  it('is waited for, so that the first is not asked the same again', async () => {
    const call = await foreignCall(desk);
    const { id } = await desk.ask({ writer: 'llm' });
    await soon(() => first.requests.length).toBeGreaterThan(0);
    await sleep(LOOKED_AGAIN_MS);
    const asked = first.requests.length;
    expect(await statesOf(desk, id)).toEqual(['writing']);
    expect(second.requests).toHaveLength(0);
    await sleep(LOOKED_AGAIN_MS);
    expect(first.requests).toHaveLength(asked);

    await settleForeign(desk, call);
    await desk.settled();
    expect(await statesOf(desk, id)).toEqual(['done']);
    expect([first.requests.length, second.requests.length]).toEqual([asked, 1]);
  });
});
