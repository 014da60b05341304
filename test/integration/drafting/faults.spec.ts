import { startFakeLlm, type FakeLlm, type Step } from '../../support/fake-llm.js';
import { openDesk, type Desk, type Item } from './desk.js';

const citing = (factId: string) => ({
  touchpoint: 'moments',
  text: '今天说一件小事。',
  attachments: [],
  claims: [{ quote: '一件小事', factId, caseId: null, offerId: null, materialId: null }],
});
const times = (n: number, step: Step): Step[] => Array.from({ length: n }, () => step);
/** One call and three repeats. */
const ALL_ATTEMPTS = 4;

jest.setTimeout(60_000);

describe('a provider that misbehaves', () => {
  let llm: FakeLlm;
  let desk: Desk;
  beforeAll(async () => {
    llm = await startFakeLlm();
    desk = await openDesk({
      LLM_PROVIDER: 'vllm',
      LLM_BASE_URL: llm.url,
      LLM_MODEL: 'fake-1',
      LLM_API_KEY: 'sk-secret',
      LLM_TIMEOUT_SECONDS: '0.6',
      LLM_STALL_SECONDS: '0.3',
      LLM_RETRY_BASE_SECONDS: '0.02',
      LLM_PRICE_INPUT: '2',
      LLM_PRICE_OUTPUT: '8',
      LLM_PRICE_CACHED: '0.2',
    });
  });
  afterAll(async () => {
    await desk.service.close();
    await llm.close();
  });
  beforeEach(async () => {
    llm.reset();
    llm.models = ['fake-1'];
    await desk.writer.post(`${desk.home}/model/test`); // closes the circuit that the test before may have opened
  });

  async function write(...steps: Step[]): Promise<{ item: Item; calls: Call[]; requestId: string }> {
    llm.script(...steps);
    const { id } = await desk.ask();
    await desk.settled();
    const [item] = await desk.items(id);
    const calls = (await desk.writer.get(`${desk.home}/draft-requests/${id}/items/${item!.id}/calls`)).body[
      'items'
    ] as Call[];
    return { item: item!, calls, requestId: id };
  }

  it('is asked as the capability table says, and what comes back becomes a checked draft', async () => {
    const { item, calls } = await write();
    expect(item).toMatchObject({ state: 'done', error: null });
    expect(llm.requests[0]).toMatchObject({
      model: 'fake-1',
      stream_options: { include_usage: true },
      response_format: { type: 'json_schema', json_schema: { name: 'moments_draft' } },
    });
    const { body } = await desk.writer.get(`${desk.home}/drafts/${item.draftId!}`);
    expect(body).toMatchObject({ current: { writer: 'llm', model: 'fake-1', number: 1 } });
    const [call] = calls;
    expect(call).toMatchObject({ state: 'replied', attempts: 1, error: null, currency: 'CNY', finishReason: 'stop' });
    const input = call!.tokensIn! - call!.tokensCached!;
    expect(call!.cost).toBeCloseTo((input * 2 + call!.tokensCached! * 0.2 + call!.tokensOut! * 8) / 1e6, 8);
    expect(call!.reply).toContain('"touchpoint":"moments"');
  });

  const FAULTS: [name: string, steps: Step[], code: string, attempts: number][] = [
    ['401', [{ status: 401 }], 'llm_authentication', 1],
    ['402', [{ status: 402 }], 'llm_payment', 1],
    ['403', [{ status: 403 }], 'llm_permission', 1],
    ['404', [{ status: 404 }], 'llm_model_not_found', 1],
    ['400', [{ status: 400 }], 'llm_bad_request', 1],
    [
      '429 because the quota is used up',
      [{ status: 429, error: { message: 'no', code: 'insufficient_quota' } }],
      'llm_payment',
      1,
    ],
    ['429 for longer than anyone waits', [{ status: 429, headers: { 'retry-after': '3600' } }], 'llm_rate_limited', 1],
    [
      '429 again and again',
      times(ALL_ATTEMPTS, { status: 429, headers: { 'retry-after': '0' } }),
      'llm_rate_limited',
      ALL_ATTEMPTS,
    ],
    ['500s', times(ALL_ATTEMPTS, { status: 500 }), 'llm_server', ALL_ATTEMPTS],
    ['silence from the start', times(ALL_ATTEMPTS, { silence: 'before' }), 'llm_timeout', ALL_ATTEMPTS],
    ['a stall in mid-stream', times(ALL_ATTEMPTS, { silence: 'middle' }), 'llm_stalled', ALL_ATTEMPTS],
    ['a broken connection', times(ALL_ATTEMPTS, { breaks: true }), 'llm_truncated', ALL_ATTEMPTS],
    ['an end without a finish reason', times(ALL_ATTEMPTS, { finishReason: null }), 'llm_truncated', ALL_ATTEMPTS],
    ['too little room', [{ finishReason: 'length' }], 'llm_length', 1],
    ['nothing but blanks', times(ALL_ATTEMPTS, { reply: '   \n   ' }), 'llm_blank', ALL_ATTEMPTS],
    ['a refusal', [{ refusal: '我不能写这个。' }], 'llm_refused', 1],
    ['a content filter', [{ finishReason: 'content_filter' }], 'llm_refused', 1],
  ];

  it.each(FAULTS)('%s ends in a kept, explained failure', async (_name, steps, code, attempts) => {
    const { item, calls } = await write(...steps);
    expect(item).toMatchObject({ state: 'failed', draftId: null, error: { code } });
    expect(item.error!.message.length).toBeGreaterThan(30);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ state: 'failed', attempts });
    expect(calls[0]!.error!.kind).toBe(code.slice(4));
    expect(JSON.stringify([item, calls])).not.toContain('sk-secret');
  });

  it('books what a cut-off reply cost', async () => {
    const { calls } = await write({ finishReason: 'length' });
    expect(calls[0]!.cost).toBeGreaterThan(0);
    expect(calls[0]!.reply!.length).toBeGreaterThan(10);
  });

  it.each([
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '1' } }, 900],
    ['a 500', { status: 500 }, 0],
    ['a blank reply', { reply: '   ' }, 0],
    ['a stall', { silence: 'middle' }, 250],
  ] as [string, Step, number][])('comes back after %s and the draft is written once', async (_name, step, least) => {
    const before = Date.now();
    const { item, calls } = await write(step);
    expect(Date.now() - before).toBeGreaterThanOrEqual(least);
    expect(item.state).toBe('done');
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ state: 'replied', attempts: 2 });
  });

  it.each([
    ['words instead of JSON', { reply: '好的，这是文案：今天天气不错' }],
    ['JSON of another shape', { reply: { title: '标题', content: '内容' } }],
    ['a fact that was not given', { reply: citing('moon-cream#f9') }],
  ] as [string, Step][])('repairs %s in one round that is counted apart', async (_name, step) => {
    const { item, calls } = await write(step);
    expect(item.state).toBe('done');
    expect(calls.map((call) => [call.purpose, call.attempts])).toEqual([
      ['draft', 1],
      ['repair', 1],
    ]);
    const [, repair] = llm.requests;
    expect(repair!.messages.at(-2)).toMatchObject({ role: 'assistant' });
    expect(repair!.messages.at(-1)).toMatchObject({ role: 'user' });
  });

  it('keeps both raw replies when the correction is no better', async () => {
    const { item, calls } = await write({ reply: citing('moon-cream#f9') }, { reply: citing('moon-cream#f8') });
    expect(item).toMatchObject({ state: 'failed', error: { code: 'llm_invalid_reply' } });
    expect(item.error!.message).toContain('moon-cream#f8');
    expect(calls.map((call) => call.reply!.includes('moon-cream'))).toEqual([true, true]);
  });

  it('records unknown usage as unknown', async () => {
    const { calls } = await write({ usage: null });
    expect(calls[0]).toMatchObject({ tokensIn: null, tokensOut: null, tokensCached: null, cost: null });
  });

  it('writes a failed item when it is asked for again, and never twice', async () => {
    const { requestId, item } = await write({ status: 401 });
    const again = await desk.writer.post(`${desk.home}/draft-requests/${requestId}/retry`, {});
    expect(again.status).toBe(200);
    await desk.settled();
    const [now] = await desk.items(requestId);
    expect(now).toMatchObject({ id: item.id, state: 'done', error: null });
    const drafts = await desk.writer.get(`${desk.home}/drafts?request=${requestId}`);
    expect(drafts.body['items']).toHaveLength(1);
    expect((await desk.writer.post(`${desk.home}/draft-requests/${requestId}/retry`, {})).status).toBe(409);
  });

  it('lets the others go on when some fail', async () => {
    llm.script({ status: 401 }, {}, { finishReason: 'length' });
    const { id } = await desk.ask({ count: 6 });
    await desk.settled();
    const { body } = await desk.writer.get(`${desk.home}/draft-requests/${id}`);
    expect(body).toMatchObject({ state: 'finished', total: 6, counts: { done: 4, failed: 2 } });
  });

  it('stops knocking when nobody answers, and starts again once the connection is seen to work', async () => {
    llm.always({ status: 500 });
    const { id } = await desk.ask({ count: 4 });
    await until(() => llm.requests.length >= 8);
    const knocks = llm.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(llm.requests.length).toBeLessThanOrEqual(knocks + 8);
    llm.reset();
    expect((await desk.writer.post(`${desk.home}/draft-requests/${id}/cancel`)).status).toBe(200);
    await desk.writer.post(`${desk.home}/model/test`);
    await desk.settled();
    expect((await write()).item.state).toBe('done');
  });

  it('tells whether the connection is right', async () => {
    const described = await desk.writer.get(`${desk.home}/model`);
    expect(described.body).toMatchObject({ configured: true, provider: 'vllm', model: 'fake-1', key: 'set' });
    expect(JSON.stringify(described.body)).not.toContain('sk-secret');
    expect((await desk.writer.post(`${desk.home}/model/test`)).body).toMatchObject({ ok: true, models: ['fake-1'] });
    llm.script({ status: 401, error: { message: 'Incorrect API key provided' } });
    expect((await desk.writer.post(`${desk.home}/model/test`)).body).toMatchObject({
      ok: false,
      code: 'llm_authentication',
    });
    llm.models = ['other'];
    expect((await desk.writer.post(`${desk.home}/model/test`)).body).toMatchObject({
      ok: false,
      code: 'llm_model_not_found',
    });
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}

interface Call {
  readonly purpose: string;
  readonly state: string;
  readonly attempts: number;
  readonly error: { kind: string } | null;
  readonly reply: string | null;
  readonly cost: number | null;
  readonly tokensIn: number | null;
  readonly tokensOut: number | null;
  readonly tokensCached: number | null;
}
