import type { Instant } from '../../kernel/index.js';
import type { Category, Goal, TouchpointId } from '../../library/index.js';
import { RECALLABLE, type TaskState } from './task-states.js';

/** An entry as a release carries it: who, when, where, what, why. */
export interface PlannedTask {
  readonly entryId: string;
  readonly accountSlug: string;
  readonly draftId: string;
  readonly number: number;
  readonly hash: string;
  readonly touchpoint: TouchpointId;
  readonly segment: string;
  readonly groupSlug: string | null;
  readonly goal: Goal;
  readonly category: Category;
  readonly measure: string;
  readonly plannedAt: Instant;
}

export interface KnownTask extends PlannedTask {
  readonly state: TaskState;
}

export const CHANGE_FIELDS = ['time', 'account', 'audience', 'text', 'measure'] as const;
export type ChangeField = (typeof CHANGE_FIELDS)[number];

/** What a release made different in a task that was handed out before. */
export interface TaskChange {
  readonly release: number;
  readonly at: Instant;
  readonly fields: readonly { readonly field: ChangeField; readonly before: string; readonly after: string }[];
}

export interface Reconciled<T extends KnownTask> {
  readonly added: readonly PlannedTask[];
  readonly changed: readonly {
    readonly task: T;
    readonly planned: PlannedTask;
    readonly fields: readonly ChangeField[];
  }[];
  /** No longer in the release, and not out yet. */
  readonly withdrawn: readonly T[];
}

/**
 * What a release asks of the tasks there are. What is done stays as it was done; a recalled task that is released again
 * is handed out again; a missed or skipped one only when something about it changed.
 * @param known tasks of the release's entries, and those planned within its period
 */
export function reconcile<T extends KnownTask>(known: readonly T[], released: readonly PlannedTask[]): Reconciled<T> {
  const byEntry = new Map(known.map((task) => [task.entryId, task]));
  const wanted = new Set(released.map(({ entryId }) => entryId));
  return {
    added: released.filter(({ entryId }) => !byEntry.has(entryId)),
    changed: released.flatMap((planned) => {
      const task = byEntry.get(planned.entryId);
      if (task === undefined || task.state === 'done') return [];
      const fields = changedFields(task, planned);
      return fields.length > 0 || task.state === 'recalled' ? [{ task, planned, fields }] : [];
    }),
    withdrawn: known.filter((task) => !wanted.has(task.entryId) && RECALLABLE.includes(task.state)),
  };
}

const changedFields = (task: KnownTask, planned: PlannedTask): ChangeField[] =>
  CHANGE_FIELDS.filter((field) => DIFFERS[field](task, planned));

const DIFFERS: Record<ChangeField, (before: PlannedTask, after: PlannedTask) => boolean> = {
  time: (before, after) => before.plannedAt !== after.plannedAt,
  account: (before, after) => before.accountSlug !== after.accountSlug,
  audience: (before, after) => before.segment !== after.segment || before.groupSlug !== after.groupSlug,
  text: (before, after) => before.hash !== after.hash,
  measure: (before, after) => before.measure !== after.measure || before.goal !== after.goal,
};
