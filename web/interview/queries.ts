import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client';

/** Kept on the phone, so that a question can be answered without a line. */
const KEPT = { kept: true };

export const interviewsQuery = (workspace: string) =>
  queryOptions({
    queryKey: [workspace, 'interviews', 'list'],
    queryFn: async ({ signal }) => {
      const params = { path: { workspace } };
      return (await read(api.GET('/api/v1/workspaces/{workspace}/interviews', { params, signal }))).items;
    },
    meta: KEPT,
  });

export const needsQuery = (workspace: string) =>
  queryOptions({
    queryKey: [workspace, 'interviews', 'needs'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/workspaces/{workspace}/interviews/needs', { params: { path: { workspace } }, signal })),
    meta: KEPT,
  });
