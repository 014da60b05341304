import { queryOptions, type Query, type QueryClient } from '@tanstack/react-query';
import { api, read, type Schema } from '../api/client';
import { ApiProblem } from '../api/problem';
import { forgetRemembered } from '../api/remembered';
import { keep, kept } from './keep';
import { queue } from './queue/queue';

export type Me = Schema<'MeView'>;
export type Membership = Me['workspaces'][number];
export type Today = Schema<'TodayView'>;
export type TaskView = Schema<'TaskView'>;

const MINUTE = 60_000;

/** Marks what is kept on the phone, to be shown at once when the network is slow. */
const KEPT = { kept: true };

export const sessionRead = queryOptions({
  queryKey: ['session'],
  queryFn: (): Promise<Me> => read(api.GET('/api/v1/session')),
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

/** Puts yesterday's reading back, and from now on keeps what is read. */
export async function keepReads(client: QueryClient): Promise<void> {
  for (const [hash, copy] of Object.entries((await kept<Copies>('reads')) ?? {})) {
    if (Date.now() - copy.at >= WEEK) continue;
    copies.set(hash, copy);
    client.setQueryData(copy.key, copy.data, { updatedAt: copy.at });
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    timer = undefined;
    void keep('reads', Object.fromEntries(copies));
  };
  client.getQueryCache().subscribe((event) => {
    const query = event.query as Query;
    const { data, dataUpdatedAt, status, error } = query.state;
    if (event.type !== 'updated' || query.meta?.['kept'] !== true) return;
    const gone = status === 'error' && error instanceof ApiProblem && [401, 403, 404].includes(error.status);
    if (gone) copies.delete(query.queryHash);
    else if (data !== undefined) copies.set(query.queryHash, { key: query.queryKey, data, at: dataUpdatedAt });
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

/** Nothing of one person stays for the next. What they have not sent yet does: it is theirs alone. */
export async function forgetReads(client: QueryClient): Promise<void> {
  client.clear();
  // Leaving the page writes down what is known once more: it must be nothing.
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
