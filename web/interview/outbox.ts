import { api, ifMatch, read, type Schema } from '../api/client';
import { ApiProblem } from '../api/problem';
import { remember, remembered } from '../api/remembered';
import { problemText } from '../words/problem-text';

export type Interview = Schema<'InterviewView'>;
type Answer = Schema<'InterviewAnswerInput'>;

/** What somebody did with a question, kept on this device until the house has taken it. */
export interface Reply {
  /** The idempotency key: sent again it is done once. */
  readonly key: string;
  readonly workspace: string;
  readonly person: string;
  readonly interview: string;
  readonly question: string;
  /** Version of the question that was seen. */
  readonly seen: number;
  /** Null puts the question aside. */
  readonly answer: Answer | null;
  readonly refused?: string;
}

const KEY = 'yuanding.interviews';
const listeners = new Set<() => void>();
let replies: readonly Reply[] = load();
let busy = false;

function load(): readonly Reply[] {
  try {
    return JSON.parse(remembered(KEY) ?? '[]') as Reply[];
  } catch {
    return [];
  }
}

function show(next: readonly Reply[]): void {
  replies = next;
  remember(KEY, JSON.stringify(next));
  listeners.forEach((listener) => listener());
}

/** Replies on their way: written down first, then sent one after the other. */
export const outbox = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  all: (): readonly Reply[] => replies,
  add: (reply: Reply): void => show([...replies.filter(({ question }) => question !== reply.question), reply]),
  drop: (key: string): void => show(replies.filter((reply) => reply.key !== key)),
  /** Sends what waits of this person here; what the service refuses stays, with its reason. @returns interviews as they are now */
  flush: async (workspace: string, person: string): Promise<Interview[]> => {
    if (busy) return [];
    busy = true;
    const taken: Interview[] = [];
    try {
      for (const reply of replies) {
        if (reply.workspace !== workspace || reply.person !== person || reply.refused !== undefined) continue;
        const outcome = await deliver(reply);
        if (outcome === 'later') break;
        if (typeof outcome === 'string')
          show(replies.map((one) => (one.key === reply.key ? { ...one, refused: outcome } : one)));
        else {
          taken.push(outcome);
          outbox.drop(reply.key);
        }
      }
    } finally {
      busy = false;
    }
    return taken;
  },
};

/** The interview as it is then, `later` where nobody answered, else why not. */
async function deliver(reply: Reply): Promise<Interview | string> {
  try {
    return await send(reply);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status >= 500 || [401, 429].includes(error.status)) return 'later';
    // Its answer was lost on the way: then the question stands as it was left.
    const now = await look(reply).catch(() => null);
    const state = now?.questions.find(({ id }) => id === reply.question);
    const done = reply.answer === null ? state?.state === 'skipped' : state?.answer?.mine === true;
    return now && done ? now : problemText(error);
  }
}

function send({ workspace, interview, question, seen, key, answer }: Reply): Promise<Interview> {
  const params = { path: { workspace, interview, question }, header: { ...ifMatch(seen), 'Idempotency-Key': key } };
  const at = '/api/v1/workspaces/{workspace}/interviews/{interview}/questions/{question}';
  return answer === null
    ? read(api.POST(`${at}/skip`, { params }))
    : read(api.POST(`${at}/answer`, { params, body: answer }));
}

const look = ({ workspace, interview }: Reply): Promise<Interview> =>
  read(
    api.GET('/api/v1/workspaces/{workspace}/interviews/{interview}', { params: { path: { workspace, interview } } }),
  );
