import { DraftEntity, ModelCallEntity } from '../../../src/drafting/index.js';
import { newId } from '../../../src/kernel/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { openFloor, PATH, post, type Floor } from '../operations/floor.js';

describe('figures per version of a prompt', () => {
  let floor: Floor;
  beforeAll(async () => {
    floor = await openFloor();
  }, 60_000);
  afterAll(() => floor.service.close());

  /** A call as it stands in the books, for a draft that came from an item. */
  const called = (draftId: string, tokensIn: number | null, tokensOut: number | null): Promise<void> =>
    floor.service.app.get(UnitOfWork).run(async (tx) => {
      const itemId = newId<string>();
      const { workspaceId } = floor.actor;
      await tx.manager.update(DraftEntity, { id: draftId, workspaceId }, { itemId });
      const now = floor.clock.now();
      await tx.manager.insert(ModelCallEntity, {
        ...{ id: newId<string>(), workspaceId, itemId, purpose: 'draft', round: 0, requestKey: itemId },
        ...{ provider: 'deepseek', model: 'deepseek-chat', promptHash: 'h', state: 'replied', attempts: 1 },
        ...{ tokensIn, tokensOut, startedAt: now, endedAt: now },
      });
    });
  const figures = async (by = floor.admin, path = PATH) => (await by.get(`${path}/prompt-figures?days=30`)).body;

  it('are empty before anything was written, and leave templates out', async () => {
    expect(await figures()).toEqual({ days: 30, items: [] });
    await floor.draft(post('睡前少看十分钟手机。'));
    expect(await figures()).toEqual({ days: 30, items: [] });
  });

  it('say what was accepted, why others came back, how much people wrote and what it took', async () => {
    const kept = await floor.draft(post('换季的时候，洗脸水温低一点就好。'), { model: 'deepseek-chat' });
    const back = await floor.draft(post('洗完脸三分钟内把该涂的涂上。'), { model: 'deepseek-chat' });
    await called(kept, 1_000, 200);
    await called(back, 900, 100);
    const { hash, state } = (await floor.admin.get(`${PATH}/drafts/${back}/review`)).body;
    const move = { action: 'request_changes', hash, state, reasonCode: 'too_long' };
    expect((await floor.admin.post(`${PATH}/drafts/${back}/review`, move)).status).toBe(200);
    const returned = [{ code: 'too_long', name: '太长', times: 1 }];
    const accepted = { accepted: 1, returned, meanHumanShare: 0, tokensPerAccepted: 2_200 };
    expect(await figures()).toEqual({
      days: 30,
      items: [{ promptVersion: 'moments/file-2', drafts: 2, ...accepted }],
    });
  });

  it('are of one workspace, and no business of its operators', async () => {
    expect(await figures(floor.stranger, '/workspaces/orchard')).toEqual({ days: 30, items: [] });
    expect((await floor.stranger.get(`${PATH}/prompt-figures`)).status).toBe(404);
    expect((await floor.he.get(`${PATH}/prompt-figures`)).status).toBe(403);
    expect((await floor.admin.get(`${PATH}/prompt-figures?days=0`)).status).toBe(400);
  });
});
