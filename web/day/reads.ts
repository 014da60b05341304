import { hashKey, queryOptions, type Query, type QueryClient } from '@tanstack/react-query';
import { api, read, type Schema } from '../api/client';
import { isSomebodyElse, notePerson } from '../api/last-person';
import { presence } from '../api/presence';
import { ApiProblem } from '../api/problem';
import { forgetRemembered } from '../api/remembered';
import { keep, kept } from './keep';
import { queue } from './queue/queue';

export type Me = Schema<'MeView'>;
export type Membership = Me['workspaces'][number];
export type Today = Schema<'TodayView'>;
export type TaskView = Schema<'TaskView'>;

const MINUTE = 60_000;

/** When a session was told that only this phone remembers. */
export const UNPROVEN = 0;

/** Marks what is kept on the phone, to be shown at once when the network is slow. */
const KEPT = { kept: true };

export const sessionRead = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ client }): Promise<Me> => {
    const before = client.getQueryData<Me>(['session']);
    const now = await read(api.GET('/api/v1/session'));
    notePerson(now.person.id);
    if (before === undefined || before.person.id === now.person.id) return now;
    await startOver(client);
    // The page is on its way out: nothing more is to be drawn with what it knew.
    return new Promise(() => undefined);
  },
  staleTime: MINUTE,
  meta: KEPT,
});

export const dayRead = (workspace: string, day: string) =>
  queryOptions({
    queryKey: [workspace, 'tasks', 'day', day],
    queryFn: ({ signal }): Promise<Today> =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/tasks/today', {
          params: { path: { workspace }, query: { day } },
          signal,
        }),
      ),
    meta: KEPT,
  });

export const taskRead = (workspace: string, task: string) =>
  queryOptions({
    queryKey: [workspace, 'tasks', 'one', task],
    queryFn: ({ signal }): Promise<TaskView> =>
      read(api.GET('/api/v1/workspaces/{workspace}/tasks/{task}', { params: { path: { workspace, task } }, signal })),
    meta: KEPT,
  });

export const outRead = (workspace: string) =>
  queryOptions({
    queryKey: [workspace, 'tasks', 'out'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/workspaces/{workspace}/tasks/already-out', { params: { path: { workspace } }, signal })),
    staleTime: MINUTE,
    meta: KEPT,
  });

/** The first task that is still open, on whatever day. */
export const nextRead = (workspace: string) =>
  queryOptions({
    queryKey: [workspace, 'tasks', 'next'],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/tasks', {
          params: { path: { workspace }, query: { state: 'open', limit: 1 } },
          signal,
        }),
      ),
    staleTime: MINUTE,
  });

export const accountsRead = (workspace: string) =>
  queryOptions({
    queryKey: [workspace, 'accounts'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/workspaces/{workspace}/accounts', { params: { path: { workspace } }, signal })),
    staleTime: 10 * MINUTE,
    meta: KEPT,
  });

/** What a segment or a group is called. */
export const audienceRead = (workspace: string, kind: 'group' | 'segment', slug: string) =>
  queryOptions({
    queryKey: [workspace, 'records', kind, slug],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/library/records/{kind}/{slug}', {
          params: { path: { workspace, kind, slug } },
          signal,
        }),
      ),
    staleTime: 10 * MINUTE,
    meta: KEPT,
  });

export const feedsRead = (workspace: string) =>
  queryOptions({
    queryKey: [workspace, 'feeds'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/workspaces/{workspace}/feeds', { params: { path: { workspace } }, signal })),
  });

interface Copy {
  readonly key: readonly unknown[];
  readonly data: unknown;
  readonly at: number;
}
type Copies = Readonly<Record<string, Copy>>;

const WEEK = 7 * 24 * 60 * MINUTE;
/** What was read and is to be kept, by query. */
const copies = new Map<string, Copy>();
/** The page is being left for somebody else: nothing it still hears is kept. */
let leaving = false;

/** Puts yesterday's reading back, and from now on keeps what is read. */
export async function keepReads(client: QueryClient): Promise<void> {
  const found = (await kept<Copies>('reads')) ?? {};
  const session = found[hashKey(sessionRead.queryKey)];
  if (session && isSomebodyElse((session.data as Me).person.id)) await forgetKept();
  else
    for (const [hash, copy] of Object.entries(found)) {
      if (Date.now() - copy.at >= WEEK) continue;
      copies.set(hash, copy);
      // Who it was is no proof of who it is: however fresh, the session is asked for again.
      client.setQueryData(copy.key, copy.data, { updatedAt: copy === session ? UNPROVEN : copy.at });
    }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    timer = undefined;
    void keep('reads', Object.fromEntries(copies));
  };
  client.getQueryCache().subscribe((event) => {
    const query = event.query as Query;
    const { data, dataUpdatedAt, status, error } = query.state;
    if (leaving || event.type !== 'updated' || query.meta?.['kept'] !== true) return;
    const gone = status === 'error' && error instanceof ApiProblem && [401, 403, 404].includes(error.status);
    if (gone) copies.delete(query.queryHash);
    else if (data !== undefined && dataUpdatedAt !== UNPROVEN)
      copies.set(query.queryHash, { key: query.queryKey, data, at: dataUpdatedAt });
    timer ??= setTimeout(write, 100);
  });
  window.addEventListener('pagehide', write);
  queue.onAnswer((workspace, task) => {
    client.setQueryData(taskRead(workspace, task.id).queryKey, task);
    client.setQueriesData<Today>({ queryKey: [workspace, 'tasks', 'day'] }, (before) =>
      before === undefined
        ? before
        : { ...before, items: before.items.map((row) => (row.id === task.id ? task : row)) },
    );
    void client.invalidateQueries({ queryKey: [workspace, 'tasks'], refetchType: 'active' });
  });
}

/** For somebody else: nothing of the one before is shown or sent. What they have not sent yet stays: it is theirs alone. */
export async function startOver(client: QueryClient): Promise<void> {
  // Leaving the page writes down what is known once more: it must be nothing.
  leaving = true;
  void queue.open(null);
  presence.gaveUp();
  client.clear();
  await forgetKept();
  window.location.assign('/day');
}

async function forgetKept(): Promise<void> {
  copies.clear();
  await keep('reads', {});
  keysOfWork().forEach(forgetRemembered);
}

function keysOfWork(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith('yuanding.kept.') && key.includes('/day/'));
  } catch {
    return [];
  }
}
