import { unzipSync } from 'fflate';
import { buildContext, nothingUsed } from '../../../src/drafting/context/index.js';
import { loadPrompts, ModelCallEntity, readPrompts } from '../../../src/drafting/index.js';
import { seeded, type Day } from '../../../src/kernel/index.js';
import { CATEGORIES, Libraries, TOUCHPOINT_IDS } from '../../../src/library/index.js';
import { InterviewAsking, InterviewQuestionEntity, InterviewSweep } from '../../../src/operations/index.js';
import { Database, UnitOfWork } from '../../../src/platform/database/index.js';
import { startFakeLlm, type FakeLlm } from '../../support/fake-llm.js';
import { ifMatch, openFloor, PATH, type Floor } from './floor.js';

interface Question {
  readonly id: string;
  readonly state: string;
  readonly category: string;
  readonly text: string;
  readonly why: string;
  readonly asks: object[];
  readonly because: object[];
  readonly version: number;
  readonly answer: Record<string, unknown> | null;
}
interface Interview {
  readonly id: string;
  readonly persona: string;
  readonly origin: string;
  readonly state: string;
  readonly questions: Question[];
}

interface FollowedInterview {
  readonly id: string;
  readonly questions: (Question & { readonly follows: string | null; readonly followUps: string | null })[];
}

