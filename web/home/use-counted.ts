import { useQueries } from '@tanstack/react-query';
import { api, read } from '../api/client';
import { useWorkspace } from '../app/session';
import type { Counted } from '../ui/first-steps';
import { plusDays } from '../ui/days';
import { dayIn } from '../ui/when';

/** Days around today in which an entry counts as one on the calendar. */
const AROUND = 30;

/** What a workspace has of everything, or null while it is not known. Whoever may not see something is not counted with it. */
export function useCounted(enabled: boolean): Counted | null {
  const { slug, timeZone } = useWorkspace();
  const params = { path: { workspace: slug } };
  const today = dayIn(new Date(), timeZone);
  const period = { from: plusDays(today, -AROUND), to: plusDays(today, AROUND) };
  const [kinds, accounts, drafts, entries, releases] = useQueries({
    queries: [
      {
        queryKey: [slug, 'records', 'kinds'],
        enabled,
        queryFn: () => read(api.GET('/api/v1/workspaces/{workspace}/library/kinds', { params })),
      },
      {
        queryKey: [slug, 'accounts'],
        enabled,
        queryFn: () => read(api.GET('/api/v1/workspaces/{workspace}/accounts', { params })),
      },
      {
        queryKey: [slug, 'drafts', 'any'],
        enabled,
        queryFn: () =>
          read(api.GET('/api/v1/workspaces/{workspace}/drafts', { params: { ...params, query: { limit: 1 } } })),
      },
      {
        queryKey: [slug, 'entries', 'any', today],
        enabled,
        queryFn: () =>
          read(api.GET('/api/v1/workspaces/{workspace}/calendar/entries', { params: { ...params, query: period } })),
      },
      {
        queryKey: [slug, 'releases', 'any'],
        enabled,
        queryFn: () =>
          read(
            api.GET('/api/v1/workspaces/{workspace}/calendar/releases', { params: { ...params, query: { limit: 1 } } }),
          ),
      },
    ],
  });
  if (!kinds.data || !accounts.data || !drafts.data || !entries.data || !releases.data) return null;
  return {
    records: Object.fromEntries(kinds.data.items.map(({ id, records }) => [id, records])),
    accounts: accounts.data.items.length,
    drafts: drafts.data.items.length,
    entries: entries.data.items.length,
    releases: releases.data.items.length,
  };
}
