import { dayOf } from '../../../src/kernel/index.js';
import { Libraries } from '../../../src/library/index.js';
import { startFakeLlm, type FakeLlm } from '../../support/fake-llm.js';
import { ifMatch, openFloor, PATH, type Floor } from './floor.js';

interface Question {
  readonly id: string;
  readonly version: number;
  readonly follows: string | null;
}

describe('an answer that comes on a later day than the one it follows', () => {
  let floor: Floor;
  let llm: FakeLlm;
  beforeAll(async () => {
    llm = await startFakeLlm();
    const model = { LLM_PROVIDER: 'vllm', LLM_BASE_URL: llm.url, LLM_MODEL: 'fake-1' };
    floor = await openFloor({ ...model, SESSION_IDLE_SECONDS: '31536000', SESSION_MAX_SECONDS: '31536000' });
  }, 60_000);
  afterAll(async () => {
    await floor.service.close();
    await llm.close();
  });

  it('is told on with the first from its own day, and by itself once what the first spoke of has passed', async () => {
    const { body } = await floor.he.post(`${PATH}/interviews`, { persona: 'linxia' });
    const path = `${PATH}/interviews/${String(body['id'])}`;
    const questions = async () => ((await floor.he.get(path)).body as unknown as { questions: Question[] }).questions;
    const answer = async (one: { id: string; version: number } | undefined, text: string): Promise<void> => {
      const to = `${path}/questions/${one?.id ?? ''}/answer`;
      expect((await floor.he.post(to, { text }, ifMatch(one?.version ?? 0))).status).toBe(200);
      await floor.settled();
    };
    const following = async (id?: string) => (await questions()).find(({ follows }) => follows === id);
    const [rain, order, show] = await questions();
    for (const asks of ['躲雨的客人后来怎么样？', '新货都贴好标签了没？', '那个展看得如何？'])
      llm.script({ reply: { questions: [asks] } });
    await answer(rain, '今天下雨，躲雨的客人坐了半小时。');
    await answer(order, '明天交一批新货。');
    await answer(show, '明天去看展。');
    const today = () => dayOf(floor.clock.now(), 'Asia/Shanghai');
    floor.clock.advance(86_400);
    const next = today();
    await answer(await following(rain?.id), '今天她又来了。');
    await answer(await following(order?.id), '昨天贴标签到九点。');
    floor.clock.advance(86_400);
    await answer(await following(show?.id), '昨天看了，人不多。');
    const library = await floor.service.app.get(Libraries).snapshot(floor.actor.workspaceId);
    const told = [...library.materials.values()].map(({ what, recorded_on: on }) => ({ what, on }));
    expect(told).toEqual(
      expect.arrayContaining([
        { what: '昨天下雨，躲雨的客人坐了半小时。\n今天她又来了。', on: next },
        { what: '今天交一批新货。\n昨天贴标签到九点。', on: next },
        { what: '明天去看展。', on: expect.not.stringMatching(today()) as string },
        { what: '昨天看了，人不多。', on: today() },
      ]),
    );
  });
});