const SECRET = '女儿小满发烧住院';
const SAID = `柿子又掉了三个。${SECRET}，我请了半天假。回来接着改第九版护手霜，小方说再想想。`;
const span = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('short interviews', () => {
  let floor: Floor;
  beforeAll(async () => {
    floor = await openFloor({ SESSION_IDLE_SECONDS: '31536000', SESSION_MAX_SECONDS: '31536000' });
    await floor.put(
      ['persona', { id: 'taozi', name: '桃子' }],
      [
        'programme',
        {
          ...{ id: 'vip', name: 'VIP 群一周', persona: 'linxia', segment: 'office' },
          slots: [{ weekday: 'mon', at: '12:10', category: 'expertise' }],
        },
      ],
    );
  }, 60_000);
  afterAll(() => floor.service.close());

  const list = async (by: Floor['he'], query = ''): Promise<Interview[]> =>
    (await by.get(`${PATH}/interviews${query}`)).body['items'] as Interview[];
  const newest = async (by = floor.he): Promise<Interview> => {
    const [one] = await list(by);
    if (one === undefined) throw new Error('nobody was asked');
    return one;
  };
  const questionAt = async (at: number): Promise<[Interview, Question]> => {
    const interview = await newest();
    const question = interview.questions[at];
    if (question === undefined) throw new Error(`there is no question ${String(at)}`);
    return [interview, question];
  };
  const answer = (by: Floor['he'], interview: Interview, { id, version }: Question, body: object, seen = version) =>
    by.post(`${PATH}/interviews/${interview.id}/questions/${id}/answer`, body, ifMatch(seen));

  it('are asked once a week of whoever speaks and lacks something, by day and not at night', async () => {
    const sweep = floor.service.app.get(InterviewSweep);
    floor.clock.set('2026-11-23T22:00:00.000Z'); // six in the morning in Shanghai
    await sweep.sweep();
    expect(await list(floor.he)).toEqual([]);
    floor.clock.set('2026-11-24T02:00:00.000Z');
    await sweep.sweep();
    await sweep.sweep();
    const interviews = await list(floor.admin);
    expect(interviews).toHaveLength(1);
    expect(interviews[0]).toMatchObject({ persona: 'linxia', personaName: '林夏', origin: 'weekly', state: 'open' });
    const { questions } = interviews[0] as Interview;
    expect(questions.length).toBeGreaterThanOrEqual(3);
    expect(questions.length).toBeLessThanOrEqual(5);
    expect(new Set(questions.map(({ category }) => category))).toEqual(new Set(['life', 'expertise']));
    expect(questions[0]?.why).toBe('未来七天要 7 条生活，手上够写 0 条，还差 7 条');
    expect(questions[0]?.because).toEqual([
      { code: 'lacking', params: { due: 7, category: 'life', ready: 0, missing: 7 } },
    ]);
    expect(questions.map(({ asks }) => asks.length)).toEqual(questions.map(() => 1));
  });

  it('belong to those who work an account of the persona, to writers and admins', async () => {
    const { id } = await newest();
    expect((await list(floor.mu)).map((one) => one.id)).toEqual([id]);
    await floor.put(['persona', { id: 'other', name: '别人' }]);
    for (const path of ['', '/needs', `/${id}`]) {
      expect((await floor.stranger.get(`${PATH}/interviews${path}`)).status).toBe(404);
      expect((await floor.scheduler.get(`${PATH}/interviews${path}`)).status).toBe(403);
    }
    expect(await floor.he.post(`${PATH}/interviews`, { persona: 'taozi' })).toMatchObject({ status: 422 });
    expect(await floor.he.post(`${PATH}/interviews`, { persona: 'linxia' })).toMatchObject({
      status: 409,
      body: { code: 'interview_open' },
    });
  });

  it('keep what is private for whoever said it, and make a material of the rest', async () => {
    const [interview, question] = await questionAt(0);
    const body = { text: SAID, private: { spans: [span(SAID, SECRET)] } };
    expect(await answer(floor.he, interview, question, body, 9)).toMatchObject({ status: 412 });
    const beyond = { text: '短', private: { spans: [{ start: 0, end: 9 }] } };
    expect(await answer(floor.he, interview, question, beyond)).toMatchObject({ status: 400 });
    const { status, body: view } = await answer(floor.he, interview, question, body);
    expect(status).toBe(200);
    const answered = (view as unknown as Interview).questions[0];
    expect(answered).toMatchObject({ state: 'answered', answer: { mine: true, text: SAID, hasPrivate: true } });
    const told = '柿子又掉了三个。我请了半天假。回来接着改第九版护手霜，小方说再想想。';
    expect(answered?.answer?.['told']).toBe(told);
    const material = `${PATH}/library/records/material/${String(answered?.answer?.['material'])}`;
    expect((await floor.admin.get(material)).body['body']).toMatchObject({
      ...{ persona: 'linxia', kind: 'life', category: 'life', source: 'interview' },
      ...{ happened_on: '2026-11-24', use_until: '2027-01-23', question: question.text, what: told },
    });
    expect(await answer(floor.he, interview, question, body, 2)).toMatchObject({
      status: 409,
      body: { code: 'wrong_state' },
    });
  });

  it('let a private part into nobody else’s sight, no prompt, no search, no export and no trail', async () => {
    for (const reader of [floor.mu, floor.admin]) {
      const { questions } = await newest(reader);
      expect(questions[0]?.answer).toMatchObject({ mine: false, text: null, hasPrivate: true });
      expect(JSON.stringify(questions)).not.toContain('小满');
    }
    const prompts = loadPrompts(readPrompts());
    const library = await floor.service.app.get(Libraries).snapshot(floor.actor.workspaceId);
    const material = [...library.materials.values()].find(({ source }) => source === 'interview')?.id ?? '';
    let rendered = 0;
    for (const touchpoint of TOUCHPOINT_IDS)
      for (const category of CATEGORIES) {
        const brief = { goal: 'build_trust', category, segment: 'office', touchpoint, persona: 'linxia' } as const;
        const when = { material, words: '', day: '2026-11-24' as Day, variant: 0 };
        const context = buildContext(library, { ...brief, ...when }, nothingUsed, seeded('x'));
        if (!context.ok) continue;
        expect(context.value.materials.map(({ id }) => id)).toEqual([material]);
        const prompt = JSON.stringify(prompts.render(context.value).messages);
        expect(prompt).toContain('改第九版护手霜');
        for (const words of [SECRET, '小满', '住院']) expect(prompt).not.toContain(words);
        rendered += 1;
      }
    expect(rendered).toBeGreaterThan(10);
    for (const path of [
      `library/search?q=${encodeURIComponent('住院')}`,
      'audit?limit=200',
      'library/records?limit=200',
    ])
      expect(JSON.stringify((await floor.admin.get(`${PATH}/${path}`)).body)).not.toContain('住院');
    const bytes = await fetch(`${floor.service.url}/api/v1${PATH}/library/export`, {
      headers: { cookie: `yd_session=${floor.admin.cookie ?? ''}` },
    });
    expect(bytes.status).toBe(200);
    const files = unzipSync(new Uint8Array(await bytes.arrayBuffer()));
    const all = Object.values(files)
      .map((file) => Buffer.from(file).toString('utf8'))
      .join('\n');
    expect(all).toContain('改第九版护手霜');
    expect(all).not.toContain('住院');
  });

  it('keep a wholly private answer and make nothing of it', async () => {
    const [interview, question] = await questionAt(1);
    const { status, body } = await answer(floor.he, interview, question, {
      text: '不想写出来，记一笔给自己。',
      private: { whole: true },
    });
    expect(status).toBe(200);
    const kept = (body as unknown as Interview).questions[1];
    expect(kept?.answer).toMatchObject({ whole: true, material: null, told: null, text: '不想写出来，记一笔给自己。' });
    expect((await newest(floor.mu)).questions[1]?.answer).toMatchObject({ text: null, told: null });
    const library = await floor.service.app.get(Libraries).snapshot(floor.actor.workspaceId);
    expect([...library.materials.values()].filter(({ source }) => source === 'interview')).toHaveLength(1);
  });

  it('can be put aside, answered after all, and are over with their week', async () => {
    const [interview, question] = await questionAt(2);
    const skip = (seen: number) =>
      floor.mu.post(`${PATH}/interviews/${interview.id}/questions/${question.id}/skip`, {}, ifMatch(seen));
    expect(await skip(1)).toMatchObject({ status: 200 });
    expect(await skip(2)).toMatchObject({ status: 409 });
    expect((await questionAt(2))[1]).toMatchObject({ state: 'skipped', version: 2 });
    const late = await answer(
      floor.mu,
      interview,
      { ...question, version: 2 },
      { text: '后来想起来了：先看成分表头五个。' },
    );
    expect(late).toMatchObject({ status: 200 });
    floor.clock.set('2026-12-01T00:00:00.000Z');
    await floor.service.app.get(InterviewSweep).sweep();
    const { questions, state } = await newest();
    expect(state).toBe('answered');
    expect(questions.filter(({ state: of }) => of === 'open')).toEqual([]);
    expect(questions.slice(3).every(({ state: of }) => of === 'expired')).toBe(true);
  });

  it('are asked anew, with other questions, and count what was answered', async () => {
    const first = await newest();
    const needs = await floor.he.get(`${PATH}/interviews/needs`);
    const [item] = needs.body['items'] as { items: { category: string; due: number; ready: number }[] }[];
    expect(item?.items.find(({ category }) => category === 'life')).toMatchObject({ due: 7, ready: 2 });
    const { status, body } = await floor.he.post(`${PATH}/interviews`, { persona: 'linxia' });
    expect(status).toBe(201);
    const again = body as unknown as Interview;
    expect(again).toMatchObject({ origin: 'asked', state: 'open' });
    const before = new Set(first.questions.map(({ text }) => text));
    expect(again.questions.filter(({ text }) => before.has(text))).toEqual([]);
  });

  it('are asked once, though two services look at the same moment', async () => {
    const asking = floor.service.app.get(InterviewAsking);
    await floor.service.app.get(Database).writerSource.manager.delete(InterviewQuestionEntity, { state: 'open' });
    const asked = await Promise.all([1, 2, 3].map(() => asking.askWeekly(floor.actor.workspaceId)));
    expect(asked.reduce((sum, n) => sum + n, 0)).toBe(1);
  });
});

