import { useInfiniteQuery, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api, read, type Schema } from '../api/client';
import { useWorkspace } from '../app/session';
import { neighboursQuery } from './portraits/queries';

export type Kind = Schema<'RecordListItem'>['kind'];
export type RecordView = Schema<'RecordView'>;
export type KindInfo = Schema<'LibraryKindsView'>['items'][number];
export type Archived = 'false' | 'true' | 'all';
export type Sort = NonNullable<ListQuery['sort']>;
type ListQuery = NonNullable<
  import('../api/schema').paths['/api/v1/workspaces/{workspace}/library/records']['get']['parameters']['query']
>;

const RECORDS = '/api/v1/workspaces/{workspace}/library/records' as const;
const RECORD = '/api/v1/workspaces/{workspace}/library/records/{kind}/{slug}' as const;
const NO_RECORDS: RecordView[] = [];

/** What the rest of the house shows of records: told anew whenever one changes. */
const TOUCHED = [
  'records',
  'media',
  'materials',
  'draft-requests',
  'drafts',
  'review',
  'entries',
  'tasks',
  'audit',
] as const;
export const recordsChanged = (client: QueryClient, workspace: string): Promise<unknown> =>
  Promise.all(TOUCHED.map((noun) => client.invalidateQueries({ queryKey: [workspace, noun] })));

/** Every kind in the order in which they are shown, with how many records it has and its JSON Schema. */
export function useKinds() {
  const { slug: workspace } = useWorkspace();
  return useQuery({
    queryKey: [workspace, 'records', 'kinds'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/workspaces/{workspace}/library/kinds', { params: { path: { workspace } }, signal })),
    select: ({ items }) => items,
  });
}

/** What the checks of texts say against records as they stand. */
export function useFindings() {
  const { slug: workspace } = useWorkspace();
  return useQuery({
    queryKey: [workspace, 'records', 'findings'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/workspaces/{workspace}/library/findings', { params: { path: { workspace } }, signal })),
    select: ({ items }) => items,
  });
}

export interface ListFilter {
  readonly kind: Kind;
  readonly q: string;
  readonly archived: Archived;
  readonly sort: Sort;
}

export function useRecordList(filter: ListFilter) {
  const { slug: workspace } = useWorkspace();
  return useInfiniteQuery({
    queryKey: [workspace, 'records', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET(RECORDS, {
          params: { path: { workspace }, query: { ...filter, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (before) => before,
  });
}

/** Ids and titles to choose from. */
export function useTitles(kind: Kind, q: string) {
  const { slug: workspace } = useWorkspace();
  return useQuery({
    queryKey: [workspace, 'records', 'titles', kind, q],
    queryFn: ({ signal }) =>
      read(api.GET(RECORDS, { params: { path: { workspace }, query: { kind, q, limit: 200 } }, signal })),
    select: ({ items }) => items,
    placeholderData: (before) => before,
  });
}

const recordQuery = (workspace: string, kind: Kind, slug: string) => ({
  queryKey: [workspace, 'records', 'one', kind, slug],
  queryFn: ({ signal }: { signal?: AbortSignal }) =>
    read(api.GET(RECORD, { params: { path: { workspace, kind, slug } }, ...(signal ? { signal } : {}) })),
});

export function useRecord(kind: Kind, slug: string, enabled = true) {
  const { slug: workspace } = useWorkspace();
  return useQuery({ ...recordQuery(workspace, kind, slug), enabled });
}

/** The newest state, past whatever is kept. */
export function useLatest() {
  const { slug: workspace } = useWorkspace();
  const client = useQueryClient();
  return (kind: Kind, slug: string) => client.query({ ...recordQuery(workspace, kind, slug), staleTime: 0 });
}

/** Whole records of a kind, for pictures that show them together. */
export function useBodies(kind: Kind, enabled = true) {
  const { slug: workspace } = useWorkspace();
  const { data, isLoading, error, refetch } = useQuery({ ...neighboursQuery(workspace, kind), enabled });
  return { records: data ?? NO_RECORDS, pending: isLoading, error, refetch };
}

export function useVersions(kind: Kind, slug: string) {
  const { slug: workspace } = useWorkspace();
  return useInfiniteQuery({
    queryKey: [workspace, 'records', 'versions', kind, slug],
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET(`${RECORD}/versions`, {
          params: { path: { workspace, kind, slug }, query: pageParam ? { cursor: pageParam } : {} },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

export function useDiff(kind: Kind, slug: string, from: number, to: number) {
  const { slug: workspace } = useWorkspace();
  return useQuery({
    queryKey: [workspace, 'records', 'diff', kind, slug, from, to],
    queryFn: ({ signal }) =>
      read(api.GET(`${RECORD}/diff`, { params: { path: { workspace, kind, slug }, query: { from, to } }, signal })),
    enabled: from !== to,
  });
}

export function useUsage(kind: Kind, slug: string) {
  const { slug: workspace } = useWorkspace();
  return useQuery({
    queryKey: [workspace, 'records', 'usage', kind, slug],
    queryFn: ({ signal }) => read(api.GET(`${RECORD}/usage`, { params: { path: { workspace, kind, slug } }, signal })),
    select: ({ groups }) => groups,
  });
}

export function useSearch(q: string) {
  const { slug: workspace } = useWorkspace();
  return useQuery({
    queryKey: [workspace, 'records', 'search', q],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/library/search', {
          params: { path: { workspace }, query: { q, limit: 50 } },
          signal,
        }),
      ),
    enabled: q !== '',
    select: ({ items }) => items,
    placeholderData: (before) => before,
  });
}

export function useMedia(q: string) {
  const { slug: workspace } = useWorkspace();
  return useInfiniteQuery({
    queryKey: [workspace, 'media', 'list', q],
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/library/media', {
          params: { path: { workspace }, query: { q, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (before) => before,
  });
}

export function useAccounts(enabled = true) {
  const { slug: workspace } = useWorkspace();
  return useQuery({
    queryKey: [workspace, 'accounts', 'options'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/workspaces/{workspace}/accounts', { params: { path: { workspace } }, signal })),
    enabled,
    select: ({ items }) => items,
  });
}
