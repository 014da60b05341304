import { RecordStore, UsageSources, type Body, type RecordChange } from '../../../src/library/index.js';
import { Database, UnitOfWork } from '../../../src/platform/database/index.js';
import { EntryEntity } from '../../../src/calendar/entries/entry.entity.js';
import { EventDeliveryEntity } from '../../../src/platform/events/event-delivery.entity.js';
import { openFloor, PATH, PERIOD, post, WANG, type Floor } from './floor.js';

const QUOTE = '出门前不用照十分钟镜子了';
const LI = { ...WANG, id: 'li', alias: '李姐', consent: { ...WANG.consent, expires: '2026-11-24' } };

describe('a case whose picture and words were written down after the texts that show them', () => {
  let floor: Floor;
  let shown: string;
  let said: string;
  let shownOfLi: string;
  let apart: string;

  const apply = (change: RecordChange): Promise<unknown> =>
    floor.service.app
      .get(UnitOfWork)
      .run((tx) =>
        floor.service.app.get(RecordStore).apply(tx, floor.actor, [change], { source: 'import', checked: true }),
      );
  const picture = (id: string) =>
    apply({ action: 'create', kind: 'media', body: { id, file: `${id}.png`, alt: id, rights: '自摄', tags: [] } });
  const shows = (mediaId: string, text: string): Body =>
    ({ ...post(text), attachments: [{ kind: 'image', mediaId }] }) as Body;
  const entry = async (id: string) => (await floor.scheduler.get(`${PATH}/calendar/entries/${id}`)).body;
  const usedIn = async (slug: string) =>
    (await floor.service.app.get(UsageSources).usages(floor.actor.workspaceId, 'case', slug)).find(
      ({ source }) => source === 'drafts',
    )?.usages ?? [];

  beforeAll(async () => {
    floor = await openFloor();
    for (const id of ['wang-face', 'li-face', 'window']) await picture(id);
    const place = async (body: Body, at: string, account?: string) => floor.place(await floor.draft(body), at, account);
    shown = await place(shows('wang-face', '今天的窗台亮堂堂的。'), '2026-11-25T04:10:00Z');
    said = await place(post(`有人说，${QUOTE}。`), '2026-11-26T04:10:00Z');
    shownOfLi = await place(shows('li-face', '雨停了，院子里有桂花香。'), '2026-11-24T04:10:00Z', 'linxia-2');
    apart = await place(shows('window', '面霜涂在微湿的脸上，更省。'), '2026-11-25T10:10:00Z');
    await floor.publish();
  }, 60_000);
  afterAll(() => floor.service.close());

  it('is told by those texts from then on', async () => {
    expect(await usedIn('wang')).toEqual([]);
    await floor.change('case', { ...WANG, pictures: ['media/wang-face.png'], quote: QUOTE });
    await floor.settled();
    expect(await usedIn('wang')).toHaveLength(2);
    expect((await floor.task(shown)).state).toBe('open');
  });

  it('takes them all back with its consent, its picture taken out by the same change', async () => {
    const consent = { ...WANG.consent, withdrawn_on: '2026-11-21' };
    await floor.change('case', { ...WANG, consent });
    await floor.settled();
    for (const one of [shown, said]) {
      expect(await entry(one)).toMatchObject({ state: 'recalled' });
      expect(await floor.task(one)).toMatchObject({
        state: 'recalled',
        reason: expect.stringMatching(/撤回/u) as string,
      });
    }
  });

  it('is looked for once, and those who take texts back are told when it is found', async () => {
    const owed = await floor.service.app.get(Database).reader.find(EventDeliveryEntity, { order: { id: 'ASC' } });
    const deliveries = owed.map(({ event, handler, doneAt }) => [event, handler, doneAt !== null]);
    expect(deliveries.filter(([event]) => event === 'library.consent_withdrawn')).toEqual([
      ['library.consent_withdrawn', 'drafting.case-tellings', true],
    ]);
    expect(deliveries.filter(([event]) => event === 'drafting.withdrawn_case_traced').sort()).toEqual([
      ['drafting.withdrawn_case_traced', 'calendar.recall', true],
      ['drafting.withdrawn_case_traced', 'drafting.recheck', true],
      ['drafting.withdrawn_case_traced', 'operations.recall', true],
    ]);
  });

  it('takes them back where it is given its picture and archived at once, and leaves others alone', async () => {
    await apply({ action: 'update', kind: 'case', slug: 'li', body: { ...LI, pictures: ['media/li-face.png'] } });
    await apply({ action: 'archive', kind: 'case', slug: 'li' });
    await floor.settled();
    expect(await entry(shownOfLi)).toMatchObject({ state: 'recalled' });
    expect((await floor.task(shownOfLi)).state).toBe('recalled');
    expect((await floor.task(apart)).state).toBe('open');
  });

  it('keeps them off the calendar from then on, and a text written afterwards that shows it as well', async () => {
    const placing = (draftId: string) => {
      const where = { startsAt: '2026-11-26T05:10:00Z', account: 'linxia-2', group: null };
      return floor.scheduler.post(`${PATH}/calendar/entries`, { draftId, ...where });
    };
    const draftOf = async (id: string) => (await floor.task(id)).draftId;
    const written = await floor.draft(shows('li-face', '今天风大，门口的灯笼转个不停。'));
    for (const [draftId, why] of [
      [await draftOf(shownOfLi), '案例“li”在 2026-11-26 不能用：案例已不在库里'],
      [written, '案例“li”在 2026-11-26 不能用：案例已不在库里'],
      [await draftOf(shown), '案例“王小姐”在 2026-11-26 不能用：授权已撤回'],
    ] as const) {
      const { status, body } = await placing(draftId);
      expect(status).toBe(409);
      expect(body['errors']).toMatchObject([{ code: 'consent', message: why }]);
    }
    const other = await floor.draft(shows('window', '橱窗里换了秋天的颜色。'));
    expect((await placing(other)).status).toBe(201);
  });

  it('is refused at publishing where it came to stand there all the same', async () => {
    const { id } = await floor.service.app.get(Database).reader.findOneByOrFail(EntryEntity, { id: shownOfLi });
    await floor.service.app
      .get(UnitOfWork)
      .run((tx) => tx.manager.update(EntryEntity, { id }, { state: 'planned', stateReason: null }));
    const { status, body } = await floor.scheduler.post(`${PATH}/calendar/releases`, PERIOD);
    expect(status).toBe(409);
    expect(body['errors']).toMatchObject([{ field: `entries.${id}`, code: 'consent' }]);
  });
});
