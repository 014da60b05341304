import { newKey, type Schema } from '../../api/client';
import { isSomebodyElse } from '../../api/last-person';
import { presence } from '../../api/presence';
import { ApiProblem } from '../../api/problem';
import { problemText } from '../../words/problem-text';
import { change, kept } from '../keep';
import { alone } from './alone';
import { lookAt, sendTap } from './send-tap';
import {
  again,
  alreadyStands,
  forget,
  markSent,
  nextOf,
  pauseAfter,
  refuse,
  repeated,
  settle,
  takeBack,
  verdict,
  type Act,
  type Row,
  type Tap,
  type Taps,
} from './tap';

type TaskView = Schema<'TaskView'>;
type Listener = () => void;

const KEY = 'taps';
const NONE: Taps = [];
const listeners = new Set<Listener>();
const answers = new Set<(workspace: string, task: TaskView) => void>();
const others = 'BroadcastChannel' in window ? new BroadcastChannel('yuanding.day.taps') : null;

/** What the last answer said of a task: the screen may still show the one before. */
const versions = new Map<string, number>();

let taps: Taps = NONE;
let person: string | null = null;
let mayGo = false;
let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let busy = false;

function show(next: Taps): void {
  taps = next;
  listeners.forEach((listener) => listener());
}

async function write(next: (before: Taps) => Taps): Promise<Taps> {
  const after = await change<Taps>(KEY, NONE, next);
  show(after);
  others?.postMessage(null);
  return after;
}

const readAgain = async (): Promise<void> => show((await kept<Taps>(KEY)) ?? NONE);

/** Touches that wait for the house. Kept on the phone, sent one after the other, shown at once. */
export const queue = {
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  taps: (): Taps => taps,
  /** Hears of every task that an answer brought up to date. */
  onAnswer: (listener: (workspace: string, task: TaskView) => void): (() => void) => {
    answers.add(listener);
    return () => answers.delete(listener);
  },

  /** Keeps touches for this person, and sends what waits once the service has said that it is them: a tap goes under whoever is signed in. */
  open: async (who: string | null, proven = true): Promise<void> => {
    person = who;
    mayGo = proven;
    await readAgain();
    kick();
  },
  /** @returns the batch, by which it can be taken back */
  add: async (workspace: string, task: Row, acts: readonly Act[]): Promise<string> => {
    const batch = newKey();
    if (person === null) return batch;
    const seen = Math.max(task.version, versions.get(task.id) ?? 0);
    const common = { batch, person, workspace, task: task.id, about: task.excerpt, seen };
    const at = new Date().toISOString();
    const made = acts.map((act): Tap => ({ ...common, key: newKey(), act, at, sent: 0, refusal: null }));
    const told = { batch };
    await write((before) => {
      const same = repeated(before, made);
      told.batch = same?.batch ?? batch;
      return same ? before : [...before, ...made];
    });
    kick();
    return told.batch;
  },
  undo: async (workspace: string, task: Row, batch: string): Promise<void> => {
    const outcome = { reopen: false };
    await write((before) => {
      const after = takeBack(before, batch);
      outcome.reopen = after.reopen;
      return after.taps;
    });
    if (outcome.reopen) await queue.add(workspace, task, [{ kind: 'reopen' }]);
  },
  again: async (batch: string, version: number): Promise<void> => {
    await write((before) => again(before, batch, version, newKey));
    kick();
  },
  forget: async (batch: string): Promise<void> => {
    await write((before) => forget(before, batch));
  },
};

function kick(): void {
  clearTimeout(timer);
  if (busy || !mayGo || person === null || !nextOf(taps, person)) return;
  busy = true;
  void alone(sendAll)
    .catch(() => {
      failures += 1;
    })
    .finally(() => {
      busy = false;
      if (person === null || !nextOf(taps, person)) return;
      // Another tab may be sending: looked at again as if it had failed once.
      timer = setTimeout(() => void readAgain().then(kick), pauseAfter(Math.max(1, failures)));
    });
}

/** One after the other, until all are answered or nobody answers. */
async function sendAll(): Promise<void> {
  await readAgain();
  for (let tap = head(); tap; tap = head()) {
    const sent = tap;
    await write((before) => markSent(before, sent.key));
    if (!taps.some(({ key }) => key === sent.key)) continue;
    try {
      await answered(sent, await sendTap(sent));
    } catch (error) {
      if (!(error instanceof ApiProblem) || verdict(error.status, error.code) === 'wait') {
        failures += 1;
        return;
      }
      await refused(sent, error);
    }
    failures = 0;
  }
}

const head = (): Tap | undefined =>
  person === null || !mayGo || isSomebodyElse(person) ? undefined : nextOf(taps, person);

async function answered(tap: Tap, task: TaskView): Promise<void> {
  versions.set(task.id, task.version);
  await write((before) => settle(before, tap.key, task.version));
  answers.forEach((listener) => listener(tap.workspace, task));
}

async function refused(tap: Tap, problem: ApiProblem): Promise<void> {
  const { status, code } = problem;
  const task = verdict(status, code) === 'look' ? await lookAt(tap) : null;
  if (task && alreadyStands(tap, task)) return answered(tap, task);
  await write((before) => refuse(before, tap.key, { status, code, text: problemText(problem) }));
  const now = task ?? (await lookAt(tap).catch(() => null));
  if (!now) return;
  versions.set(now.id, now.version);
  answers.forEach((listener) => listener(tap.workspace, now));
}

/** A reason to try at once: the network is back, somebody looks, the house answers again. */
function wake(): void {
  failures = 0;
  kick();
}

window.addEventListener('online', wake);
window.addEventListener('pageshow', wake);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void readAgain().then(wake);
});
presence.subscribe(() => {
  if (!presence.away()) wake();
});
others?.addEventListener('message', () => void readAgain());
