import { AsyncLocalStorage } from 'node:async_hooks';
import { DraftItemEntity } from '../../../src/drafting/requests/draft-item.entity.js';
import { Workspaces } from '../../../src/identity/index.js';
import { Database, UnitOfWork } from '../../../src/platform/database/index.js';
import { openDesk, type Desk } from './desk.js';

const ASK = {
  ...{ goal: 'build_trust', segments: ['office-worker'], touchpoints: ['moments'] },
  ...{ category: 'expertise', writer: 'template' },
};
/** Already the 25th in Shanghai, where the desk is, and still the 24th in UTC. */
const AFTER_MIDNIGHT = '2026-11-25T00:30:00+08:00';

jest.setTimeout(60_000);

describe('the day that drafts are asked for', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    desk.clock.set(AFTER_MIDNIGHT);
  });
  afterAll(() => desk.service.close());

  describe.each(['', '/preview', '/estimate'])('at draft-requests%s', (path) => {
    const ask = (publishOn?: string) => desk.writer.post(`${desk.home}/draft-requests${path}`, { ...ASK, publishOn });

    it('is refused when it is past where the workspace is, and what to do is said', async () => {
      const { status, body } = await ask('2026-11-24');
      expect({ status, body }).toMatchObject({ status: 422, body: { code: 'day_is_past' } });
      expect(body['errors']).toMatchObject([{ field: 'publishOn', code: 'day_is_past' }]);
      expect(body['detail']).toMatch(
        /2026-11-24 is past: it is 2026-11-25 in Asia\/Shanghai\. Name today or a later day/u,
      );
      expect((await ask('2025-11-25')).status).toBe(422);
    });

    it.each(['2026-11-25', '2026-11-26', undefined])('may be %s', async (day) => {
      expect((await ask(day)).status).toBeLessThan(300);
    });
  });

  it('is today for a piece that is asked for again when its own has passed', async () => {
    const lacking = await desk.ask({
      category: 'proof',
      segments: ['student'],
      cases: undefined,
      publishOn: '2026-11-25',
      count: 40,
    });
    await desk.settled();
    const dayOf = async () => {
      const rows = await desk.service.app.get(Database).fresh.findBy(DraftItemEntity, { requestId: lacking.id });
      return new Set(rows.filter(({ state }) => state === 'needs_material').map(({ plan }) => plan.brief.day));
    };
    expect([...(await dayOf())]).toEqual(['2026-11-25']);
    desk.clock.set('2026-11-27T09:00:00+08:00');
    const read = workspaceReads(desk);
    expect((await desk.writer.post(`${desk.home}/draft-requests/${lacking.id}/retry`, {})).status).toBe(200);
    expect(read.filter(({ amid }) => amid)).toEqual([]); // a second connection, while everybody waits for the first
    expect(read).not.toEqual([]);
    await desk.settled();
    expect([...(await dayOf())]).toEqual(['2026-11-27']);
  });
});

/** Every look at the workspace from now on, and whether it comes amid a unit of work. */
function workspaceReads({ service }: Desk): { amid: boolean }[] {
  const inside = new AsyncLocalStorage<true>();
  const reads: { amid: boolean }[] = [];
  const unitOfWork = service.app.get(UnitOfWork);
  const workspaces = service.app.get(Workspaces);
  const run = unitOfWork.run.bind(unitOfWork);
  const lately = workspaces.lately.bind(workspaces);
  jest
    .spyOn(unitOfWork, 'run')
    .mockImplementation((work: Parameters<typeof run>[0]) => run((tx) => inside.run(true, () => work(tx))));
  jest.spyOn(workspaces, 'lately').mockImplementation((id) => {
    reads.push({ amid: inside.getStore() === true });
    return lately(id);
  });
  return reads;
}
