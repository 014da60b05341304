import { Between, In, type EntityManager } from 'typeorm';
import type { Instant } from '../../kernel/index.js';
import { DraftCitationEntity, type CitedKind } from '../../drafting/index.js';
import { RECALLABLE } from './task-states.js';
import { TaskEntity } from './task.entity.js';

/** SQLite takes 32,766 values a statement; a task has 32 columns. */
const AT_ONCE = 500;

export function* chunks<T>(rows: readonly T[], size = AT_ONCE): Generator<T[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}

/** Tasks of these entries, and all that are planned in a period. By ux_task_entry_id and ix_task_planned_at. */
export async function tasksTouched(
  manager: EntityManager,
  workspaceId: string,
  entryIds: readonly string[],
  period: { from: Instant; until: Instant },
): Promise<TaskEntity[]> {
  const found = new Map<string, TaskEntity>();
  const keep = (rows: TaskEntity[]) => rows.forEach((row) => found.set(row.id, row));
  for (const some of chunks(entryIds)) keep(await manager.findBy(TaskEntity, { workspaceId, entryId: In(some) }));
  const within = await manager.findBy(TaskEntity, { workspaceId, plannedAt: Between(period.from, period.until) });
  keep(within.filter((task) => task.plannedAt < period.until));
  return [...found.values()];
}

/** Tasks not over, or done, whose text rests on a record. By ix_draft_citation_record. */
export const tasksCiting = (
  manager: EntityManager,
  workspaceId: string,
  kind: CitedKind,
  record: string,
): Promise<TaskEntity[]> =>
  manager
    .createQueryBuilder(TaskEntity, 'task')
    .innerJoin(DraftCitationEntity, 'cited', 'cited.draftId = task.draftId AND cited.versionNumber = task.number')
    .where('task.workspaceId = :workspaceId AND cited.workspaceId = :workspaceId', { workspaceId })
    .andWhere('cited.kind = :kind AND cited.record = :record', { kind, record })
    .andWhere('task.state IN (:...states)', { states: [...RECALLABLE, 'done'] })
    .getMany();
