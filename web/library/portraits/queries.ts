import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import type { Kind, RecordView } from './bodies';

const MOST = 200;
/** Names and neighbours change rarely; a portrait need not ask at every turn. */
const QUIET = 60_000;

/** Titles of the records of a kind, for names in place of slugs. */
export const titlesQuery = (workspace: string, kind: Kind) =>
  queryOptions({
    queryKey: [workspace, 'records', 'titles', kind],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/library/records', {
          params: { path: { workspace }, query: { kind, limit: MOST, archived: 'all', sort: 'place' } },
          signal,
        }),
      ),
    select: (page) => new Map(page.items.map(({ slug, title }) => [slug, title])),
    staleTime: QUIET,
  });

/** The live records of a kind with all they hold, in the order of the files. */
export const neighboursQuery = (workspace: string, kind: Kind) =>
  queryOptions({
    queryKey: [workspace, 'records', 'neighbours', kind],
    queryFn: async ({ signal }): Promise<RecordView[]> => {
      const page = await read(
        api.GET('/api/v1/workspaces/{workspace}/library/records', {
          params: { path: { workspace }, query: { kind, limit: MOST, sort: 'place' } },
          signal,
        }),
      );
      return Promise.all(page.items.map(({ slug }) => readRecord(workspace, kind, slug, signal)));
    },
    staleTime: QUIET,
  });

export const readRecord = (workspace: string, kind: Kind, slug: string, signal: AbortSignal): Promise<RecordView> =>
  read(
    api.GET('/api/v1/workspaces/{workspace}/library/records/{kind}/{slug}', {
      params: { path: { workspace, kind, slug } },
      signal,
    }),
  );

/** Alt texts by file, for pictures that records name. */
export const picturesQuery = (workspace: string) =>
  queryOptions({
    queryKey: [workspace, 'records', 'pictures'],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/library/media', {
          params: { path: { workspace }, query: { limit: MOST } },
          signal,
        }),
      ),
    select: (page) => new Map(page.items.map(({ file, alt }) => [file, alt])),
    staleTime: QUIET,
  });