describe('questions that follow an answer', () => {
  let floor: Floor;
  let llm: FakeLlm;
  beforeAll(async () => {
    llm = await startFakeLlm();
    const model = { LLM_PROVIDER: 'vllm', LLM_BASE_URL: llm.url, LLM_MODEL: 'fake-1' };
    floor = await openFloor({ ...model, LLM_RETRY_BASE_SECONDS: '0.01' });
  }, 60_000);
  beforeEach(() => llm.reset());
  afterAll(async () => {
    await floor.service.close();
    await llm.close();
  });

  let interview: FollowedInterview;
  const again = async (): Promise<FollowedInterview> =>
    (await floor.he.get(`${PATH}/interviews/${interview.id}`)).body as unknown as FollowedInterview;
  const answer = async (id: string, body: object): Promise<void> => {
    const { version } = (await again()).questions.find((one) => one.id === id) ?? { version: 0 };
    const { status } = await floor.he.post(
      `${PATH}/interviews/${interview.id}/questions/${id}/answer`,
      body,
      ifMatch(version),
    );
    expect(status).toBe(200);
    await floor.settled();
  };
  const following = async (id: string) => (await again()).questions.filter(({ follows }) => follows === id);

  it('are at most two, asked of the public part alone, and stand behind the question', async () => {
    const { status, body } = await floor.he.post(`${PATH}/interviews`, { persona: 'linxia' });
    expect(status).toBe(201);
    interview = body as unknown as FollowedInterview;
    const [first] = interview.questions;
    const asks = [
      '小方说“再想想”的时候，手上在做什么？',
      '掉的柿子后来谁捡走了？',
      '第九版改了哪一样？',
      '孩子生了什么病？',
    ];
    llm.script({ reply: { questions: asks } });
    await answer(first?.id ?? '', { text: SAID, private: { spans: [span(SAID, SECRET)] } });
    expect(llm.requests).toHaveLength(1);
    const sent = JSON.stringify(llm.requests[0]?.messages);
    expect(sent).toContain('改第九版护手霜');
    for (const words of [SECRET, '小满', '住院']) expect(sent).not.toContain(words);
    const { questions } = await again();
    expect(questions.slice(0, 3).map(({ text }) => text)).toEqual([first?.text, asks[0], asks[1]]);
    expect(questions[0]).toMatchObject({ followUps: 'done' });
    expect(questions[1]).toMatchObject({ follows: first?.id, state: 'open', followUps: null });
    const call = { purpose: 'follow_up' as const, itemId: first?.id ?? '' };
    const booked = await floor.service.app.get(Database).fresh.findOneByOrFail(ModelCallEntity, call);
    expect(booked).toMatchObject({ state: 'replied' });
  });

  it('make the first answer’s material richer, keep what was private private, and are not followed themselves', async () => {
    const [first] = interview.questions;
    const [follow] = await following(first?.id ?? '');
    await answer(follow?.id ?? '', { text: '她在贴标签。女儿小满发烧住院那天也是她顶的班。' });
    expect(llm.requests).toHaveLength(0);
    const library = await floor.service.app.get(Libraries).snapshot(floor.actor.workspaceId);
    const told = [...library.materials.values()].filter(({ source }) => source === 'interview');
    expect(told).toHaveLength(1);
    expect(told[0]?.what).toMatch(/小方说再想想。\n她在贴标签。……那天也是她顶的班。$/u);
    const [answered] = await following(first?.id ?? '');
    expect(answered?.answer).toMatchObject({ material: told[0]?.id, hasPrivate: true });
  });

  it('are none of what is private altogether, and none when the model fails', async () => {
    const [, second, third] = interview.questions;
    await answer(second?.id ?? '', { text: '不想写出来。', private: { whole: true } });
    expect(llm.requests).toHaveLength(0);
    llm.always({ status: 401 });
    await answer(third?.id ?? '', { text: '早上先把窗开了，再烧水。' });
    const { questions } = await again();
    expect(questions.find(({ id }) => id === second?.id)).toMatchObject({ followUps: null });
    expect(questions.find(({ id }) => id === third?.id)).toMatchObject({ followUps: 'done' });
    expect(await following(third?.id ?? '')).toEqual([]);
  });

  it('are looked for once more when their worker was lost', async () => {
    const [, , third] = interview.questions;
    const of = { id: third?.id ?? '', workspaceId: floor.actor.workspaceId };
    await floor.service.app
      .get(UnitOfWork)
      .run((tx) => tx.manager.update(InterviewQuestionEntity, of, { followUps: 'waiting' }));
    llm.script({ reply: { questions: ['水烧开以前，你在看什么？'] } });
    floor.clock.advance(600);
    await floor.service.app.get(InterviewSweep).sweep();
    await floor.settled();
    expect(await following(of.id)).toMatchObject([{ text: '水烧开以前，你在看什么？' }]);
    await floor.service.app.get(InterviewSweep).sweep();
    await floor.settled();
    expect(await following(of.id)).toHaveLength(1);
  });
});
