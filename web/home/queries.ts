import { useQuery } from '@tanstack/react-query';
import { api, read } from '../api/client';
import { useWorkspace } from '../app/session';
import type { ReviewState } from '../ui/tags';

/** How many of each the home looks at: enough to say "20+" and to name the first few. */
const LOOK = 20;

export interface Only {
  /** What you have not approved yet: the rest waits for a colleague. */
  readonly open?: 'true';
  /** What changed last comes first. */
  readonly newest?: 'true';
}

export function useReviewed(state: ReviewState, enabled: boolean, only: Only = {}) {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: [slug, 'review', 'home', state, only],
    enabled,
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/review', {
          params: { path: { workspace: slug }, query: { state, limit: LOOK, ...only } },
          signal,
        }),
      ),
  });
}

export function useRequests(enabled: boolean) {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: [slug, 'draft-requests', 'home'],
    enabled,
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/draft-requests', {
          params: { path: { workspace: slug }, query: { limit: LOOK } },
          signal,
        }),
      ),
  });
}

export function useLeftOver(enabled: boolean) {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: [slug, 'entries', 'left-over'],
    enabled,
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/calendar/left-over', { params: { path: { workspace: slug } }, signal }),
      ),
  });
}

/** `from` and `to` are days, both counted. */
export function useEntries(from: string, to: string, enabled: boolean) {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: [slug, 'entries', 'home', from, to],
    enabled,
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/calendar/entries', {
          params: { path: { workspace: slug }, query: { from, to } },
          signal,
        }),
      ),
  });
}

export function useAlreadyOut(enabled: boolean) {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: [slug, 'tasks', 'already-out'],
    enabled,
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/tasks/already-out', { params: { path: { workspace: slug } }, signal }),
      ),
  });
}

/** The day's tasks: an operator's own, everybody's for whoever schedules. */
export function useDayTasks(day: string, enabled: boolean) {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: [slug, 'tasks', 'home', day],
    enabled,
    refetchInterval: 60_000,
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/tasks', {
          params: { path: { workspace: slug }, query: { day, limit: 200 } },
          signal,
        }),
      ),
  });
}

/** How the tasks of these days ended: everybody's for whoever schedules. */
export function useExecution(from: string, to: string) {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: [slug, 'tasks', 'execution', from, to],
    refetchInterval: 60_000,
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/execution', {
          params: { path: { workspace: slug }, query: { from, to } },
          signal,
        }),
      ),
  });
}

/** How many days of unused life material each persona has. */
export function useMaterialDays(enabled: boolean) {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: [slug, 'materials', 'days-left'],
    enabled,
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/materials/days-left', {
          params: { path: { workspace: slug } },
          signal,
        }),
      ),
  });
}
