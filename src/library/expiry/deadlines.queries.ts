import { In, IsNull, LessThan, type EntityManager } from 'typeorm';
import { newId, type Instant } from '../../kernel/index.js';
import type { KindId } from '../kinds/kind.js';
import { deadlinesOf, sameDeadline } from './deadlines.js';
import { RecordDeadlineEntity, type RecordDeadlineRow } from './record-deadline.entity.js';

interface Changed {
  readonly record: {
    readonly kind: KindId;
    readonly slug: string;
    readonly body: unknown;
    readonly archivedAt: string | null;
  };
  readonly change: string;
}

/**
 * Writes down what the changed records now run out on. Deadlines that stay as they were keep their row, and with it
 * whether their passing has been told. Served by ix_record_deadline_workspace_id_kind_slug.
 */
export async function saveDeadlines(
  manager: EntityManager,
  workspaceId: string,
  changes: readonly Changed[],
): Promise<void> {
  const added: RecordDeadlineRow[] = [];
  for (const { record, change } of changes) {
    const { kind, slug } = record;
    const wanted = record.archivedAt === null ? deadlinesOf(kind, record.body) : [];
    const present = change === 'created' ? [] : await manager.findBy(RecordDeadlineEntity, { workspaceId, kind, slug });
    const gone = present.filter((row) => !wanted.some((deadline) => sameDeadline(deadline, row)));
    if (gone.length > 0) await manager.delete(RecordDeadlineEntity, { workspaceId, id: In(gone.map((row) => row.id)) });
    for (const deadline of wanted)
      if (!present.some((row) => sameDeadline(deadline, row)))
        added.push({ ...deadline, id: newId<string>(), workspaceId, kind, slug, announcedAt: null });
  }
  for (let start = 0; start < added.length; start += 500)
    await manager.insert(RecordDeadlineEntity, added.slice(start, start + 500));
}

/** Deadlines before `day` whose passing nobody was told. Served by ix_record_deadline_last_day_announced_at. */
export const passedDeadlines = (
  manager: EntityManager,
  day: string,
  workspaceId?: string,
): Promise<RecordDeadlineEntity[]> =>
  manager.find(RecordDeadlineEntity, {
    where: { lastDay: LessThan(day), announcedAt: IsNull(), ...(workspaceId === undefined ? {} : { workspaceId }) },
    order: { lastDay: 'ASC', id: 'ASC' },
    take: 2_000,
  });

/** @returns whether this caller is the one who tells it */
export async function claimDeadline(
  manager: EntityManager,
  { id, workspaceId }: RecordDeadlineEntity,
  at: Instant,
): Promise<boolean> {
  const unclaimed = { id, workspaceId, announcedAt: IsNull() };
  const { affected } = await manager.update(RecordDeadlineEntity, unclaimed, { announcedAt: at });
  return affected === 1;
}
