import type { EvidenceGrade } from '../tasks/task.entity.js';
import type { TaskState } from '../tasks/task-states.js';

/** A task as far as the tally reads it. */
export interface Counted {
  readonly day: string;
  readonly operatorId: string | null;
  readonly state: TaskState;
  readonly evidence: EvidenceGrade | null;
  readonly late: boolean;
}

export interface Tally {
  readonly day: string;
  readonly operatorId: string | null;
  due: number;
  done: number;
  late: number;
  skipped: number;
  missed: number;
  waiting: number;
  recalled: number;
  readonly evidence: { apiVerified: number; screenshot: number; selfReport: number };
}

const GRADES = { api_verified: 'apiVerified', screenshot: 'screenshot', self_report: 'selfReport' } as const;
const COLUMNS = {
  open: 'waiting',
  started: 'waiting',
  postponed: 'waiting',
  done: 'done',
  skipped: 'skipped',
  missed: 'missed',
  recalled: 'recalled',
} as const satisfies Record<TaskState, keyof Tally>;

/** Was it done, and how well? By day and operator, in that order. What was taken back was nobody's to do. */
export function tally(tasks: Iterable<Counted>): Tally[] {
  const lines = new Map<string, Tally>();
  for (const task of tasks) {
    const key = `${task.day}|${task.operatorId ?? ''}`;
    const line = lines.get(key) ?? blank(task);
    lines.set(key, line);
    line[COLUMNS[task.state]] += 1;
    if (task.state !== 'recalled') line.due += 1;
    if (task.state !== 'done') continue;
    if (task.late) line.late += 1;
    if (task.evidence !== null) line.evidence[GRADES[task.evidence]] += 1;
  }
  return [...lines.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, line]) => line);
}

const blank = ({ day, operatorId }: Counted): Tally => ({
  day,
  operatorId,
  ...{ due: 0, done: 0, late: 0, skipped: 0, missed: 0, waiting: 0, recalled: 0 },
  evidence: { apiVerified: 0, screenshot: 0, selfReport: 0 },
});
