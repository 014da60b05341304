import { queryOptions } from '@tanstack/react-query';
import { api, read, type Schema } from '../api/client';

/** A draft and what is known of it: kept once, whichever screen asks. */
export const draftQuery = (workspace: string, draft: string) =>
  queryOptions({
    queryKey: [workspace, 'drafts', draft],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/drafts/{draft}', { params: { path: { workspace, draft } }, signal }),
      ),
  });

export const versionsQuery = (workspace: string, draft: string) =>
  queryOptions({
    queryKey: [workspace, 'drafts', draft, 'versions'],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/drafts/{draft}/versions', {
          params: { path: { workspace, draft } },
          signal,
        }),
      ),
  });

export const reviewQuery = (workspace: string, draft: string) =>
  queryOptions({
    queryKey: [workspace, 'review', 'item', draft],
    queryFn: ({ signal }) => readReview(workspace, draft, signal),
  });

export const readReview = (workspace: string, draft: string, signal: AbortSignal): Promise<Schema<'Review'>> =>
  read(
    api.GET('/api/v1/workspaces/{workspace}/drafts/{draft}/review', {
      params: { path: { workspace, draft } },
      signal,
    }),
  );
