import { audienceOf, draftRef, Exposures } from '../../../src/audience/index.js';
import { toInstant } from '../../../src/kernel/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { startFakeLlm, type ChatBody, type FakeLlm } from '../../support/fake-llm.js';
import { onceOnly } from '../../support/sample-app.js';
import { DAY, openDesk, type Desk } from './desk.js';

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly resembles?: { draftId: string; entryId: string | null; on: string | null; similarity: number };
}
interface Draft {
  readonly id: string;
  readonly hash: string;
  readonly version: number;
  readonly current: { text: string; findings: Finding[] };
}
const moments = (text: string) => ({ touchpoint: 'moments', text, attachments: [], claims: [] });
const alike = ({ current }: Draft) => current.findings.filter(({ rule }) => rule.startsWith('near_duplicate'));

const LAMPS = '今天把仓库的灯全换了，亮得我妈说像白天，她在门口剥了一下午豆子，说这下找东西不用摸黑。';
const LAMPS_AGAIN = '昨天把仓库的灯都换了，亮得我妈说像白天，她在门口剥了一上午豆子，说这下找东西不用再摸黑。';
const RAIN = '收摊的时候下起雨，隔壁面馆老板递过来一把伞，伞骨断了一根，我撑着走回家，鞋还是湿透了。';
const RAIN_AGAIN = '收摊的时候又下起雨，隔壁面馆老板递过来一把伞，伞骨断了两根，我撑着走回家，鞋还是湿透。';
const TEA = '午后泡的那壶茶忘了喝，凉了倒进花盆，想想老张送茶那天站在门口说了半天他家的猫。';
const TEA_AGAIN = '午后泡的那壶茶忘记喝，凉了就倒进花盆，想想老李送茶那天站在门口说了好半天他家的猫。';

function handOf(desk: Desk) {
  const path = (id: string) => `${desk.home}/drafts/${id}`;
  const get = async (id: string): Promise<Draft> => (await desk.writer.get(path(id))).body as unknown as Draft;
  const edit = async (id: string, text: string): Promise<Draft> => {
    const { version } = await get(id);
    const seen = { 'if-match': `"${String(version)}"` };
    const { status, body } = await desk.writer.send('PUT', path(id), moments(text), seen);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body as unknown as Draft;
  };
  const written = async (more: object = {}): Promise<Draft[]> => {
    const { id } = await desk.ask(more);
    await desk.settled();
    return Promise.all((await desk.items(id)).map(({ draftId }) => get(draftId ?? '')));
  };
  const review = async (id: string, action: string): Promise<void> => {
    const { status, body } = await desk.writer.post(`${path(id)}/review`, { action, hash: (await get(id)).hash });
    if (status >= 300) throw new Error(JSON.stringify(body));
  };
  return {
    get,
    edit,
    written,
    review,
    /** A draft of a request of its own that says these words. */
    one: async (text: string): Promise<Draft> => edit((await written({ writer: 'template' }))[0]?.id ?? '', text),
  };
}

