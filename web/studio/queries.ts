import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read, type Schema } from '../api/client';
import type { AskInput } from './ask';

export type DraftRow = Schema<'DraftRowView'>;
export type Draft = Schema<'DraftView'>;
export type Version = Schema<'DraftVersionView'>;
export type Review = Schema<'Review'>;
export type ReviewState = Review['state'];

const PAGE = 30;
/** The most a page may hold. */
const MOST = 200;

export interface DraftsFilter {
  readonly segment?: string;
  readonly persona?: string;
  readonly touchpoint?: DraftRow['touchpoint'];
  readonly goal?: DraftRow['goal'];
  readonly category?: DraftRow['category'];
  readonly blocking?: 'true' | 'false';
  readonly status?: DraftRow['status'];
  readonly request?: string;
  readonly q?: string;
}

export const draftsQuery = (workspace: string, filter: DraftsFilter) =>
  infiniteQueryOptions({
    queryKey: [workspace, 'drafts', 'list', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/drafts', {
          params: { path: { workspace }, query: { ...filter, limit: PAGE, cursor: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Drafts by where their review stands: the drafts themselves do not know. */
export const byStateQuery = (workspace: string, state: ReviewState, filter: DraftsFilter) => {
  const { segment, persona, touchpoint, blocking } = filter;
  const query = { state, segment, persona, touchpoint, blocking, limit: MOST };
  return infiniteQueryOptions({
    queryKey: [workspace, 'review', 'studio', query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/review', {
          params: { path: { workspace }, query: { ...query, cursor: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
};

export const requestsQuery = (workspace: string) =>
  queryOptions({
    queryKey: [workspace, 'draft-requests', 'latest'],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/draft-requests', {
          params: { path: { workspace }, query: { limit: 8 } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) => (state.data?.items.some((request) => request.state === 'running') ? 4_000 : false),
  });

export const requestQuery = (workspace: string, request: string) =>
  queryOptions({
    queryKey: [workspace, 'draft-requests', request],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/draft-requests/{request}', {
          params: { path: { workspace, request } },
          signal,
        }),
      ),
  });

export const matchesQuery = (
  workspace: string,
  query: { segment: string; goal?: DraftRow['goal']; touchpoint?: DraftRow['touchpoint']; day?: string },
) =>
  queryOptions({
    queryKey: [workspace, 'draft-requests', 'matches', query],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/draft-requests/matches', {
          params: { path: { workspace }, query },
          signal,
        }),
      ),
  });

export const previewQuery = (workspace: string, ask: AskInput) =>
  queryOptions({
    queryKey: [workspace, 'draft-requests', 'preview', ask],
    queryFn: ({ signal }) =>
      read(
        api.POST('/api/v1/workspaces/{workspace}/draft-requests/preview', {
          params: { path: { workspace } },
          body: ask,
          signal,
        }),
      ),
  });

/** What a request would take; nothing is asked while there is none. */
export const estimateQuery = (workspace: string, ask: AskInput | null) =>
  queryOptions({
    queryKey: [workspace, 'draft-requests', 'estimate', ask],
    enabled: ask !== null,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      read(
        api.POST('/api/v1/workspaces/{workspace}/draft-requests/estimate', {
          params: { path: { workspace } },
          body: ask as AskInput,
          signal,
        }),
      ),
    // Somebody may raise the budget meanwhile.
    refetchInterval: ({ state }) => (state.data?.budget?.verdict === 'short' ? 15_000 : false),
  });

export const modelQuery = (workspace: string) =>
  queryOptions({
    queryKey: [workspace, 'settings', 'model'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/workspaces/{workspace}/model', { params: { path: { workspace } }, signal })),
    staleTime: 60_000,
  });

export const settingsQuery = (workspace: string) =>
  queryOptions({
    queryKey: [workspace, 'settings'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/workspaces/{workspace}', { params: { path: { workspace } }, signal })),
    staleTime: 60_000,
  });

const REWRITE_EVERY_MS = 1_000;

/** Rewrites of a draft, newest first. */
export const rewritesQuery = (workspace: string, draft: string) =>
  queryOptions({
    queryKey: [workspace, 'drafts', draft, 'rewrites'],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/drafts/{draft}/rewrites', {
          params: { path: { workspace, draft } },
          signal,
        }),
      ),
  });

/** A rewrite, looked at again until there is a proposal or a reason why not. */
export const rewriteQuery = (workspace: string, draft: string, rewrite: string) =>
  queryOptions({
    queryKey: [workspace, 'drafts', draft, 'rewrites', rewrite],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/drafts/{draft}/rewrites/{rewrite}', {
          params: { path: { workspace, draft, rewrite } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) => (state.data?.state === 'writing' ? REWRITE_EVERY_MS : false),
  });
