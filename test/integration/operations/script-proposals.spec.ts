import { RetentionSweep, CustomerAnswerEntity, ScriptProposalEntity } from '../../../src/operations/index.js';
import { ScriptResults } from '../../../src/operations/scripts/script-results.service.js';
import { Database } from '../../../src/platform/database/index.js';
import type { Browser } from '../../support/browser.js';
import { ifMatch, openFloor, PATH, type Floor } from './floor.js';

interface Proposal {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly text: string;
  readonly says: string[];
  readonly script: { slug: string; answer: number; version: number | null } | null;
  readonly figures: Record<string, number>;
  readonly operators: string[];
  readonly made: { slug: string; version: number } | null;
}
interface Row {
  readonly slug: string;
  readonly offered: number;
  readonly used: number;
  readonly unchanged: number;
  readonly answered: number;
  readonly operators: number;
  readonly changedPercent: number | null;
}

const TOO_EXPENSIVE = {
  id: 'too-expensive',
  objection: '太贵了',
  says: ['有点贵', '能便宜吗'],
  answers: [{ text: '嫌贵很正常。你现在用的是哪一种？' }, { persona: 'linxia', text: '先不急着买，用完手上的再说。' }],
};
/** What operators made of it, again and again. */
const BETTER = '嫌贵很正常，换我也会想一想。先说说你现在用的是哪一款，我看看你用不用得上，用不上我会直说。';
const CUSTOMERS = ['王姐', '李姐', '小周', '陈女士', '赵姐', '小吴', '孙姐', '郑女士'];

