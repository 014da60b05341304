import { AuditEntryEntity } from '../../../src/identity/audit/audit-entry.entity.js';
import { Database } from '../../../src/platform/database/index.js';
import { ifMatch, openFloor, PATH, post, WANG, type Floor } from './floor.js';

describe('what is withdrawn', () => {
  let floor: Floor;
  let ahead: string;
  let out: string;
  let apart: string;
  const claims = [{ quote: '敢素颜拍照了', caseId: 'wang' }];

  const proof = (text: string) => floor.draft(post(text, claims), { category: 'proof' });
  const items = async (by = floor.scheduler) =>
    (await by.get(`${PATH}/tasks/already-out`)).body['items'] as Record<string, unknown>[];

  beforeAll(async () => {
    floor = await openFloor();
    out = await floor.place(await proof('王小姐发来一句话：敢素颜拍照了。'), '2026-11-23T04:10:00Z');
    ahead = await floor.place(await proof('王小姐昨晚说，她敢素颜拍照了。'), '2026-11-25T04:10:00Z', 'linxia-2');
    apart = await floor.place(await floor.draft(post('面霜涂在微湿的脸上，更省。')), '2026-11-25T10:10:00Z');
    await floor.publish();
    floor.clock.set('2026-11-23T04:12:00Z');
    for (const action of ['start', 'done']) {
      const { id, version } = await floor.task(out);
      expect((await floor.he.post(`${PATH}/tasks/${id}/${action}`, {}, ifMatch(version))).status).toBe(200);
    }
    await floor.change('case', { ...WANG, consent: { ...WANG.consent, withdrawn_on: '2026-11-23' } });
    await floor.settled();
  }, 60_000);
  afterAll(() => floor.service.close());

  it('is taken out of operators’ hands, with the reason in Chinese', async () => {
    const task = await floor.task(ahead);
    expect(task.state).toBe('recalled');
    // The calendar's own recall or this room's: whichever came first.
    expect(task.reason).toMatch(/案例.*撤回/);
    expect((await floor.task(apart)).state).toBe('open');
  });

  it('is listed where it is out already, for those who must take it down', async () => {
    expect(await items()).toMatchObject([{ entryId: out, state: 'done', alreadyOut: '案例“王小姐”：客户已撤回授权' }]);
    expect(await items(floor.he)).toHaveLength(1);
    expect(await items(floor.mu)).toHaveLength(0);
  });

  it('stands in the audit trail, both of it, once', async () => {
    const trail = await floor.service.app.get(Database).reader.find(AuditEntryEntity);
    const actions = trail.map(({ action }) => action).filter((action) => /^task\.(recalled|already_out)$/.test(action));
    expect(actions.sort()).toEqual(['task.already_out', 'task.recalled']);
  });

  it('is no longer in a later release, and what was handed out of it stays as it is', async () => {
    const { body } = await floor.scheduler.get(`${PATH}/calendar/entries/${apart}`);
    const gone = await floor.scheduler.send(
      'DELETE',
      `${PATH}/calendar/entries/${apart}`,
      undefined,
      ifMatch(body['version']),
    );
    expect(gone.status).toBeLessThan(300);
    const late = await floor.place(await floor.draft(post('换季的时候，洗脸水温低一点就好。')), '2026-11-26T04:10:00Z');
    await floor.publish({ from: '2026-11-24', to: '2026-11-29' });
    expect(await floor.task(apart)).toMatchObject({ state: 'recalled', reasonCode: 'not_in_release' });
    expect(await floor.task(late)).toMatchObject({ state: 'open', releaseNumber: 2 });
    expect(await floor.task(out)).toMatchObject({ state: 'done', releaseNumber: 1 });
  });
});
