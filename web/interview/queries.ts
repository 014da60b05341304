import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client';

/** Kept on the phone, so that a question can be answered without a line. */
const KEPT = { kept: true };
const AGAIN_MS = 2_000;

export const interviewsQuery = (workspace: string) =>
  queryOptions({
    queryKey: [workspace, 'interviews', 'list'],
    queryFn: async ({ signal }) => {
      const params = { path: { workspace } };
      return (await read(api.GET('/api/v1/workspaces/{workspace}/interviews', { params, signal }))).items;
    },
    // Somebody who just answered has the page open: what follows should come while they still think of it.
    refetchInterval: ({ state }) =>
      state.data?.some(({ questions }) =>
        questions.some(({ followUps }) => followUps === 'waiting' || followUps === 'unpaid'),
      )
        ? AGAIN_MS
        : false,
    meta: KEPT,
  });

export const needsQuery = (workspace: string) =>
  queryOptions({
    queryKey: [workspace, 'interviews', 'needs'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/workspaces/{workspace}/interviews/needs', { params: { path: { workspace } }, signal })),
    meta: KEPT,
  });
