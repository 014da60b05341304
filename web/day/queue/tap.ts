import type { Schema } from '../../api/client';

type TaskView = Schema<'TaskView'>;
export type Row = Schema<'TaskRowView'>;

/** What an operator can tell the house about a task. */
export type Act =
  | { readonly kind: 'start' }
  | { readonly kind: 'done'; readonly note: string | null }
  | { readonly kind: 'postpone'; readonly to: string }
  | { readonly kind: 'skip'; readonly reason: string }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'evidence'; readonly type: string; readonly bytes: ArrayBuffer };

export interface Refusal {
  readonly status: number;
  readonly code: string;
  /** In the reader's language, as it was told. */
  readonly text: string;
}

/** One touch of a finger, kept until the house has answered it. */
export interface Tap {
  /** The idempotency key: sent again it is done once. */
  readonly key: string;
  /** Touches that belong together, for instance done with its screenshot. */
  readonly batch: string;
  readonly person: string;
  readonly workspace: string;
  readonly task: string;
  /** First words of the task, so that a refusal can be told without it. */
  readonly about: string;
  readonly act: Act;
  /** Version the finger saw; moved on when an earlier touch of the same task is answered. */
  readonly seen: number;
  readonly at: string;
  /** How often it was sent. Zero: nobody has heard of it yet. */
  readonly sent: number;
  readonly refusal: Refusal | null;
}

export type Taps = readonly Tap[];

export const isOpen = (tap: Tap): boolean => tap.refusal === null;

/** The next to send for a person: strictly in the order of the touches, leaving out what was refused. */
export const nextOf = (taps: Taps, person: string): Tap | undefined =>
  taps.find((tap) => tap.person === person && isOpen(tap));

/** The touch that a new one only says again: a nervous finger. */
export function repeated(taps: Taps, made: Taps): Tap | undefined {
  const said = made.at(-1);
  const last = taps.findLast((tap) => tap.task === said?.task && isOpen(tap));
  return said && last?.act.kind === said.act.kind && said.act.kind !== 'evidence' ? last : undefined;
}

export const markSent = (taps: Taps, key: string): Taps =>
  taps.map((tap) => (tap.key === key ? { ...tap, sent: tap.sent + 1 } : tap));

/** The house said yes: it leaves the queue, and what follows on the same task now builds upon its answer. */
export const settle = (taps: Taps, key: string, version: number): Taps => {
  const settled = taps.find((tap) => tap.key === key);
  return taps
    .filter((tap) => tap.key !== key)
    .map((tap) => (tap.task === settled?.task && isOpen(tap) && tap.sent === 0 ? { ...tap, seen: version } : tap));
};

/** The house said no: it stays to be read, and what built upon it waits beside it. */
export const refuse = (taps: Taps, key: string, refusal: Refusal): Taps => {
  const index = taps.findIndex((tap) => tap.key === key);
  const refused = taps[index];
  return taps.map((tap, place) => {
    if (tap.key === key) return { ...tap, refusal };
    const follows = place > index && tap.task === refused?.task && isOpen(tap);
    return follows ? { ...tap, refusal: { status: 0, code: 'follows_refused', text: '' } } : tap;
  });
};

/** Once more, upon what is there now: a new touch as far as the house knows. */
export const again = (taps: Taps, batch: string, version: number, newKey: () => string): Taps =>
  taps.map((tap) =>
    tap.batch === batch && tap.refusal ? { ...tap, key: newKey(), seen: version, sent: 0, refusal: null } : tap,
  );

export const forget = (taps: Taps, batch: string): Taps => taps.filter((tap) => tap.batch !== batch);

/**
 * Takes a batch back. What nobody has heard of simply goes; something that was sent, or whose fate is not known, has to
 * be reopened.
 */
export function takeBack(taps: Taps, batch: string): { taps: Taps; reopen: boolean } {
  const own = taps.filter((tap) => tap.batch === batch);
  const ends = own.find(({ act }) => act.kind === 'done' || act.kind === 'skip');
  return {
    taps: taps.filter((tap) => tap.batch !== batch || tap.sent > 0),
    reopen: ends === undefined || ends.sent > 0,
  };
}

/** What an answer means for the tap that asked. `look` first looks how the task stands. */
export type Verdict = 'wait' | 'look' | 'refuse';

const LOOK = new Set(['stale_version', 'wrong_state', 'outcome_unknown', 'not_started']);

export function verdict(status: number, code: string): Verdict {
  if (status >= 500 || status === 429 || status === 408 || status === 401) return 'wait';
  if (code === 'request_in_progress') return 'wait';
  return LOOK.has(code) ? 'look' : 'refuse';
}

/** Whether the task already stands where the tap wanted it: then an answer was lost on the way, and nothing is missing. */
export function alreadyStands({ act }: Tap, task: TaskView): boolean {
  switch (act.kind) {
    case 'start':
      return task.state === 'started' || task.state === 'done';
    case 'done':
      return task.state === 'done' && task.note === act.note;
    case 'postpone':
      return task.state === 'postponed' && Date.parse(task.dueAt) === Date.parse(act.to);
    case 'skip':
      return task.state === 'skipped' && task.reason === act.reason;
    case 'reopen':
      return task.state === 'open' || task.state === 'missed';
    case 'evidence':
      return task.screenshot?.size === act.bytes.byteLength;
  }
}

/** Milliseconds until the next try: soon at first, then ever less often. */
export const pauseAfter = (failures: number): number => Math.min(60_000, 1_000 * 2 ** Math.max(0, failures - 1));
