import { CATEGORY_NAMES, GOAL_NAMES, TOUCHPOINT_NAMES } from '../../library/index.js';
import type { FeedEvent } from '../exports/ics.js';
import type { TaskEntity } from '../tasks/task.entity.js';
import type { TaskState } from '../tasks/task-states.js';

type Shown = Pick<
  TaskEntity,
  | 'entryId'
  | 'version'
  | 'dueAt'
  | 'touchpoint'
  | 'accountSlug'
  | 'segment'
  | 'groupSlug'
  | 'category'
  | 'goal'
  | 'measure'
  | 'state'
  | 'reason'
  | 'handover'
  | 'changedAt'
>;

const MARKS: Record<TaskState, string> = {
  open: '',
  started: '',
  postponed: '改期 ',
  done: '✓ ',
  skipped: '跳过 ',
  missed: '漏做 ',
  recalled: '召回 ',
};

/** Names for slugs, as an operator knows them. */
export interface Names {
  readonly account: (slug: string) => string;
  readonly audience: (segment: string, group: string | null) => string;
}

/** A task as a calendar program shows it: one event for good, which moves, changes and is called off. */
export const taskEvent = (task: Shown, names: Names): FeedEvent => ({
  uid: `${task.entryId}@yuanding`,
  sequence: task.version - 1,
  at: task.dueAt,
  title: `${MARKS[task.state]}${TOUCHPOINT_NAMES[task.touchpoint]}｜${names.account(task.accountSlug)}｜${CATEGORY_NAMES[task.category]}`,
  text: textOf(task, names),
  changedAt: task.changedAt,
  cancelled: task.state === 'recalled',
});

function textOf(task: Shown, names: Names): string {
  const why = `给谁：${names.audience(task.segment, task.groupSlug)}\n为什么：${GOAL_NAMES[task.goal]}（看${task.measure}）`;
  if (task.state === 'recalled') return `已召回，不要发。${task.reason ?? ''}\n\n${why}`;
  const parts = task.handover?.parts ?? [];
  const said =
    parts.length === 1 ? parts.map(({ text }) => text) : parts.map(({ label, text }) => `【${label}】\n${text}`);
  const label = task.handover?.label ?? null;
  const declare = label === null || label.inText ? [] : [`发的时候声明：${label.words}`];
  return [...said, ...declare, why].join('\n\n');
}
