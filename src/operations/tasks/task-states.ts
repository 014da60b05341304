import { err, ok, type Result } from '../../kernel/index.js';
import type { Permission } from '../../identity/index.js';

export const TASK_STATES = ['open', 'started', 'postponed', 'done', 'skipped', 'missed', 'recalled'] as const;
export type TaskState = (typeof TASK_STATES)[number];

export interface TaskMove {
  readonly from: readonly TaskState[];
  readonly to: TaskState;
  /** Null: only the house itself, by the clock or because something was taken back. */
  readonly permission: Permission | null;
  /** Must be told why. */
  readonly reason: boolean;
}

/**
 * Moves a task may make, and who may make them. Guards and buttons both read this table. A task is started before it
 * is done because starting is where its evidence is judged for that very day; one that was missed may still be done
 * late, and says so by its times.
 */
export const TASK_MOVES = {
  start: { from: ['open', 'postponed', 'missed'], to: 'started', permission: 'tasks.work', reason: false },
  done: { from: ['started', 'missed'], to: 'done', permission: 'tasks.work', reason: false },
  postpone: {
    from: ['open', 'started', 'postponed', 'missed'],
    to: 'postponed',
    permission: 'tasks.work',
    reason: false,
  },
  skip: { from: ['open', 'started', 'postponed', 'missed'], to: 'skipped', permission: 'tasks.work', reason: true },
  reopen: { from: ['done', 'skipped'], to: 'open', permission: 'tasks.work', reason: false },
  miss: { from: ['open', 'started', 'postponed'], to: 'missed', permission: null, reason: false },
  recall: { from: ['open', 'started', 'postponed', 'missed'], to: 'recalled', permission: null, reason: true },
} as const satisfies Record<string, TaskMove>;

export type TaskAction = keyof typeof TASK_MOVES;
export const TASK_ACTIONS = Object.keys(TASK_MOVES) as TaskAction[];
/** What a person may press. */
export const OPERATOR_ACTIONS = TASK_ACTIONS.filter((action) => TASK_MOVES[action].permission !== null);

/** States in which a task may still go out, so that it can be taken back. */
export const RECALLABLE: readonly TaskState[] = TASK_MOVES.recall.from;
/** States the clock turns into `missed`. */
export const MISSABLE: readonly TaskState[] = TASK_MOVES.miss.from;

export type TaskRefusalCode = 'wrong_state' | 'not_started' | 'not_today' | 'not_later' | 'too_late' | 'quiet_hours';

export interface TaskRefusal {
  readonly code: TaskRefusalCode;
  readonly message: string;
}

export interface TaskNow {
  readonly state: TaskState;
  readonly startedAt: string | null;
  /** Local day it was done or skipped on. */
  readonly endedOn: string | null;
  readonly today: string;
}

/** May this move be made now? The state it leads to, or the rule that says no. */
export function move(action: TaskAction, task: TaskNow): Result<TaskState, TaskRefusal> {
  const { from, to }: TaskMove = TASK_MOVES[action];
  if (!from.includes(task.state))
    return refuse('wrong_state', `${action} is possible from ${from.join(' or ')}; the task is ${task.state}.`);
  if (action === 'done' && task.startedAt === null)
    return refuse('not_started', 'Start the task first: its evidence is judged for today when it is started.');
  if (action === 'reopen' && task.endedOn !== task.today)
    return refuse('not_today', 'A task can be taken up again only on the day it was finished.');
  return ok(to);
}

/** All that may be done with a task as it stands: the buttons under it. */
export const movesOf = (task: TaskNow): TaskAction[] => OPERATOR_ACTIONS.filter((action) => move(action, task).ok);

const refuse = (code: TaskRefusalCode, message: string): Result<TaskState, TaskRefusal> => err({ code, message });