describe('what the same people have seen', () => {
  let desk: Desk;
  let hand: ReturnType<typeof handOf>;
  beforeAll(async () => {
    desk = await openDesk();
    hand = handOf(desk);
    const { body } = await desk.writer.get(desk.home);
    await desk.writer.patch(desk.home, { settings: { fourEyes: false } }, (body as { version: number }).version);
  });
  afterAll(() => desk.service.close());

  const ledger = async (work: (exposures: Exposures, tx: Parameters<Exposures['plan']>[0]) => Promise<void>) => {
    const exposures = desk.service.app.get(Exposures);
    await desk.service.app.get(UnitOfWork).run((tx) => work(exposures, tx));
  };

  it('is held against a new text, which says when and where it was seen; taken back, it is not', async () => {
    const first = await hand.one(LAMPS);
    const entry = '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b99';
    const line = {
      workspaceId: desk.actor.workspaceId,
      ...{ source: `entry:${entry}`, accountSlug: 'linxia-1', audience: audienceOf('office-worker', null) },
      ...{ recordRefs: [draftRef(first.id)], hash: first.hash, at: toInstant(Date.parse(`${DAY}T04:00:00Z`)) },
    };
    await ledger((exposures, tx) => exposures.plan(tx, [line]));
    const second = await hand.one(LAMPS_AGAIN);
    const [found] = alike(second);
    expect(found).toMatchObject({ rule: 'near_duplicate', severity: 'warn' });
    expect(found?.resembles).toMatchObject({ draftId: first.id, entryId: entry, on: DAY });
    expect(found?.message).toContain('今天把仓库的灯全换了');
    // The text that was shown is not held against itself when it is edited a little.
    expect(alike(await hand.edit(first.id, LAMPS_AGAIN))).toEqual([]);
    await ledger((exposures, tx) => exposures.takeBack(tx, desk.actor.workspaceId, [line.source]));
    await desk.writer.post(`${desk.home}/drafts/${second.id}/recheck`);
    expect(alike(await hand.get(second.id))).toEqual([]);
  });

  it('includes what is approved and waits for a day, and is looked at again when a draft is submitted', async () => {
    const [first, second] = [await hand.one(RAIN), await hand.one(RAIN_AGAIN)];
    expect([...alike(first), ...alike(second)]).toEqual([]);
    await hand.review(first.id, 'submit');
    await hand.review(first.id, 'approve');
    await hand.review(second.id, 'submit');
    const [found] = alike(await hand.get(second.id));
    expect(found).toMatchObject({ rule: 'near_duplicate', resembles: { draftId: first.id, entryId: null, on: null } });
  });

  it('is a matter of the days that people remember', async () => {
    const far = await hand.one(TEA);
    const at = toInstant(Date.parse(`${DAY}T04:00:00Z`) + 20 * 86_400_000);
    const line = {
      workspaceId: desk.actor.workspaceId,
      ...{ source: 'entry:far', accountSlug: 'linxia-1', audience: audienceOf('office-worker', null) },
      ...{ recordRefs: [draftRef(far.id)], hash: far.hash, at },
    };
    await ledger((exposures, tx) => exposures.plan(tx, [line]));
    const near = await hand.one(TEA_AGAIN);
    expect(alike(near)).toHaveLength(1);
    const { body } = await desk.writer.get(desk.home);
    await desk.writer.patch(desk.home, { settings: { rememberedDays: 7 } }, (body as { version: number }).version);
    await desk.writer.post(`${desk.home}/drafts/${near.id}/recheck`);
    expect(alike(await hand.get(near.id))).toEqual([]);
  });

  it('leaves what is written anew for another touchpoint alone: it says the same on purpose', async () => {
    const draft = await hand.one('换季脸干别急着换东西，先把热水澡缩短五分钟，再看看是不是洗得太勤。');
    const path = `${desk.home}/drafts/${draft.id}/rewrites`;
    const ask = { kind: 'translate', touchpoints: ['private_chat'] };
    const { body } = await desk.writer.send('POST', path, ask, onceOnly());
    await desk.settled();
    const { version } = await hand.get(draft.id);
    const accepted = await desk.writer.send('POST', `${path}/${String(body['id'])}/accept`, undefined, {
      'if-match': `"${String(version)}"`,
    });
    const [other = ''] = accepted.body['draftIds'] as string[];
    const text = '换季脸干别急着换东西，先把热水澡缩短五分钟，再看看是不是洗得太勤了。';
    const chat = { touchpoint: 'private_chat', opening: [{ text }], followUps: [], replies: [], claims: [] };
    const seen = { 'if-match': `"${String((await hand.get(other)).version)}"` };
    const edited = await desk.writer.send('PUT', `${desk.home}/drafts/${other}`, chat, seen);
    expect(edited.status).toBe(200);
    expect(alike(edited.body as unknown as Draft)).toEqual([]);
  });

  it('gives the template writer cause to write otherwise: a batch of its own has no two alike', async () => {
    const drafts = await hand.written({ writer: 'template', category: 'mix', count: 6 });
    expect(drafts.flatMap(alike)).toEqual([]);
  });
});

describe('a batch from a model that repeats itself', () => {
  let llm: FakeLlm;
  let desk: Desk;
  let hand: ReturnType<typeof handOf>;
  beforeAll(async () => {
    llm = await startFakeLlm();
    desk = await openDesk({ LLM_BASE_URL: llm.url, LLM_MODEL: 'fake-1', LLM_CONCURRENCY: '1' });
    hand = handOf(desk);
  });
  afterAll(async () => {
    await desk.service.close();
    await llm.close();
  });
  beforeEach(() => llm.reset());

  const isAskedAnew = ({ messages }: ChatBody) => messages.at(-1)?.content.includes('换一个讲法重写') === true;
  const reply = (text: string) => ({ ...moments(text), firstComment: null, callToAction: null });

  it('asks once more, names what is too like, and takes the answer that is not', async () => {
    llm.always({ reply: (body) => reply(isAskedAnew(body) ? RAIN : LAMPS) });
    const drafts = await hand.written({ count: 2 });
    expect(drafts.map(({ current }) => current.text).sort()).toEqual([LAMPS, RAIN].sort());
    expect(drafts.flatMap(alike)).toEqual([]);
    const anew = llm.requests.filter(isAskedAnew);
    expect(anew).toHaveLength(1);
    expect(anew[0]?.messages.at(-1)?.content).toMatch(/<<资料 和什么太像 \w+>>[^]*今天把仓库的灯全换了/u);
    expect(llm.requests).toHaveLength(3);
  });

  it('asks no third time: the draft is kept and its finding leads to the other one', async () => {
    llm.always({ reply: reply(TEA) });
    const drafts = await hand.written({ count: 2 });
    expect(llm.requests).toHaveLength(3);
    const found = drafts.flatMap(alike);
    expect(found).toHaveLength(1);
    expect(drafts.map(({ id }) => id)).toContain(found[0]?.resembles?.draftId);
    expect(found[0]).toMatchObject({ rule: 'near_duplicate_batch', resembles: { similarity: 1, entryId: null } });
  });

  it('loses no draft when the second question fails', async () => {
    llm.always({
      reply: (body) => reply(isAskedAnew(body) ? '' : '桂花落在秤盘上，称完才发现多了半两，客人笑着说算送的。'),
    });
    const drafts = await hand.written({ count: 2 });
    expect(drafts.map(({ current }) => current.text)).toHaveLength(2);
    expect(drafts.flatMap(alike)).toHaveLength(1);
  });

  it('does not hold the two of a pair against each other', async () => {
    llm.always({ reply: reply('凌晨四点的批发市场，卖藕的大姐教我挑藕：看节，不看皮，皮太白的反而要闻一闻。') });
    const drafts = await hand.written({ differ: 'opening' });
    expect(drafts).toHaveLength(2);
    expect(drafts.flatMap(alike)).toEqual([]);
    expect(llm.requests.filter(isAskedAnew)).toEqual([]);
  });
});
