import { ExposureEntity } from '../../../src/audience/index.js';
import { entryRecalled, releasePublished } from '../../../src/calendar/index.js';
import { Records } from '../../../src/library/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { DomainEvents } from '../../../src/platform/events/index.js';
import type { Browser } from '../../support/browser.js';
import type { SampleApp } from '../../support/sample-app.js';
import { approve, CALENDAR, etag, eventually, rules, startCalendar, type Wanted } from './approved.js';

const WEEK = { from: '2026-11-23', to: '2026-11-29' };
type Entry = { id: string; version: number; state: string };

const NEXT_WEEK = { from: '2026-12-07', to: '2026-12-13' };
const alike = (name: string): string =>
  `昨晚十点半，${name}发来一张素颜照，只打了三个字：敢拍了。我盯着看了很久，想起她第一次来的样子。`;

describe('releases', () => {
  let sample: SampleApp;
  let scheduler: Browser;
  const heard: string[] = [];

  const place = async (startsAt: string, want: Wanted = {}): Promise<{ draft: string; entry: string }> => {
    const [draft] = await approve(sample, want);
    const { status, body } = await scheduler.post(`${CALENDAR}/entries`, {
      draftId: draft,
      startsAt,
      account: 'linxia-1',
    });
    expect([status, rules(body)]).toEqual([201, []]);
    return { draft: draft!, entry: String(body['id']) };
  };
  const entry = async (id: string) =>
    (await scheduler.get(`${CALENDAR}/entries/${id}`)).body as unknown as Entry & { stateReason: string };
  const publish = (period = WEEK) => scheduler.post(`${CALENDAR}/releases`, period);

  beforeAll(async () => {
    sample = await startCalendar();
    scheduler = await sample.as('scheduler');
    const events = sample.app.get(DomainEvents);
    events.on(
      releasePublished,
      'test',
      async (_tx, { releaseNumber }) => void heard.push(`release ${String(releaseNumber)}`),
    );
    events.on(entryRecalled, 'test', async (_tx, { entryId }) => void heard.push(`recall ${entryId}`));
  }, 60_000);
  afterAll(() => sample.close());

  it('freeze a period under a number, and say what they change', async () => {
    expect((await publish()).body['code']).toBe('nothing_to_release');
    const first = await place('2026-11-24T12:10:00+08:00');
    const second = await place('2026-11-25T12:10:00+08:00');
    const { status, body } = await publish();
    expect([status, heard]).toEqual([201, ['release 1']]);
    expect(body).toMatchObject({
      number: 1,
      entryCount: 2,
      added: 2,
      changed: 0,
      removed: 0,
      timeZone: 'Asia/Shanghai',
    });
    expect((body['entries'] as object[])[0]).toMatchObject({
      entryId: first.entry,
      who: { segment: 'office-worker', group: null },
      when: '2026-11-24T12:10:00+08:00',
      where: { touchpoint: 'moments', account: 'linxia-1' },
      what: { draftId: first.draft, version: 1, body: { touchpoint: 'moments' } },
      why: { goal: 'build_trust', category: 'expertise', measure: '回复与评论数' },
    });
    expect(await entry(first.entry)).toMatchObject({ state: 'released', release: 1 });
    const lines = await sample.app.get(Database).fresh.findBy(ExposureEntity, { source: `entry:${first.entry}` });
    expect(lines.map(({ state }) => state)).toEqual(['released']);
    expect((await publish()).body['code']).toBe('nothing_to_release');

    const moved = await scheduler.post(
      `${CALENDAR}/entries/${second.entry}/move`,
      { startsAt: '2026-11-26T12:10:00+08:00' },
      etag((await entry(second.entry)).version),
    );
    expect(moved.body).toMatchObject({ state: 'planned' });
    await scheduler.send(
      'DELETE',
      `${CALENDAR}/entries/${first.entry}`,
      undefined,
      etag((await entry(first.entry)).version),
    );
    const third = await place('2026-11-27T12:10:00+08:00');
    expect((await publish()).body).toMatchObject({ number: 2, entryCount: 2, added: 1, changed: 1, removed: 1 });
    expect((await scheduler.get(`${CALENDAR}/releases/2/diff`)).body).toMatchObject({
      added: [{ entryId: third.entry }],
      changed: [{ entryId: second.entry, parts: ['when'], before: { when: '2026-11-25T12:10:00+08:00' } }],
      removed: [{ entryId: first.entry }],
    });
    expect((await scheduler.get(`${CALENDAR}/releases/1`)).body).toMatchObject({ entryCount: 2 });
    expect((await scheduler.get(`${CALENDAR}/releases?limit=1`)).body).toMatchObject({ items: [{ number: 2 }] });
    expect((await scheduler.get(`${CALENDAR}/releases/9`)).status).toBe(404);
  });

  it('follow an entry that moves to days of another release', async () => {
    const wanderer = await place('2026-12-02T12:10:00+08:00');
    await publish({ from: '2026-11-30', to: '2026-12-06' });
    const { version } = await entry(wanderer.entry);
    await scheduler.post(
      `${CALENDAR}/entries/${wanderer.entry}/move`,
      { startsAt: '2026-12-09T12:10:00+08:00' },
      etag(version),
    );
    expect((await publish({ from: '2026-12-07', to: '2026-12-13' })).body).toMatchObject({ added: 0, changed: 1 });
  });

  it('recall what an edit took the approval from', async () => {
    const { draft, entry: id } = await place('2026-11-28T12:10:00+08:00');
    await publish();
    const writer = await sample.as('writer');
    const { headers } = await writer.get(`/workspaces/beauty/drafts/${draft}`);
    const body = { touchpoint: 'moments', text: '今天下雨，店里只来了两个人。', attachments: [], claims: [] };
    const edited = await writer.send('PUT', `/workspaces/beauty/drafts/${draft}`, body, {
      'if-match': headers.get('etag') ?? '',
    });
    expect([edited.status, edited.body['errors']]).toEqual([200, undefined]);
    expect(await entry(id)).toMatchObject({ state: 'recalled', stateReason: '文案已修改，要重新审核' });
    expect(heard).toContain(`recall ${id}`);
    expect((await publish()).body).toMatchObject({ removed: 1 });
  });

  it('recall what a withdrawn consent and a reworded fact took back, and leave the rest', async () => {
    const wang = await place('2026-12-14T12:10:00+08:00', { claims: [{ quote: '王小姐', caseId: 'wang' }] });
    const fact = await place('2026-12-15T12:10:00+08:00', { claims: [{ quote: '泛醇', factId: 'serum#b5' }] });
    const other = await place('2026-12-16T12:10:00+08:00', {
      claims: [{ quote: '不加香精', factId: 'serum#no-fragrance' }],
    });
    const records = sample.app.get(Records);
    const workspaceId = sample.workspace.id;
    const told = await records.get(workspaceId, 'case', 'wang');
    const { consent } = told.body as { consent: object };
    const withdrawn = { ...(told.body as object), consent: { ...consent, withdrawn_on: '2026-11-21' } };
    await records.update(sample.system, 'case', 'wang', withdrawn, told.version);
    const serum = await records.get(workspaceId, 'product', 'serum');
    const facts = (serum.body as { facts: { id: string; claim: string }[] }).facts.map((one) =>
      one.id === 'b5' ? { ...one, claim: '泛醇含量 3%' } : one,
    );
    await records.update(sample.system, 'product', 'serum', { ...(serum.body as object), facts }, serum.version);
    const recalled = (id: string) =>
      eventually(
        () => entry(id),
        ({ state }) => state === 'recalled',
      );
    expect(await recalled(wang.entry)).toMatchObject({
      state: 'recalled',
      stateReason: expect.stringContaining('授权已撤回') as string,
    });
    expect(await recalled(fact.entry)).toMatchObject({
      state: 'recalled',
      stateReason: expect.stringContaining('改写') as string,
    });
    expect(await entry(other.entry)).toMatchObject({ state: 'planned' });
  });

  it('do not let a repetition go out that nobody knew of, and ask for a reason', async () => {
    const earlier = await place('2026-12-08T12:10:00+08:00', { text: alike('小周') });
    const removed = await scheduler.send('DELETE', `${CALENDAR}/entries/${earlier.entry}`, undefined, etag(1));
    expect(removed.status).toBe(200);
    const later = await place('2026-12-10T12:10:00+08:00', { text: alike('小李') });
    // What was taken off and is put back where it was stands beside the other one now.
    expect((await scheduler.post(`${CALENDAR}/entries/${earlier.entry}/restore`, {}, etag(2))).status).toBe(200);
    const refused = await publish(NEXT_WEEK);
    expect([refused.status, refused.body['code'], rules(refused.body)]).toEqual([
      409,
      'release_repeats',
      ['look_alike'],
    ]);
    expect(refused.body['errors']).toMatchObject([{ field: `entries.${later.entry}` }]);
    const override = { reason: '老客专场，特意再讲一遍' };
    expect((await scheduler.post(`${CALENDAR}/releases`, { ...NEXT_WEEK, override })).status).toBe(201);
  });

  it('ask nobody again about a repetition that was placed with a reason', async () => {
    const period = { from: '2027-01-18', to: '2027-01-24' };
    await place('2027-01-19T12:10:00+08:00', { text: alike('小周') });
    const [draftId] = await approve(sample, { text: alike('小李') });
    const again = { draftId, startsAt: '2027-01-21T12:10:00+08:00', account: 'linxia-1' };
    expect((await scheduler.post(`${CALENDAR}/entries`, again)).body['code']).toBe('override_needed');
    const override = { reason: '换了群友来讲' };
    expect((await scheduler.post(`${CALENDAR}/entries`, { ...again, override })).status).toBe(201);
    expect((await publish(period)).status).toBe(201);
  });

  it('are refused while an entry no longer holds, naming it and its rule; nothing is published', async () => {
    const { entry: id } = await place('2026-12-22T12:10:00+08:00');
    const { body } = await scheduler.get('/workspaces/beauty/accounts/linxia-1');
    await scheduler.patch(
      '/workspaces/beauty/accounts/linxia-1',
      { segments: ['forty-plus'] },
      body['version'] as number,
    );
    const refused = await publish({ from: '2026-12-21', to: '2026-12-27' });
    expect([refused.status, refused.body['code']]).toEqual([409, 'release_refused']);
    expect(refused.body['errors']).toMatchObject([{ field: `entries.${id}`, code: 'account_audience' }]);
    expect(await entry(id)).toMatchObject({
      state: 'planned',
      release: null,
      conflicts: [{ rule: 'account_audience' }],
    });
  });

  it('are published by schedulers and admins', async () => {
    expect((await (await sample.as('reviewer')).post(`${CALENDAR}/releases`, WEEK)).status).toBe(403);
  });
});
