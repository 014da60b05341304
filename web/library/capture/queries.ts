import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client';

const RECENT = 10;

/** The personas that things may happen to. */
export const personasQuery = (workspace: string) =>
  queryOptions({
    queryKey: [workspace, 'records', 'capture', 'persona'],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/library/records', {
          params: { path: { workspace }, query: { kind: 'persona', limit: 100, sort: 'place' } },
          signal,
        }),
      ),
    select: ({ items }) => items,
  });

/** What was written down last. */
export const recentQuery = (workspace: string) =>
  queryOptions({
    queryKey: [workspace, 'records', 'capture', 'material'],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/library/records', {
          params: { path: { workspace }, query: { kind: 'material', limit: RECENT, sort: '-updatedAt' } },
          signal,
        }),
      ),
    select: ({ items }) => items,
  });

/** In how many drafts a material is told. */
export const usedQuery = (workspace: string, slug: string) =>
  queryOptions({
    queryKey: [workspace, 'records', 'usage', 'material', slug],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/library/records/{kind}/{slug}/usage', {
          params: { path: { workspace, kind: 'material', slug } },
          signal,
        }),
      ),
    select: ({ groups }) => groups.flatMap(({ usages }) => usages).filter(({ type }) => type === 'draft').length,
  });

/** How long each persona's life lasts at one post a day. */
export const daysLeftQuery = (workspace: string) =>
  queryOptions({
    queryKey: [workspace, 'materials', 'days-left'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/workspaces/{workspace}/materials/days-left', { params: { path: { workspace } }, signal })),
  });
