import { startFakeLlm, type FakeLlm } from '../../support/fake-llm.js';
import { soon } from '../../support/soon.js';
import { foreignCall, settleForeign } from '../drafting/foreign-call.js';
import { ifMatch, openFloor, PATH, type Floor } from './floor.js';

interface Question {
  readonly id: string;
  readonly text: string;
  readonly version: number;
  readonly follows: string | null;
  readonly followUps: string | null;
}

describe('questions whose money is set aside for others', () => {
  let floor: Floor;
  let llm: FakeLlm;
  beforeAll(async () => {
    llm = await startFakeLlm();
    floor = await openFloor({
      ...{ LLM_PROVIDER: 'vllm', LLM_BASE_URL: llm.url, LLM_MODEL: 'fake-1' },
      ...{ LLM_PRICE_INPUT: '0', LLM_PRICE_OUTPUT: '8', LLM_MONTHLY_BUDGET: '1' },
    });
  }, 60_000);
  afterAll(async () => {
    await floor.service.close();
    await llm.close();
  });

  it('wait in no queue, go on when it is settled, and are none when it is spent', async () => {
    const { body } = await floor.he.post(`${PATH}/interviews`, { persona: 'linxia' });
    const path = `${PATH}/interviews/${String(body['id'])}`;
    const questions = async () => (await floor.he.get(path)).body['questions'] as Question[];
    const [first, second] = await questions();
    const state = async (of: typeof first) => (await questions()).find(({ id }) => id === of?.id)?.followUps;
    const answer = async (of: typeof first, text: string) => {
      await floor.he.post(`${path}/questions/${of?.id ?? ''}/answer`, { text }, ifMatch(of?.version ?? 0));
      await floor.settled(); // whatever holds a place would be waited for here
    };

    const call = await foreignCall(floor, { reserved: 1 });
    await answer(first, '收摊的时候下起雨，隔壁老板递过来一把伞。');
    await soon(() => state(first)).toBe('unpaid');
    await answer(second, '早上先把窗开了，再烧水。');
    await soon(() => state(second)).toBe('unpaid');
    expect(llm.requests).toHaveLength(0);
    llm.script({ reply: { questions: ['那把伞后来还了吗？'] } });
    await settleForeign(floor, call, 1 - 1e-6); // what is left pays for one, and more than that
    await soon(() => state(second)).toBe('spent');
    expect(await state(first)).toBe('done');
    const follows = (await questions()).filter((one) => one.follows !== null);
    expect(follows).toMatchObject([{ follows: first?.id, text: '那把伞后来还了吗？' }]);
    expect(llm.requests).toHaveLength(1);
  });
});
