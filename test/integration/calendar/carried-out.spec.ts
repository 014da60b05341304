import { ExposureEntity } from '../../../src/audience/index.js';
import { Records } from '../../../src/library/index.js';
import { Database } from '../../../src/platform/database/index.js';
import type { Browser } from '../../support/browser.js';
import type { SampleApp } from '../../support/sample-app.js';
import { onceOnly } from '../../support/sample-app.js';
import { approve, CALENDAR, etag, eventually, startCalendar, type Wanted } from './approved.js';

const WEEK = { from: '2026-11-23', to: '2026-11-29' };
const HOME = '/workspaces/beauty';

describe('what was posted or sent', () => {
  let sample: SampleApp;
  let scheduler: Browser;
  let operator: Browser;
  let writer: Browser;

  const place = async (startsAt: string, want: Wanted = {}): Promise<{ draft: string; entry: string }> => {
    const [draft = ''] = await approve(sample, want);
    const placing = { draftId: draft, startsAt, account: 'linxia-1' };
    const { status, body } = await scheduler.post(`${CALENDAR}/entries`, placing);
    expect(status).toBe(201);
    return { draft, entry: String(body['id']) };
  };
  const entry = async (id: string) => (await scheduler.get(`${CALENDAR}/entries/${id}`)).body;
  const publish = () => scheduler.post(`${CALENDAR}/releases`, WEEK);
  const taskOf = async (entryId: string) => {
    const { body } = await operator.get(`${HOME}/tasks?limit=200`);
    const task = (body['items'] as { id: string; entryId: string; version: number; state: string }[]).find(
      (one) => one.entryId === entryId,
    );
    if (task === undefined) throw new Error('That entry has no task.');
    return task;
  };
  const act = async (entryId: string, action: string, body?: object) => {
    const { id, version } = await taskOf(entryId);
    return operator.post(`${HOME}/tasks/${id}/${action}`, body, etag(version));
  };
  const carryOut = async (entryId: string) => {
    expect((await act(entryId, 'start')).status).toBe(200);
    expect((await act(entryId, 'done', {})).status).toBe(200);
  };
  const edit = async (draft: string) => {
    const { headers } = await writer.get(`${HOME}/drafts/${draft}`);
    const body = { touchpoint: 'moments', text: '今天下雨，店里只来了两个人。', attachments: [], claims: [] };
    const tag = { 'if-match': headers.get('etag') ?? '' };
    expect((await writer.send('PUT', `${HOME}/drafts/${draft}`, body, tag)).status).toBe(200);
  };
  const ledger = async (entryId: string) =>
    (await sample.app.get(Database).fresh.findBy(ExposureEntity, { source: `entry:${entryId}` })).map(
      ({ state, at }) => `${state} ${at}`,
    );

  beforeAll(async () => {
    sample = await startCalendar();
    [scheduler, operator, writer] = [
      await sample.as('scheduler'),
      await sample.as('operator'),
      await sample.as('writer'),
    ];
  }, 60_000);
  afterAll(() => sample.close());

  it('stays where it was, and in the ledger as it was seen, whatever is released after it', async () => {
    const done = await place('2026-11-24T12:10:00+08:00');
    await publish();
    await carryOut(done.entry);
    const seen = ['out 2026-11-24T04:10:00.000Z'];
    expect(await ledger(done.entry)).toEqual(seen);

    const { version } = await entry(done.entry);
    const to = { startsAt: '2026-11-25T12:10:00+08:00' };
    const moved = await scheduler.post(`${CALENDAR}/entries/${done.entry}/move`, to, etag(version));
    expect([moved.status, moved.body['code']]).toEqual([409, 'entry_carried_out']);
    const removed = await scheduler.send('DELETE', `${CALENDAR}/entries/${done.entry}`, undefined, etag(version));
    expect([removed.status, removed.body['code']]).toEqual([409, 'entry_carried_out']);

    await edit(done.draft); // written anew for another occasion
    await place('2026-11-26T12:10:00+08:00');
    const { status, body } = await publish();
    expect([status, body['entryCount'], body['added']]).toEqual([201, 2, 1]);
    expect(await ledger(done.entry)).toEqual(seen);
    expect((await taskOf(done.entry)).state).toBe('done');
  });

  it('and is taken up again, is not sent once more when its approval is gone', async () => {
    const done = await place('2026-11-25T18:30:00+08:00');
    await publish();
    await carryOut(done.entry);
    await edit(done.draft);
    expect((await act(done.entry, 'reopen')).status).toBe(200);
    const again = await act(done.entry, 'start');
    expect([again.status, again.body['code']]).toEqual([409, 'task_recalled']);
    expect((await taskOf(done.entry)).state).toBe('recalled');
  });

  it('is something else than what is planned with an offer whose terms changed', async () => {
    const planned = await place('2026-11-27T12:10:00+08:00', { claims: [{ quote: '169', offerId: 'winter-pair' }] });
    const records = sample.app.get(Records);
    const offer = await records.get(sample.workspace.id, 'offer', 'winter-pair');
    const { price } = offer.body as { price: { amount: number } };
    const dearer = { ...(offer.body as object), price: { ...price, amount: price.amount + 10 } };
    await records.update(sample.system, 'offer', 'winter-pair', dearer, offer.version);
    const recalled = await eventually(
      () => entry(planned.entry),
      ({ state }) => state === 'recalled',
    );
    expect(recalled).toMatchObject({ state: 'recalled', stateReason: '引用的内容已改写，文案要重新核对' });
  });

  it('is watched through an address that is shown once, and kept nowhere', async () => {
    const once = onceOnly();
    expect((await operator.post(`${HOME}/feeds`, undefined, once)).status).toBe(201);
    const repeated = await operator.post(`${HOME}/feeds`, undefined, once);
    expect([repeated.status, repeated.body['code']]).toEqual([409, 'answer_not_kept']);
  });
});
