import { DraftEntity } from '../../../src/drafting/index.js';
import { DraftItemEntity } from '../../../src/drafting/requests/draft-item.entity.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { openDesk, type Desk } from './desk.js';

describe('a request somebody asks for twice at once', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  }, 60_000);
  afterAll(() => desk.service.close());

  /** As if the provider had been away: templates are done before anybody could call them off. */
  const undo = (requestId: string) =>
    desk.service.app.get(UnitOfWork).run(async ({ manager }) => {
      await manager.delete(DraftEntity, { requestId });
      await manager.update(DraftItemEntity, { requestId }, { state: 'failed', draftId: null });
    });

  it('is taken up again once, and no item is written twice', async () => {
    const { id } = await desk.ask({ segments: ['office-worker'], touchpoints: ['moments'], count: 20 });
    await desk.settled();
    await undo(id);
    const retry = () => desk.writer.post(`${desk.home}/draft-requests/${id}/retry`, {});
    const answers = await Promise.all([retry(), retry()]);
    await desk.settled();
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const items = await desk.items(id);
    expect(items.map(({ state }) => state)).toEqual(items.map(() => 'done'));
    expect(new Set(items.map(({ draftId }) => draftId)).size).toBe(20);
  });
});
