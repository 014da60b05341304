import { isOpen, type Act, type Row, type Tap, type Taps } from './tap';

const ACTIONS: Record<Row['state'], Row['actions']> = {
  open: ['start', 'postpone', 'skip'],
  started: ['done', 'postpone', 'skip'],
  postponed: ['start', 'postpone', 'skip'],
  done: ['reopen'],
  skipped: ['reopen'],
  missed: ['start', 'postpone', 'skip'],
  recalled: [],
};

const AFTER: Record<Exclude<Act['kind'], 'evidence'>, Row['state']> = {
  start: 'started',
  done: 'done',
  postpone: 'postponed',
  skip: 'skipped',
  reopen: 'open',
};

export const waitingFor = (taps: Taps, task: string): Taps => taps.filter((tap) => tap.task === task && isOpen(tap));

/** A task as it will stand once what waits has been sent: the finger's work is seen at once. */
export const shown = <T extends Row>(row: T, taps: Taps): T => waitingFor(taps, row.id).reduce(applied, row);

function applied<T extends Row>(row: T, { act, at }: Tap): T {
  if (act.kind === 'evidence') return { ...row, evidence: row.state === 'done' ? 'screenshot' : row.evidence };
  const state = AFTER[act.kind];
  const next = { ...row, state, actions: ACTIONS[state] };
  switch (act.kind) {
    case 'start':
      return { ...next, startedAt: at, endedAt: null };
    case 'done':
      return { ...next, endedAt: at, evidence: 'self_report' };
    case 'postpone':
      return { ...next, dueAt: new Date(act.to).toISOString(), startedAt: null, endedAt: null };
    case 'skip':
      return { ...next, endedAt: at, reason: act.reason };
    case 'reopen':
      return { ...next, startedAt: null, endedAt: null, reason: null, evidence: null };
  }
}

/** How a row's time has to be marked. */
export type Mark = 'missed' | 'late' | 'soon' | null;

const SOON = 30 * 60_000;

export function markOf(row: Pick<Row, 'state' | 'dueAt' | 'lateAfter'>, now: number): Mark {
  if (row.state === 'missed') return 'missed';
  if (row.state !== 'open' && row.state !== 'postponed' && row.state !== 'started') return null;
  if (now > Date.parse(row.lateAfter) && row.state !== 'postponed') return 'missed';
  const due = Date.parse(row.dueAt);
  if (row.state !== 'started' && now > due) return 'late';
  return row.state !== 'started' && due - now <= SOON ? 'soon' : null;
}

const TO_DO: readonly Row['state'][] = ['started', 'open', 'postponed'];
export const isToDo = ({ state }: Row): boolean => TO_DO.includes(state);

/** What to do next: what is under way, then what is due first; what was missed last, for it may still be done late. */
export const nextTask = (rows: readonly Row[]): Row | undefined =>
  rows.find(({ state }) => state === 'started') ??
  rows.find(isToDo) ??
  rows.find(({ state, actions }) => state === 'missed' && actions.length > 0);

export interface Tally {
  readonly total: number;
  readonly done: number;
  readonly skipped: number;
  readonly missed: number;
  readonly left: number;
}

/** What was recalled is nobody's to do and not counted. */
export function tally(rows: readonly Row[]): Tally {
  const count = (...states: Row['state'][]) => rows.filter(({ state }) => states.includes(state)).length;
  return {
    total: rows.length - count('recalled'),
    done: count('done'),
    skipped: count('skipped'),
    missed: count('missed'),
    left: count('open', 'started', 'postponed'),
  };
}
