import { DraftItemEntity } from '../../../src/drafting/requests/draft-item.entity.js';
import { ItemSweep } from '../../../src/drafting/requests/item.sweep.service.js';
import type { JobsPutOff } from '../../../src/drafting/writers/llm/jobs-put-off.service.js';
import { newId } from '../../../src/kernel/index.js';
import { CONFIG, type ConfigValues } from '../../../src/platform/config/index.js';
import { Database, insertRows, UnitOfWork } from '../../../src/platform/database/index.js';
import { JobQueue } from '../../../src/platform/jobs/index.js';
import { openDesk, type Desk } from './desk.js';

jest.setTimeout(60_000);

/** A brand's items that wait, more than are read at once. */
const MANY = 2_100;

/** Notes what it is given. */
class Notebook extends JobQueue {
  readonly items: string[] = [];
  enqueue(_type: object, payload: object): void {
    this.items.push((payload as { itemId: string }).itemId);
  }
  async idle(): Promise<void> {}
}

describe('the sweep for items left behind', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk({ DRAFTING_LEASE_SECONDS: '3600' });
  });
  afterAll(() => desk.service.close());

  it('finds what lies behind a thousand others, and leaves alone what is put off', async () => {
    const { service, actor, clock } = desk;
    const at = clock.now();
    const row = (workspaceId: string): Partial<DraftItemEntity> => ({
      ...{ id: newId<string>(), workspaceId, requestId: newId<string>(), ordinal: 0, segment: 'office-worker' },
      ...{ touchpoint: 'moments', category: 'expertise', state: 'queued', plan: {} as DraftItemEntity['plan'] },
      ...{ round: 0, claims: 0, createdAt: at, changedAt: at },
    });
    const many = Array.from({ length: MANY }, () => row(actor.workspaceId));
    const other = row(newId<string>());
    await service.app.get(UnitOfWork).run((tx) => insertRows(tx, DraftItemEntity, [...many, other]));

    const held = many[5]?.id;
    const notebook = new Notebook();
    const putOff = { holds: (_: string, itemId: string) => itemId === held } as JobsPutOff;
    const config = service.app.get<ConfigValues>(CONFIG);
    await new ItemSweep(service.app.get(Database), notebook, putOff, clock, config).sweep();
    expect(notebook.items).toEqual([...many, other].map(({ id }) => id).filter((id) => id !== held));
  });
});
