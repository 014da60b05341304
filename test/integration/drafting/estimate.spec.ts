import { startFakeLlm, type FakeLlm } from '../../support/fake-llm.js';
import { soon } from '../../support/soon.js';
import { DAY, openDesk, type Desk } from './desk.js';

jest.setTimeout(60_000);

interface Estimate {
  readonly total: number;
  readonly missing: number;
  readonly calls: number;
  readonly tokens: { input: number; cached: number | null; output: number } | null;
  readonly touchpoints: { touchpoint: string; replyTokens: number; seenReplies: number }[];
  readonly cost: { amount: number; currency: string; pricedAt: string } | null;
  readonly budget: { monthly: number; left: number; verdict: string } | null;
  readonly seconds: number | null;
}
const ASK = {
  ...{ goal: 'build_trust', segments: ['office-worker'], touchpoints: ['moments'], category: 'expertise' },
  ...{ count: 6, publishOn: DAY },
};

describe('what a request will take', () => {
  let llm: FakeLlm;
  beforeAll(async () => {
    llm = await startFakeLlm();
  });
  afterAll(() => llm.close());
  const open = (more: Record<string, string> = {}): Promise<Desk> =>
    openDesk({
      ...{ LLM_PROVIDER: 'custom', LLM_BASE_URL: llm.url, LLM_MODEL: 'fake-1', LLM_API_KEY: 'sk-test' },
      ...more,
    });
  const estimate = async (desk: Desk, more: object = {}): Promise<Estimate> => {
    const { status, body } = await desk.writer.post(`${desk.home}/draft-requests/estimate`, { ...ASK, ...more });
    expect(status).toBe(200);
    return body as unknown as Estimate;
  };

  it('is tokens alone while nobody has set a price, and learns from what was written', async () => {
    const desk = await open();
    try {
      const before = await estimate(desk);
      expect(before).toMatchObject({ total: 6, missing: 0, calls: 6, cost: null, budget: null, seconds: null });
      expect(before.touchpoints).toMatchObject([{ touchpoint: 'moments', seenReplies: 0, replyTokens: 300 }]);
      const { id } = await desk.ask(ASK);
      await desk.settled();
      const calls = await Promise.all(
        (await desk.items(id)).map(async (item) => {
          const { body } = await desk.writer.get(`${desk.home}/draft-requests/${id}/items/${item.id}/calls`);
          return (body['items'] as { tokensOut: number; purpose: string }[])[0];
        }),
      );
      const after = await estimate(desk);
      const replies = calls.map((call) => call?.tokensOut ?? 0);
      expect(after.touchpoints[0]).toMatchObject({
        seenReplies: 6,
        replyTokens: Math.round(replies.reduce((sum, one) => sum + one, 0) / 6),
      });
      expect(after.seconds).toBeGreaterThan(0);
      expect(after.tokens?.cached).toBeGreaterThan(1_024);
      expect(after.tokens?.cached).toBeLessThan(after.tokens?.input ?? 0);
    } finally {
      await desk.service.close();
    }
  });

  it('doubles with pairs whose second prompt is mostly the first, keeps nothing and is told to its own people alone', async () => {
    const desk = await open();
    try {
      llm.reset();
      const plain = await estimate(desk);
      const pairs = await estimate(desk, { differ: 'opening' });
      expect(pairs.total).toBe(12);
      expect((pairs.tokens?.cached ?? 0) / (pairs.tokens?.input ?? 1)).toBeGreaterThan(
        (plain.tokens?.cached ?? 0) / (plain.tokens?.input ?? 1),
      );
      expect(llm.requests).toHaveLength(0);
      const listed = await desk.writer.get(`${desk.home}/draft-requests`);
      expect(listed.body['items']).toEqual([]);
      expect((await desk.stranger.post(`${desk.home}/draft-requests/estimate`, ASK)).status).toBe(404);
      const unknown = await desk.writer.post(`${desk.home}/draft-requests/estimate`, { ...ASK, scene: 'nowhere' });
      expect(unknown.status).toBe(422);
    } finally {
      await desk.service.close();
    }
  });

  it('tells what templates cost, and what the library lacks', async () => {
    const desk = await open();
    try {
      expect(await estimate(desk, { writer: 'template' })).toMatchObject({ calls: 0, tokens: null, cost: null });
      const lacking = { category: 'proof', segments: ['forty-plus'], touchpoints: ['private_chat'], count: 2 };
      const { total, missing, calls } = await estimate(desk, lacking);
      expect([total, missing, calls]).toEqual([2, 2, 0]);
    } finally {
      await desk.service.close();
    }
  });

  it('writes what it accepted, though not all at once what so many calls could cost at most', async () => {
    const priced = { LLM_PRICE_INPUT: '2', LLM_PRICE_OUTPUT: '3', LLM_PRICE_CACHED: '0.2' };
    const desk = await open({ ...priced, LLM_MONTHLY_BUDGET: '0.03' });
    try {
      expect((await estimate(desk, { count: 3 })).budget?.verdict).toBe('tight');
      const { id } = await desk.ask({ ...ASK, count: 3 });
      // What waits for money stands in no queue meanwhile.
      await soon(async () => (await desk.items(id)).map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    } finally {
      await desk.service.close();
    }
  });

  it('holds against the budget what the request itself is held against', async () => {
    const priced = { LLM_PRICE_INPUT: '2', LLM_PRICE_OUTPUT: '3', LLM_PRICE_CACHED: '0.2' };
    const desk = await open({ ...priced, LLM_MONTHLY_BUDGET: '0.05' });
    try {
      const small = await estimate(desk, { count: 1 });
      expect(small).toMatchObject({ cost: { currency: 'CNY', pricedAt: 'configured' }, budget: { monthly: 0.05 } });
      expect(small.budget?.verdict).toBe('fits');
      const large = await estimate(desk, { count: 40 });
      expect(large.budget?.verdict).toBe('short');
      const refused = await desk.writer.post(`${desk.home}/draft-requests`, { ...ASK, count: 40 });
      expect(refused.status).toBe(422);
      expect(refused.body).toMatchObject({ code: 'budget_exceeded' });
      expect(refused.body['detail']).toMatch(/About 0\.\d{4} CNY would be needed and 0\.0500 are left/u);
      const allowed = await desk.writer.post(`${desk.home}/draft-requests`, { ...ASK, count: 1 });
      expect(allowed.status).toBe(201);
      await desk.settled();
      const { body } = await desk.writer.get(`${desk.home}/model`);
      const spent = Number(body['spentThisMonth']);
      expect(spent).toBeGreaterThan((small.cost?.amount ?? 0) / 3);
      expect(spent).toBeLessThan((small.cost?.amount ?? 0) * 3);
    } finally {
      await desk.service.close();
    }
  });
});