describe('answers that served well', () => {
  let floor: Floor;
  beforeEach(async () => {
    floor = await openFloor();
    await floor.put(
      ['script', TOO_EXPENSIVE],
      ['script', { id: 'no-need', objection: '不需要', answers: [{ text: '好的。' }] }],
    );
  });
  afterEach(() => floor.service.close());

  /** Somebody asks, is answered in these words, and the operator tells what came of it. */
  async function send(
    by: Browser,
    text: string,
    more: { alias?: string; words?: string; outcome?: string; index?: number } = {},
  ) {
    const account = by === floor.he ? 'linxia-1' : 'linxia-2';
    const { alias = '王姐', words = `${alias}说有点贵`, outcome = 'replied', index = 0 } = more;
    const asked = await by.post(`${PATH}/answers`, { kind: 'question', words, account, alias });
    const path = `${PATH}/answers/${String(asked.body['id'])}`;
    const used = await by.post(`${path}/use`, { index, text });
    if (used.status !== 200) throw new Error(JSON.stringify(used.body));
    await by.post(`${path}/outcome`, { outcome });
    return String(asked.body['id']);
  }
  const sendToAll = async (text: (name: string) => string, customers = CUSTOMERS) => {
    for (const [index, alias] of customers.entries())
      await send(index % 2 === 0 ? floor.he : floor.mu, text(alias), { alias });
  };
  const look = async () => (await floor.admin.post(`${PATH}/script-proposals/look`)).body['items'] as Proposal[];
  const act = (act: string, { id, version }: Proposal, body?: object) =>
    floor.admin.post(`${PATH}/script-proposals/${id}/${act}`, body, ifMatch(version));
  const script = async (slug: string) => (await floor.admin.get(`${PATH}/library/records/script/${slug}`)).body;
  const answersOf = async (slug: string) =>
    ((await script(slug))['body'] as { answers: { text: string }[] }).answers.map(({ text }) => text);

  it('are proposed with their figures, where they came from, and nobody’s name', async () => {
    await sendToAll((name) => `${name}，${BETTER}`);
    const [proposal, ...others] = await look();
    expect(others).toEqual([]);
    expect(proposal).toMatchObject({
      ...{ state: 'open', text: `{{customer.nickname}}，${BETTER}`, says: ['说有点贵'], operators: ['he', 'mu'] },
      script: { slug: 'too-expensive', answer: 0, version: 1 },
      figures: { used: 8, operators: 2, customers: 8, told: 8, answered: 8, changedPercent: 0 },
    });
    expect(proposal?.figures['answeredBound']).toBeGreaterThan(0.6);
    const rows = await floor.service.app.get(Database).fresh.find(ScriptProposalEntity);
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(CUSTOMERS.join('|')));
  });

  it('are not proposed while figures are thin, words are one person’s, or a check calls them personal', async () => {
    await sendToAll((name) => `${name}，${BETTER}`, CUSTOMERS.slice(0, 4));
    expect(await look()).toEqual([]);
    const named = '老客户王建国上周来过，你也可以慢慢看看，不着急。';
    for (const [index, alias] of CUSTOMERS.entries()) {
      const by = index % 2 === 0 ? floor.he : floor.mu;
      await send(by, named, { alias });
      await send(by, '那就等你想好，不着急，想好了随时叫我一声就可以。', { alias, outcome: 'no_reply' });
    }
    expect(await look()).toEqual([]);
  });

  it('leave one customer’s life out of what is proposed', async () => {
    const last = CUSTOMERS.at(-1);
    await sendToAll((name) => (name === last ? `${BETTER}你家老二九月上学，先顾那边。` : BETTER));
    const [proposal] = await look();
    expect(proposal?.text).toBe(BETTER);
  });

  it('become a new version of their script, whose figures start anew, and that is undone', async () => {
    await sendToAll(() => BETTER);
    const [proposal] = await look();
    if (proposal === undefined) throw new Error('nothing proposed');
    const accepted = await act('accept', proposal, { as: 'beside' });
    expect(accepted.body).toMatchObject({
      state: 'accepted',
      made: { slug: 'too-expensive', version: 2 },
      decidedBy: 'an',
    });
    expect(await answersOf('too-expensive')).toEqual([BETTER, ...TOO_EXPENSIVE.answers.map(({ text }) => text)]);
    expect(await look()).toEqual([]);
    expect(await act('accept', proposal, { as: 'beside' })).toMatchObject({ status: 412 });

    await send(floor.he, BETTER, { alias: '新客' });
    const { body } = await floor.admin.get(`${PATH}/scripts/too-expensive`);
    expect(body['versions']).toMatchObject([
      { scriptVersion: 2, used: 1, unchanged: 1, changedPercent: 0, operators: 1 },
      { scriptVersion: 1, used: 8, unchanged: 0, answered: 8, operators: 2 },
    ]);
    const undone = await act('undo', accepted.body as unknown as Proposal);
    expect(undone.body).toMatchObject({ state: 'open', made: null, decidedBy: null });
    expect(await script('too-expensive')).toMatchObject({ version: 3, body: { answers: TOO_EXPENSIVE.answers } });
    const audit = (await floor.admin.get(`${PATH}/audit?limit=200`)).body['items'] as { action: string }[];
    expect(audit.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['script_proposal.accepted', 'script_proposal.reopen', 'script.updated']),
    );
  });

  it('become a script of their own, which an undo archives and a second acceptance brings back', async () => {
    await sendToAll(() => BETTER);
    const [proposal] = await look();
    if (proposal === undefined) throw new Error('nothing proposed');
    const body = { as: 'new', slug: 'price-doubt', objection: '嫌贵', says: ['有点贵'] };
    expect(await act('accept', proposal, { ...body, slug: 'no-need' })).toMatchObject({ status: 409 });
    const accepted = await act('accept', proposal, body);
    expect(accepted).toMatchObject({ status: 200, body: { made: { slug: 'price-doubt', version: 1 } } });
    expect(await answersOf('price-doubt')).toEqual([BETTER]);
    const undone = await act('undo', accepted.body as unknown as Proposal);
    expect((await script('price-doubt'))['archivedAt']).not.toBeNull();
    const again = await act('accept', undone.body as unknown as Proposal, { ...body, text: `${BETTER}不急。` });
    expect(again.body).toMatchObject({ state: 'accepted', made: { slug: 'price-doubt' } });
    expect(await answersOf('price-doubt')).toEqual([`${BETTER}不急。`]);
    await floor.change('script', { id: 'price-doubt', objection: '嫌贵', answers: [{ text: '改过了。' }] });
    expect(await act('undo', again.body as unknown as Proposal)).toMatchObject({ status: 412 });
  });

  it('once declined come back only when they are used twice as often', async () => {
    await sendToAll(() => BETTER);
    const [proposal] = await look();
    if (proposal === undefined) throw new Error('nothing proposed');
    expect(await act('decline', proposal, {})).toMatchObject({ status: 400 });
    const declined = await act('decline', proposal, { reason: '和太贵了重复' });
    expect(declined.body).toMatchObject({ state: 'declined', reason: '和太贵了重复' });
    await send(floor.he, BETTER, { alias: '新客' });
    expect(await look()).toEqual([]);
    await sendToAll(
      (name) => (name === '' ? '' : BETTER),
      CUSTOMERS.map((name) => `${name}的朋友`),
    );
    expect(await look()).toMatchObject([{ id: proposal.id, state: 'open', figures: { used: 17 } }]);
  });

  it('are judged by writers, not by operators, and never by strangers', async () => {
    await sendToAll(() => BETTER);
    const [proposal] = await look();
    if (proposal === undefined) throw new Error('nothing proposed');
    const path = `${PATH}/script-proposals/${proposal.id}`;
    for (const [who, status] of [
      [floor.he, 403],
      [floor.scheduler, 403],
      [floor.stranger, 404],
    ] as const)
      for (const [act, body] of [
        ['accept', { as: 'beside' }],
        ['decline', { reason: '不' }],
        ['undo', undefined],
      ] as const)
        expect((await who.post(`${path}/${act}`, body, ifMatch(1))).status).toBe(status);
    expect(await act('undo', proposal)).toMatchObject({ status: 409, body: { code: 'proposal_decided' } });
  });

  it('count offered, used, changed and answered, in a list that sorts, filters and is a table', async () => {
    await send(floor.he, '嫌贵很正常。你现在用的是哪一种？');
    await send(floor.mu, '嫌贵很正常。你现在用的是哪一款？', { outcome: 'no_reply' });
    await send(floor.he, '先不急着买，用完手上的再说。', { index: 1, outcome: 'bought', alias: '李姐' });
    await floor.he.post(`${PATH}/answers`, { kind: 'question', words: '有点贵', account: 'linxia-1' });
    const list = async (query: string) => (await floor.admin.get(`${PATH}/scripts?${query}`)).body['items'] as Row[];
    const [first, second] = await list('');
    expect(first).toMatchObject({
      ...{ slug: 'too-expensive', offered: 8, used: 3, unchanged: 2, told: 3, answered: 2, bought: 1, operators: 2 },
      ...{ changedPercent: 2, usedShare: 3 / 8 },
    });
    expect(second).toMatchObject({ slug: 'no-need', offered: 0, used: 0, changedPercent: null, usedShare: null });
    expect((await list('use=unused')).map(({ slug }) => slug)).toEqual(['no-need']);
    expect((await list('q=%E8%B4%B5')).map(({ slug }) => slug)).toEqual(['too-expensive']);
    expect(await list('product=serum')).toEqual([]);
    const paged = await floor.admin.get(`${PATH}/scripts?sort=title&limit=1`);
    const next = await floor.admin.get(`${PATH}/scripts?sort=title&limit=1&cursor=${String(paged.body['nextCursor'])}`);
    expect([paged, next].map(({ body }) => (body['items'] as Row[])[0]?.slug).sort()).toEqual([
      'no-need',
      'too-expensive',
    ]);
    expect(next.body['nextCursor']).toBeNull();
    const { body } = await floor.admin.get(`${PATH}/scripts/too-expensive?days=30`);
    expect(body['answers']).toMatchObject([
      { scriptAnswer: 0, used: 2, unchanged: 1, answered: 1 },
      { scriptAnswer: 1, used: 1, unchanged: 1, bought: 1 },
    ]);
    const table = await fetch(`${floor.service.url}/api/v1${PATH}/scripts/export.csv?use=used`, {
      headers: { cookie: `yd_session=${String(floor.admin.cookie)}` },
    });
    expect(table.headers.get('content-type')).toContain('text/csv');
    expect((await table.text()).split('\r\n').filter(Boolean)).toHaveLength(2);
    expect(await floor.stranger.get(`${PATH}/scripts`)).toMatchObject({ status: 404 });
    expect(await floor.admin.get(`${PATH}/scripts/nothing`)).toMatchObject({ status: 404 });
  });

  it('keep their figures when the customers’ words are gone, and a correction counts once', async () => {
    const id = await send(floor.he, '嫌贵很正常。你现在用的是哪一种？');
    await floor.he.post(`${PATH}/answers/${id}/use`, { index: 1, text: '先不急着买，用完手上的再说。' });
    const row = await floor.service.app.get(Database).fresh.findOneByOrFail(CustomerAnswerEntity, { id });
    expect(row).toMatchObject({ usedIndex: 1, outcome: null });
    expect(row.answers[0]).toMatchObject({ script: 'too-expensive#0', scriptVersion: 1 });
    floor.clock.advance(91 * 86_400);
    await floor.service.app.get(RetentionSweep).sweep();
    const { total } = await floor.service.app.get(ScriptResults).of(floor.actor.workspaceId, 'too-expensive', 365);
    expect(total).toMatchObject({ offered: 2, used: 1, told: 0, operators: 1 });
  });
});
