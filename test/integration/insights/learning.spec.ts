import { TaskWork } from '../../../src/operations/index.js';
import { ifMatch, openFloor, PATH, post, WANG, type Floor } from '../operations/floor.js';

const MODEL = 'deepseek-chat';
const ASK = {
  goal: 'build_trust',
  segments: ['office'],
  touchpoints: ['moments'],
  category: 'expertise',
  products: ['serum'],
  count: 1,
};
const TEXTS = [
  '换季的时候，洗脸水温低一点就好；先别换产品。',
  '睡前少看十分钟手机，第二天起来眼睛不肿。',
  '洗完脸三分钟内把该涂的涂上，拖久了就干了。',
  '面霜涂在微湿的脸上，更省，也更服帖一些。',
  '开空调的屋里放一杯水，下午脸不那么紧。',
];

interface Learned {
  learning: boolean;
  exemplars: { id: string; draftId: string; why: string; unfit: string | null; muted: object | null; uses: number }[];
  lessons: { id: string; instruction: string; instructs: object[]; why: string; muted: object | null }[];
}
interface Preview {
  exemplars: { slug: string; why: string }[];
  lessons: { id: string; instruction: string; why: string }[];
}

describe('learning from what was accepted, sent back and how it went', () => {
  let floor: Floor;
  const drafts: string[] = [];
  const learned = async (): Promise<Learned> => (await floor.admin.get(`${PATH}/learning`)).body as unknown as Learned;
  const preview = async (): Promise<Preview> => {
    floor.clock.advance(61);
    const { body } = await floor.admin.post(`${PATH}/draft-requests/preview`, { ...ASK, publishOn: '2026-11-27' });
    if (body['items'] === undefined) throw new Error(JSON.stringify(body));
    const [item] = body['items'] as { context: Preview }[];
    if (item === undefined) throw new Error(JSON.stringify(body));
    return item.context;
  };
  const shown = async (): Promise<string[]> => (await preview()).exemplars.map(({ slug }) => slug);
  const mute = (id: string, muted: boolean, by = floor.admin) =>
    by.send('PUT', `${PATH}/learning/${id}/muted`, { muted });
  const idOf = (at: number): string => `learned-${drafts[at] ?? ''}`;

  /** Sends a draft out on a day and counts what it brought. */
  const out = async (draft: string, day: string, result: object): Promise<void> => {
    const entry = await floor.place(draft, `2026-11-${day}T04:10:00Z`);
    await floor.publish();
    const { id } = await floor.task(entry);
    const work = floor.service.app.get(TaskWork);
    await work.start(floor.actor, id, (await floor.task(entry)).version);
    await work.done(floor.actor, id, (await floor.task(entry)).version, null);
    const { version } = await floor.task(entry);
    const answer = await floor.admin.post(`${PATH}/tasks/${id}/result`, result, ifMatch(version));
    expect([answer.status, answer.body['result']]).toMatchObject([200, result]);
  };

  beforeAll(async () => {
    floor = await openFloor();
    floor.clock.set('2026-11-23T02:00:00Z');
    await floor.put(
      ['topic', { id: 'dry', question: '换季脸干怎么办', segment: 'office', angles: ['先停掉什么', '晚上多做哪一步'] }],
      [
        'script',
        { id: 'still-dry', objection: '还是干', answers: [{ text: '先看洗脸水温，低一点，再看屋里的空调。' }] },
      ],
    );
    for (const text of TEXTS) drafts.push(await floor.draft(post(text), { model: MODEL }));
    for (const [at, draft] of drafts.slice(0, 3).entries())
      await out(draft, String(23 + at), { reach: null, likes: 1, replies: at, orders: 0 });
  }, 60_000);
  afterAll(() => floor.service.close());

  it('has nothing to say before there are enough results, and shows an empty list', async () => {
    expect(await learned()).toEqual({ learning: true, exemplars: [], lessons: [] });
    expect(await shown()).toEqual([]);
  });

  it('learns the texts above the median of their touchpoint, and tells the next draft why', async () => {
    await out(drafts[3] ?? '', '26', { reach: null, likes: 2, replies: 5, orders: 1 });
    const { exemplars } = await learned();
    expect(exemplars.map(({ id }) => id)).toEqual([idOf(3), idOf(2)]);
    expect(exemplars[0]).toMatchObject({ draftId: drafts[3], unfit: null, muted: null, uses: 0 });
    const context = await preview();
    expect(context.exemplars.map(({ slug }) => slug).sort()).toEqual([idOf(3), idOf(2)].sort());
    expect(context.exemplars.every(({ why }) => why.includes('中位数'))).toBe(true);
  });

  it('is shown to no template, and none says that it was', async () => {
    floor.clock.advance(61);
    const asked = await floor.admin.post(`${PATH}/draft-requests`, { ...ASK, publishOn: '2026-11-27' });
    await floor.settled();
    const { body } = await floor.admin.get(`${PATH}/draft-requests/${String(asked.body['id'])}/items`);
    const [item] = body['items'] as { draftId: string | null }[];
    if (!item?.draftId) throw new Error(JSON.stringify(body));
    const draft = (await floor.admin.get(`${PATH}/drafts/${item.draftId}`)).body as unknown as {
      current: { reasons: { about: string; record: string; why: string }[] };
    };
    expect(draft.current.reasons.filter(({ about }) => about === 'exemplar')).toEqual([]);
    expect((await learned()).exemplars.map(({ uses }) => uses)).toEqual([0, 0]);
  });

  it('is muted and let in again by a writer, one thing at a time, and that is written down', async () => {
    expect((await mute(idOf(3), true, floor.he)).status).toBe(403);
    expect((await mute('learned-nothing', true)).status).toBe(404);
    const muted = await mute(idOf(3), true);
    expect([muted.status, muted.body['exemplars']]).toMatchObject([200, [{ id: idOf(3), muted: { by: 'an' } }, {}]]);
    expect(await shown()).toEqual([idOf(2)]);
    expect((await mute(idOf(3), false)).status).toBe(200);
    expect((await shown()).sort()).toEqual([idOf(3), idOf(2)].sort());
    const { items } = (await floor.admin.get(`${PATH}/audit?limit=5`)).body as unknown as {
      items: { action: string }[];
    };
    expect(items.map(({ action }) => action)).toEqual(expect.arrayContaining(['learning.muted', 'learning.unmuted']));
  });

  it('stops altogether where the workspace says so, and goes on where it left off', async () => {
    const set = async (learning: boolean) => {
      const { version } = (await floor.admin.get(PATH)).body;
      expect((await floor.admin.patch(PATH, { settings: { learning } }, Number(version))).status).toBe(200);
    };
    await set(false);
    expect(await shown()).toEqual([]);
    expect(await learned()).toMatchObject({ learning: false, exemplars: [{}, {}] });
    await set(true);
    expect(await shown()).toHaveLength(2);
  });

  it('teaches what texts come back for, in words of its own and never those of the text', async () => {
    const bad = '再不来就没有了，最后几个名额，手慢无，快抢。';
    for (let time = 0; time < 3; time += 1) {
      const draft = await floor.draft(post(`第${String(time)}天，洗脸水温低一点。`), { model: MODEL });
      const { hash, state } = (await floor.admin.get(`${PATH}/drafts/${draft}/review`)).body;
      const move = { action: 'request_changes', hash, state, reasonCode: 'pushy', reason: bad };
      expect((await floor.admin.post(`${PATH}/drafts/${draft}/review`, move)).status).toBe(200);
    }
    const { lessons } = await learned();
    expect(lessons).toMatchObject([
      { id: 'lesson-moments-pushy', instructs: [{ code: 'pushy', params: {} }], muted: null },
    ]);
    expect(lessons[0]?.why).toContain('「太硬」3 次');
    const context = await preview();
    expect(context.lessons).toMatchObject([{ id: 'lesson-moments-pushy', instructs: [{ code: 'pushy', params: {} }] }]);
    expect(JSON.stringify(context)).not.toContain('手慢无');
  });

  it('never shows a text that rests on a consent withdrawn since', async () => {
    const claim = { quote: '敢素颜拍照了', caseId: 'wang' };
    const draft = await floor.draft(post('王小姐说：敢素颜拍照了。', [claim]), { model: MODEL, category: 'proof' });
    await out(draft, '27', { reach: null, likes: 9, replies: 9, orders: 9 });
    drafts.push(draft);
    expect((await learned()).exemplars[0]).toMatchObject({ id: `learned-${draft}`, unfit: null });
    await floor.change('case', { ...WANG, consent: { ...WANG.consent, expires: '2026-11-20' } });
    const { exemplars } = await learned();
    const still = exemplars.find(({ id }) => id === `learned-${draft}`);
    expect(still === undefined || still.unfit === 'fails_checks').toBe(true);
    expect(await shown()).not.toContain(`learned-${draft}`);
  });

  it('stays in its workspace', async () => {
    expect((await floor.stranger.get('/workspaces/orchard/learning')).body).toEqual({
      ...{ learning: true, exemplars: [], lessons: [] },
    });
    expect((await floor.stranger.get(`${PATH}/learning`)).status).toBe(404);
    const other = `/workspaces/orchard/learning/${idOf(3)}/muted`;
    expect((await floor.stranger.send('PUT', other, { muted: true })).status).toBe(404);
  });
});
