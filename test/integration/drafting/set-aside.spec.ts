import { setTimeout as sleep } from 'node:timers/promises';
import { DraftItemEntity } from '../../../src/drafting/requests/draft-item.entity.js';
import { ModelBudget } from '../../../src/drafting/writers/llm/budget.service.js';
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

describe('the books of a process', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk({ LLM_PROVIDER: 'vllm', LLM_BASE_URL: 'http://127.0.0.1:9', LLM_MODEL: 'm', ...PRICED });
  });
  afterAll(() => desk.service.close());

  const outcome = { text: '早', reply: null, failure: null, attempts: 1, latencyMs: 5, usage: UNKNOWN_USAGE };
  const settings = () => desk.service.app.get(ModelGate).settings!;
  const begin = () =>
    desk.service.app.get(ModelCalls).begin(settings(), {
      ...{ workspaceId: desk.actor.workspaceId, itemId: 'x', purpose: 'answer', round: 0, requestKey: 'x' },
      ...{ promptHash: 'x', messages: [], promptVersion: null, reserved: 0.5, holder: newId<string>() },
    });
  const settle = (id: string) =>
    desk.service.app.get(ModelCalls).settle(settings(), { workspaceId: desk.actor.workspaceId, id }, outcome);

  it('hold on to what is under way, so that what a lost process had set aside comes free when its lease is over', async () => {
    /** As a process sees it that begins now. */
    const left = () =>
      new ModelBudget(desk.service.app.get(Database), desk.clock).left(settings(), desk.actor.workspaceId);
    expect(await left()).toBe(1);
    const calls = desk.service.app.get(ModelCalls);
    calls.onModuleDestroy(); // it renews by hand
    const call = await begin();
    expect(await left()).toBe(0.5);
    desk.clock.aheadMs += 20_000;
    await calls.renew();
    desk.clock.aheadMs += 20_000;
    expect(await left()).toBe(0.5);
    desk.clock.aheadMs += 20_000;
    expect(await left()).toBe(1);
    await settle(call);
  });

  it('leave nothing set aside when it stops, and settle what still ends', async () => {
    const calls = desk.service.app.get(ModelCalls);
    const [ended, cut] = [await begin(), await begin()];
    await settle(ended);
    const foreign = await foreignCall(desk);
    await calls.onApplicationShutdown();
    const stateOf = async (id: string) =>
      (await desk.service.app.get(Database).fresh.findOneByOrFail(ModelCallEntity, { id })).state;
    const states = await Promise.all([ended, cut, foreign].map(stateOf));
    expect(states).toEqual(['replied', 'abandoned', 'started']);
    await settle(cut);
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
