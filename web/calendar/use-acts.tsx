import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api, ifMatch, read } from '../api/client';
import { useWorkspace } from '../app/session';
import type { Entry, EntryRow, Proposal } from './queries';
import type { Range } from './periods';

const CALENDAR = '/api/v1/workspaces/{workspace}/calendar' as const;

export interface Wish {
  readonly startsAt?: string;
  readonly account?: string;
  readonly group?: string | null;
  readonly override?: { reason: string };
}
export type Act = 'lock' | 'unlock' | 'remove' | 'restore';
type Versioned = Pick<EntryRow, 'id' | 'version'>;

/** Everything that hangs on what stands on the calendar is read again. */
export async function calendarChanged(client: QueryClient, workspace: string): Promise<void> {
  await Promise.all(
    ['entries', 'tasks', 'plans'].map((noun) => client.invalidateQueries({ queryKey: [workspace, noun] })),
  );
}

/** An entry as it is now, past what is known of it here. */
export const latestEntry = (workspace: string, entry: string): Promise<Entry> =>
  read<Entry>(api.GET(`${CALENDAR}/entries/{entry}`, { params: { path: { workspace, entry } } }));

export type Acts = ReturnType<typeof useActs>;

/** What a scheduler does to the calendar. Who calls shows what went wrong: these stay quiet. */
export function useActs() {
  const { slug: workspace } = useWorkspace();
  const client = useQueryClient();
  const quiet = { meta: { quiet: true }, onSettled: () => calendarChanged(client, workspace) };

  const place = useMutation({
    ...quiet,
    mutationFn: (body: {
      draftId: string;
      startsAt: string;
      account: string;
      group: string | null;
      override?: { reason: string };
    }) => read<Entry>(api.POST(`${CALENDAR}/entries`, { params: { path: { workspace } }, body })),
  });
  const move = useMutation({
    ...quiet,
    mutationFn: ({ entry, wish }: { entry: Versioned; wish: Wish }) =>
      read<Entry>(
        api.POST(`${CALENDAR}/entries/{entry}/move`, {
          params: { path: { workspace, entry: entry.id }, header: ifMatch(entry.version) },
          body: wish,
        }),
      ),
  });
  const act = useMutation({
    ...quiet,
    mutationFn: ({ entry, act }: { entry: Versioned; act: Act }) => {
      const params = { path: { workspace, entry: entry.id }, header: ifMatch(entry.version) };
      if (act === 'remove') return read<Entry>(api.DELETE(`${CALENDAR}/entries/{entry}`, { params }));
      return read<Entry>(
        act === 'lock'
          ? api.POST(`${CALENDAR}/entries/{entry}/lock`, { params })
          : act === 'unlock'
            ? api.POST(`${CALENDAR}/entries/{entry}/unlock`, { params })
            : api.POST(`${CALENDAR}/entries/{entry}/restore`, { params }),
      );
    },
  });
  const propose = useMutation({
    meta: { quiet: true },
    mutationFn: (period: Range) =>
      read<Proposal>(
        api.POST(`${CALENDAR}/plan`, { params: { path: { workspace } }, body: { ...period, accept: false } }),
      ),
    onSuccess: (proposal) => {
      client.setQueryData([workspace, 'plans', proposal.id], proposal);
      // The tray now says what kept each one out.
      void client.invalidateQueries({ queryKey: [workspace, 'entries', 'left-over'] });
    },
  });
  const settle = useMutation({
    ...quiet,
    mutationFn: ({ proposal, accept }: { proposal: Proposal; accept: 'all' | string[] | null }) => {
      const params = { path: { workspace, proposal: proposal.id }, header: ifMatch(proposal.version) };
      return read<Proposal>(
        accept === null
          ? api.POST(`${CALENDAR}/plan/{proposal}/decline`, { params })
          : api.POST(`${CALENDAR}/plan/{proposal}/accept`, { params, body: { accept } }),
      );
    },
  });
  const publish = useMutation({
    meta: { quiet: true },
    mutationFn: ({ period, reason }: { period: Range; reason?: string }) =>
      read(
        api.POST(`${CALENDAR}/releases`, {
          params: { path: { workspace } },
          body: { ...period, ...(reason === undefined ? {} : { override: { reason } }) },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [workspace, 'releases'] });
      await calendarChanged(client, workspace);
    },
  });
  const rowsOf = ({ from, to }: Range) =>
    read(api.GET(`${CALENDAR}/entries`, { params: { path: { workspace }, query: { from, to } } })).then(
      ({ items }) => items,
    );
  return { place, move, act, propose, settle, publish, rowsOf };
}
