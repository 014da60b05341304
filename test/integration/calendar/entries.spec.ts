import { ExposureEntity } from '../../../src/audience/index.js';
import { RecordStore } from '../../../src/library/index.js';
import { Database, UnitOfWork } from '../../../src/platform/database/index.js';
import type { Browser } from '../../support/browser.js';
import type { SampleApp } from '../../support/sample-app.js';
import { approve, CALENDAR, etag, rules, startCalendar, type Wanted } from './approved.js';

const ENTRIES = `${CALENDAR}/entries`;

describe('entries', () => {
  let sample: SampleApp;
  let scheduler: Browser;
  const approved = async (want: Wanted = {}): Promise<string> => (await approve(sample, want))[0]!;
  const place = (draftId: string, startsAt: string, more: object = {}) =>
    scheduler.post(ENTRIES, { draftId, startsAt, account: 'linxia-1', ...more });
  const ledger = async (entry: string) =>
    (await sample.app.get(Database).fresh.findBy(ExposureEntity, { source: `entry:${entry}` })).map(
      ({ recordRef, audience, state }) => `${recordRef} → ${audience} ${state}`,
    );

  beforeAll(async () => {
    sample = await startCalendar();
    scheduler = await sample.as('scheduler');
  }, 60_000);
  afterAll(() => sample.close());

  it('answer who, when, where, what and why', async () => {
    const claims = [{ quote: '泛醇', factId: 'serum#b5' }];
    const draft = await approved({ goal: 'convert', category: 'product', product: 'serum', claims });
    const { status, body, headers } = await place(draft, '2026-11-24T12:10:00+08:00');
    expect([status, headers.get('etag')]).toEqual([201, '"1"']);
    expect(body).toMatchObject({
      who: { segment: 'office-worker', segmentName: '空调房上班族', group: null },
      when: { startsAt: '2026-11-24T04:10:00.000Z', local: '2026-11-24T12:10:00+08:00', timeZone: 'Asia/Shanghai' },
      where: { touchpoint: 'moments', account: 'linxia-1', operatorId: sample.people.operator },
      what: { draftId: draft, number: 1, product: 'serum' },
      why: { goal: 'convert', category: 'product', measure: '订单数' },
      state: 'planned',
      conflicts: [],
    });
    expect(await ledger(String(body['id']))).toEqual(
      expect.arrayContaining([
        `draft:${draft} → segment:office-worker planned`,
        'fact:serum#b5 → segment:office-worker planned',
      ]),
    );
  });

  it('are listed whole, compact and in the order of time, by lanes', async () => {
    const later = await approved();
    await place(later, '2026-11-26T12:10:00+08:00');
    const { status, body, headers } = await scheduler.get(`${ENTRIES}?from=2026-11-23&to=2026-11-29`);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    const items = body['items'] as { draftId: string; startsAt: string; locked: boolean; group: null }[];
    expect(items.map(({ startsAt }) => startsAt)).toEqual(items.map(({ startsAt }) => startsAt).sort());
    expect(items.find(({ draftId }) => draftId === later)).toMatchObject({ locked: false, group: null, version: 1 });
    expect((await scheduler.get(`${ENTRIES}?from=2026-11-23&to=2026-11-29&account=taozi-1`)).body['items']).toEqual([]);
    expect(
      (await scheduler.get(`${ENTRIES}?from=2026-11-25&to=2026-11-26&segment=office-worker`)).body['items'],
    ).toMatchObject([{ draftId: later }]);
    expect((await scheduler.get(`${ENTRIES}?from=2026-11-23&to=2027-02-01`)).status).toBe(400);
    expect((await scheduler.get(`${ENTRIES}?from=2026-11-23&to=2026-11-22`)).status).toBe(400);
  });

  it.each<[string, Wanted, string, object, string[]]>([
    ['quiet hours', {}, '2026-11-25T22:30:00+08:00', {}, ['quiet_hours']],
    ['the past', {}, '2026-11-20T12:30:00+08:00', {}, ['past']],
    ['another persona’s account', {}, '2026-11-25T12:30:00+08:00', { account: 'taozi-1' }, ['persona']],
    [
      'people the account does not serve',
      { segment: 'student' },
      '2026-11-25T12:30:00+08:00',
      {},
      ['account_audience'],
    ],
    ['an account that is not there', {}, '2026-11-25T12:30:00+08:00', { account: 'nobody' }, ['no_account']],
    ['a group, for Moments', {}, '2026-11-25T12:30:00+08:00', { group: 'office-1' }, ['group_unwanted']],
    ['no group, for a group', { touchpoint: 'group' }, '2026-11-25T12:30:00+08:00', {}, ['group_missing']],
    [
      'another segment’s group',
      { touchpoint: 'group' },
      '2026-11-25T12:30:00+08:00',
      { group: 'seed-forty' },
      ['segment'],
    ],
    [
      'a consent that does not cover the touchpoint',
      { touchpoint: 'private_chat', claims: [{ quote: '小周', caseId: 'xiaozhou' }] },
      '2026-11-25T18:30:00+08:00',
      {},
      ['consent'],
    ],
    [
      'a consent that has run out by then',
      { claims: [{ quote: '安安', caseId: 'anan' }] },
      '2026-12-07T12:30:00+08:00',
      {},
      ['consent'],
    ],
    [
      'an offer that has not begun',
      { claims: [{ quote: '169', offerId: 'season-box-early' }] },
      '2026-11-25T12:30:00+08:00',
      {},
      ['offer_over'],
    ],
    [
      'a fact that is not there',
      { claims: [{ quote: 'x', factId: 'serum#gone' }] },
      '2026-11-25T12:30:00+08:00',
      {},
      ['fact_expired'],
    ],
    [
      'product items in a new group',
      { touchpoint: 'group', segment: 'forty-plus', category: 'product' },
      '2026-11-25T19:30:00+08:00',
      { group: 'seed-forty' },
      ['group_mix'],
    ],
  ])('are refused by a named rule: %s', async (_what, want, startsAt, more, broken) => {
    const { status, body } = await place(await approved(want), startsAt, more);
    expect([status, body['code'], rules(body)]).toEqual([409, 'calendar_conflict', broken]);
  });

  it('take approved drafts only', async () => {
    const { status, body } = await place('0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11', '2026-11-25T12:30:00+08:00');
    expect([status, body['code']]).toEqual([422, 'unknown_reference']);
  });

  it('show an audience a text once, and tell a story once for each account', async () => {
    const claims = [{ quote: '下雨', materialId: '2026-11-18-rain-call' }];
    const [once, again] = await approve(sample, { claims }, { claims, segment: 'forty-plus' });
    expect((await place(once!, '2026-11-27T12:10:00+08:00')).status).toBe(201);
    expect(rules((await place(once!, '2026-11-28T12:10:00+08:00')).body)).toEqual([
      'material_told',
      'once_per_audience',
    ]);
    expect(rules((await place(again!, '2026-11-28T20:10:00+08:00')).body)).toEqual(['material_told']);
  });

  it('say yesterday on the day they were written for, and are refused on another', async () => {
    const what = '昨天下雨，客人躲了半小时。';
    const days = { happened_on: '2026-11-19', recorded_on: '2026-11-20' };
    const body = { ...{ id: 'sheltered', persona: 'linxia', what }, ...days };
    await sample.app
      .get(UnitOfWork)
      .run((tx) =>
        sample.app
          .get(RecordStore)
          .apply(tx, sample.system, [{ action: 'create', kind: 'material', body }], { source: 'import' }),
      );
    const draft = await approved({ text: what, claims: [{ quote: what, materialId: 'sheltered' }] });
    const { status, body: refused } = await place(draft, '2026-12-04T12:10:00+08:00');
    expect([status, refused['code'], rules(refused)]).toEqual([409, 'calendar_conflict', ['other_day']]);
    expect((await place(draft, '2026-11-24T20:10:00+08:00')).status).toBe(201);
  });

  it('never let people see two product items in a row', async () => {
    const [first, second] = await approve(
      sample,
      { segment: 'sensitive-skin', category: 'product' },
      { segment: 'sensitive-skin', category: 'product' },
    );
    await place(first!, '2026-12-02T20:10:00+08:00');
    expect(rules((await place(second!, '2026-12-09T20:10:00+08:00')).body)).toEqual(['product_in_a_row']);
  });

  it('overrides soft rules for a reason, which stays with the entry', async () => {
    const [first, second] = await approve(sample, {}, {});
    await place(first!, '2026-12-01T12:10:00+08:00');
    const close = '2026-12-01T12:30:00+08:00';
    const refused = await place(second!, close);
    expect([refused.status, refused.body['code'], rules(refused.body)]).toEqual([409, 'override_needed', ['spacing']]);
    const { status, body } = await place(second!, close, { override: { reason: '客户群里正好问到' } });
    expect(status).toBe(201);
    expect((body['reasons'] as string[]).at(-1)).toContain('客户群里正好问到');
    expect(body['phrases']).toEqual([
      { code: 'by_hand', params: {} },
      { code: 'all_the_same', params: { rules: 'spacing', said: '客户群里正好问到' } },
    ]);
  });

  it('do not show the same people two texts that are alike, unless somebody says why', async () => {
    const text = '昨晚十点半，小周发来一张素颜照，只打了三个字：敢拍了。我盯着看了很久，想起她第一次来的样子。';
    const [first, again, elsewhere] = await approve(
      sample,
      { text },
      { text: text.replace('小周', '小李') },
      { text: text.replace('小周', '小吴'), segment: 'two-kids-mom', persona: 'taozi' },
    );
    const { body: standing } = await place(first!, '2026-12-14T12:10:00+08:00');
    const refused = await place(again!, '2026-12-17T12:10:00+08:00');
    expect([refused.status, refused.body['code'], rules(refused.body)]).toEqual([
      409,
      'override_needed',
      ['look_alike'],
    ]);
    expect(refused.body['params']).toMatchObject({
      conflicts: [{ params: { draft: first, entry: standing['id'], on: '2026-12-14' } }],
    });
    const openings = await scheduler.get(`${CALENDAR}/openings?draft=${again!}&from=2026-12-16&to=2026-12-16`);
    expect((openings.body['items'] as { allowed: string }[]).map(({ allowed }) => allowed)).not.toContain('yes');
    const other = await place(elsewhere!, '2026-12-17T20:10:00+08:00', { account: 'taozi-1' });
    expect([other.status, rules(other.body)]).toEqual([201, []]);
    const late = await place(again!, '2027-01-14T12:10:00+08:00');
    expect([late.status, rules(late.body)]).toEqual([201, []]);
  });

  it('move under the same rules, do not stand in their own way, and stay when locked', async () => {
    const { body } = await place(await approved(), '2026-12-03T12:10:00+08:00');
    const entry = `${ENTRIES}/${String(body['id'])}`;
    const moved = await scheduler.post(`${entry}/move`, { startsAt: '2026-12-03T12:30:00+08:00' }, etag(1));
    expect([moved.status, moved.body['version']]).toEqual([200, 2]);
    expect((await scheduler.post(`${entry}/move`, { startsAt: '2026-12-04T12:30:00+08:00' }, etag(1))).status).toBe(
      412,
    );
    expect(
      rules((await scheduler.post(`${entry}/move`, { startsAt: '2026-12-03T23:30:00+08:00' }, etag(2))).body),
    ).toEqual(['quiet_hours']);
    expect((await scheduler.post(`${entry}/lock`, {}, etag(2))).body).toMatchObject({ locked: true, version: 3 });
    const held = await scheduler.post(`${entry}/move`, { startsAt: '2026-12-04T12:30:00+08:00' }, etag(3));
    expect([held.status, held.body['code']]).toEqual([409, 'entry_locked']);
    expect((await scheduler.send('DELETE', entry, undefined, etag(3))).body['code']).toBe('entry_locked');
    expect((await scheduler.post(`${entry}/unlock`, {}, etag(3))).body).toMatchObject({ locked: false });
  });

  it('are removed and restored, unless their place is taken by then', async () => {
    const draft = await approved();
    const { body } = await place(draft, '2026-12-04T12:10:00+08:00');
    const entry = `${ENTRIES}/${String(body['id'])}`;
    const removed = await scheduler.send('DELETE', entry, undefined, etag(1));
    expect([removed.status, removed.body['state']]).toEqual([200, 'removed']);
    expect(await ledger(String(body['id']))).toEqual([]);
    const restored = await scheduler.post(`${entry}/restore`, {}, etag(2));
    expect([restored.status, restored.body['state']]).toEqual([200, 'planned']);
    expect(await ledger(String(body['id']))).toHaveLength(1);
    await scheduler.send('DELETE', entry, undefined, etag(3));
    expect((await place(draft, '2026-12-05T12:10:00+08:00')).status).toBe(201);
    const refused = await scheduler.post(`${entry}/restore`, {}, etag(4));
    expect([refused.status, rules(refused.body)]).toEqual([409, ['once_per_audience']]);
  });

  it('say where a draft may be dropped, and why not elsewhere', async () => {
    const draft = await approved();
    const { status, body } = await scheduler.get(`${CALENDAR}/openings?draft=${draft}&from=2026-11-24&to=2026-11-24`);
    expect(status).toBe(200);
    const items = body['items'] as { startsAt: string; allowed: string; conflicts: { rule: string }[] }[];
    expect(items.find(({ startsAt }) => startsAt === '2026-11-24T04:10:00.000Z')).toMatchObject({
      allowed: 'with_reason',
      conflicts: [{ rule: 'spacing' }],
      scene: '午休刷手机',
    });
    expect(items.some(({ allowed }) => allowed === 'yes')).toBe(true);
  });

  it('cannot break a quota together, however many are placed at once', async () => {
    const drafts = await approve(sample, ...Array.from({ length: 8 }, () => ({})));
    const outcomes = await Promise.all(
      drafts.map((draft, index) => place(draft, `2026-12-10T${String(8 + index).padStart(2, '0')}:00:00+08:00`)),
    );
    expect(outcomes.filter(({ status }) => status === 201)).toHaveLength(4);
    const refused = outcomes.filter(({ status }) => status !== 201);
    expect(refused.map(({ body }) => rules(body))).toEqual(refused.map(() => ['account_quota']));
  });

  it('are read by planners, written by schedulers, and of one workspace', async () => {
    const writer = await sample.as('writer');
    const operator = await sample.as('operator');
    expect((await writer.get(`${ENTRIES}?from=2026-11-23&to=2026-11-29`)).status).toBe(200);
    expect((await writer.post(ENTRIES, {})).status).toBe(403);
    expect((await operator.get(`${ENTRIES}?from=2026-11-23&to=2026-11-29`)).status).toBe(403);
    expect((await scheduler.get(`${ENTRIES}/0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11`)).status).toBe(404);
    expect((await scheduler.post(ENTRIES, { draftId: 'x', startsAt: 'tomorrow', extra: 1 })).status).toBe(400);
  });
});
