import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, read, type Schema } from '../api/client';
import { everyPage } from '../api/every-page';
import { readReview } from '../ui/draft-queries';
import type { Filters } from './queue-filters';

const PAGE = 50;
/** Milliseconds between two looks at what another reviewer or the writer may be doing to the item that is open. */
export const LOOK_AGAIN = 20_000;
/** Reviews read at the same time before a bulk approval: as many as a browser sends at once. */
const AT_ONCE = 6;

export type Draft = Schema<'DraftView'>;
export type Review = Schema<'Review'>;

export const queueQuery = (workspace: string, { age: _age, ...filters }: Filters) =>
  infiniteQueryOptions({
    queryKey: [workspace, 'review', 'queue', filters],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/review', {
          params: { path: { workspace }, query: { ...filters, limit: PAGE, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: LOOK_AGAIN * 3,
  });

/** The reviews of many drafts by draft; those that cannot be read are missing. */
export const manyReviewsQuery = (workspace: string, drafts: readonly string[], round: number) =>
  queryOptions({
    queryKey: [workspace, 'review', 'many', drafts, round],
    gcTime: 0,
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const found = new Map<string, Review>();
      const left = [...drafts];
      const take = async (): Promise<void> => {
        for (let draft = left.shift(); draft !== undefined; draft = left.shift()) {
          const review = await readReview(workspace, draft, signal).catch(() => null);
          if (review) found.set(draft, review);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, take));
      return found;
    },
  });

export const peopleQuery = (workspace: string) =>
  queryOptions({
    queryKey: [workspace, 'people', 'names'],
    staleTime: 300_000,
    queryFn: async ({ signal }) => {
      const items = await everyPage((page) =>
        read(
          api.GET('/api/v1/workspaces/{workspace}/people', { params: { path: { workspace }, query: page }, signal }),
        ),
      );
      return new Map(items.map(({ id, name }) => [id, name]));
    },
  });

export const mediaQuery = (workspace: string) =>
  queryOptions({
    queryKey: [workspace, 'media', 'pictures'],
    staleTime: 300_000,
    queryFn: async ({ signal }) => {
      const items = await everyPage((page) =>
        read(
          api.GET('/api/v1/workspaces/{workspace}/library/media', {
            params: { path: { workspace }, query: page },
            signal,
          }),
        ),
      );
      return new Map(items.flatMap(({ slug, alt, content }) => (content ? [[slug, { src: content.url, alt }]] : [])));
    },
  });

/** Everybody who may decide on drafts. */
export const reviewersQuery = (workspace: string) =>
  queryOptions({
    queryKey: [workspace, 'people', 'reviewers'],
    staleTime: 300_000,
    queryFn: async ({ signal }) => {
      const items = await everyPage((page) =>
        read(
          api.GET('/api/v1/workspaces/{workspace}/people', { params: { path: { workspace }, query: page }, signal }),
        ),
      );
      return items.filter(
        ({ active, roles }) => active && roles.some((role) => role === 'reviewer' || role === 'admin'),
      );
    },
  });

export const figuresQuery = (workspace: string) =>
  queryOptions({
    queryKey: [workspace, 'review', 'figures'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/workspaces/{workspace}/review/figures', { params: { path: { workspace } }, signal })),
  });

/** What a move changes: the queue and the draft, and with an approval what may be planned and what is planned. */
export const tellOfMove = (client: QueryClient, workspace: string): Promise<unknown> =>
  Promise.all(
    ['review', 'drafts', 'entries', 'tasks'].map((noun) => client.invalidateQueries({ queryKey: [workspace, noun] })),
  );
