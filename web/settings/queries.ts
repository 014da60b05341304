import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, read, type Schema } from '../api/client';
import { everyPage } from '../api/every-page';
import { useWorkspace } from '../app/session';

export type Person = Schema<'PersonView'>;
export type Role = Person['roles'][number];
export type Account = Schema<'AccountView'>;
export type ApiKey = Schema<'ApiKeyView'>;
export type AuditEntry = Schema<'AuditEntryView'>;
export type WorkspaceFacts = Schema<'WorkspaceView'>;
export type Model = Schema<'ModelView'>;
export type ModelTest = Schema<'ModelTestView'>;
export type Brand = Schema<'Brand'>;
export type TouchpointSetting = Schema<'TouchpointSetting'>;
export type RecordView = Schema<'RecordView'>;

export const HERE = '/api/v1/workspaces/{workspace}' as const;
const PAGE = 50;

/** Reads anew what a change touches, by the nouns of the query keys. */
export function useRefresh() {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  return (...nouns: readonly string[]) =>
    Promise.all([...nouns, 'audit'].map((noun) => client.invalidateQueries({ queryKey: [slug, noun] })));
}

/** Everybody of the workspace, in the order they joined; a team is small enough to be read at once. */
export function usePeople(enabled = true) {
  const { slug: workspace } = useWorkspace();
  return useQuery({
    queryKey: [workspace, 'people', 'all'],
    enabled,
    queryFn: ({ signal }) =>
      everyPage((page) => read(api.GET(`${HERE}/people`, { params: { path: { workspace }, query: page }, signal }))),
  });
}

export function useSessions() {
  return useQuery({
    queryKey: ['sessions'],
    queryFn: ({ signal }) => read(api.GET('/api/v1/sessions', { signal })),
    select: ({ items }) => items,
  });
}

export function useAccounts(archived: 'true' | 'false') {
  const { slug: workspace } = useWorkspace();
  return useQuery({
    queryKey: [workspace, 'accounts', 'settings', archived],
    queryFn: ({ signal }) =>
      read(api.GET(`${HERE}/accounts`, { params: { path: { workspace }, query: { archived } }, signal })),
    select: ({ items }) => items,
  });
}

/** A record; null when nobody wrote it yet. */
export function useRecord(kind: 'brand' | 'touchpoint', slug: string) {
  const { slug: workspace } = useWorkspace();
  return useQuery({
    queryKey: [workspace, 'records', 'settings', 'one', kind, slug],
    queryFn: async ({ signal }) => {
      const { items } = await read(
        api.GET(`${HERE}/library/records`, { params: { path: { workspace }, query: { kind } }, signal }),
      );
      if (!items.some((item) => item.slug === slug)) return null;
      return read(
        api.GET(`${HERE}/library/records/{kind}/{slug}`, { params: { path: { workspace, kind, slug } }, signal }),
      );
    },
  });
}

export function useWorkspaceFacts() {
  const { slug: workspace } = useWorkspace();
  return useQuery({
    queryKey: [workspace, 'settings'],
    queryFn: ({ signal }) => read(api.GET(HERE, { params: { path: { workspace } }, signal })),
  });
}

export function useModel() {
  const { slug: workspace } = useWorkspace();
  return useQuery({
    queryKey: [workspace, 'model'],
    // What stands behind it changes by the second while a batch is written.
    refetchInterval: 5_000,
    queryFn: ({ signal }) => read(api.GET(`${HERE}/model`, { params: { path: { workspace } }, signal })),
  });
}

export function useApiKeys() {
  const { slug: workspace } = useWorkspace();
  return useInfiniteQuery({
    queryKey: [workspace, 'api-keys'],
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET(`${HERE}/api-keys`, {
          params: { path: { workspace }, query: { limit: PAGE, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

export interface AuditFilter {
  readonly actor?: string;
  readonly action?: string;
  readonly subjectType?: string;
  readonly subjectId?: string;
  readonly from?: string;
  readonly to?: string;
}

export function useAudit(filter: AuditFilter) {
  const { slug: workspace } = useWorkspace();
  return useInfiniteQuery({
    queryKey: [workspace, 'audit', filter],
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET(`${HERE}/audit`, {
          params: { path: { workspace }, query: { ...filter, limit: PAGE, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

/** The rules change with the program, not with the day. */
export function useRules() {
  const { slug: workspace } = useWorkspace();
  return useQuery({
    queryKey: [workspace, 'rules'],
    staleTime: Infinity,
    queryFn: ({ signal }) => read(api.GET(`${HERE}/checks/rules`, { params: { path: { workspace } }, signal })),
    select: ({ checks }) => checks,
  });
}
