import { beginning, dayOf, type Instant } from '../../kernel/index.js';
import type { TaskEntity } from './task.entity.js';
import { movesOf, type TaskNow, type TaskState } from './task-states.js';
import type { TaskRowView, TaskView } from './tasks.schema.js';

export interface Viewing {
  readonly now: Instant;
  readonly timeZone: string;
  readonly workspaceSlug: string;
  /** Whether the viewer may work this account. */
  readonly works: (account: string) => boolean;
  readonly operatorOf: (account: string) => string | null;
}

const EXCERPT = 60;
/** States in which somebody has finished it, so that it stays theirs when the account changes hands. */
const FINISHED: readonly TaskState[] = ['done', 'skipped'];

export function toRow(task: TaskEntity, viewing: Viewing): TaskRowView {
  const { id, entryId, state, plannedAt, dueAt, lateAfter, touchpoint, segment, goal, category, measure } = task;
  const { reasonCode, reason, evidence, changed, alreadyOut, startedAt, endedAt, version } = task;
  const own = { id, entryId, state, plannedAt, dueAt, lateAfter, touchpoint, segment, goal, category, measure };
  const fate = { reasonCode, reason, evidence, alreadyOut, startedAt, endedAt, version };
  return {
    ...own,
    ...fate,
    changed: changed && { ...changed, fields: [...changed.fields] },
    release: task.releaseNumber,
    actions: viewing.works(task.accountSlug) ? movesOf(nowOf(task, viewing)) : [],
    account: task.accountSlug,
    operatorId: (FINISHED.includes(state) ? task.workedBy : null) ?? viewing.operatorOf(task.accountSlug),
    group: task.groupSlug,
    excerpt: beginning(task.handover?.parts[0]?.text ?? '', EXCERPT),
  };
}

export function toView(task: TaskEntity, viewing: Viewing): TaskView {
  const base = `/api/v1/workspaces/${viewing.workspaceSlug}`;
  // What was taken back is not shown as something to copy.
  const handed = task.state === 'recalled' ? null : task.handover;
  return {
    ...toRow(task, viewing),
    draftId: task.draftId,
    number: task.number,
    hash: task.hash,
    parts: (handed?.parts ?? []).map((part) => ({ ...part, attachments: [...part.attachments] })),
    blanks: [...(handed?.blanks ?? [])],
    pictures: (handed?.pictures ?? []).map((mediaId) => ({ mediaId, url: `${base}/library/media/${mediaId}/content` })),
    links: [...(handed?.links ?? [])],
    label: handed?.label ?? null,
    result: task.result,
    note: task.note,
    screenshot: task.screenshot && {
      contentType: task.screenshot.contentType,
      size: task.screenshot.size,
      url: `${base}/tasks/${task.id}/evidence`,
    },
  };
}

const nowOf = ({ state, startedAt, endedAt }: TaskEntity, { now, timeZone }: Viewing): TaskNow => ({
  state,
  startedAt,
  endedOn: endedAt === null ? null : dayOf(endedAt, timeZone),
  today: dayOf(now, timeZone),
});
