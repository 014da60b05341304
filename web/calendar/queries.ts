import { useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api, read, type Schema } from '../api/client';
import { useWorkspace } from '../app/session';
import type { FormerRelease } from './coming-diff';
import { covers, daysOf, type Range } from './periods';
import { useReadable } from './use-readable';
import type { BrandRules } from './week-figures';

export type EntryRow = Schema<'EntryRow'>;
export type Entry = Schema<'EntryView'>;
export type TrayItem = Schema<'LeftOverTray'>['items'][number];
export type Opening = Schema<'OpeningView'>;
export type Proposal = Schema<'PlanProposalView'>;
export type Account = Schema<'AccountView'>;
export type ReleaseHead = Schema<'ReleaseHead'>;

const ROOM = '/api/v1/workspaces/{workspace}' as const;

/** Titles as readers see them, wherever they stand. */
function useTitled() {
  const readable = useReadable();
  return useCallback(
    <L extends { readonly items: readonly { readonly title: string }[] }>(list: L): L => ({
      ...list,
      items: list.items.map((one) => ({ ...one, title: readable(one.title) })),
    }),
    [readable],
  );
}

/** All entries of a range; screens filter them here, so that a filter answers at once. */
export function useEntries(range: Range) {
  const { slug: workspace } = useWorkspace();
  return useQuery({
    queryKey: [workspace, 'entries', range],
    queryFn: ({ signal }) =>
      read(api.GET(`${ROOM}/calendar/entries`, { params: { path: { workspace }, query: range }, signal })),
    placeholderData: (before) => before,
    select: useTitled(),
  });
}

export function useEntry(entry: string | null) {
  const { slug: workspace } = useWorkspace();
  return useQuery({
    queryKey: [workspace, 'entries', 'card', entry],
    enabled: entry !== null,
    queryFn: ({ signal }) =>
      read(
        api.GET(`${ROOM}/calendar/entries/{entry}`, { params: { path: { workspace, entry: entry ?? '' } }, signal }),
      ),
  });
}

export function useTray() {
  const { slug: workspace } = useWorkspace();
  return useQuery({
    queryKey: [workspace, 'entries', 'left-over'],
    queryFn: ({ signal }) => read(api.GET(`${ROOM}/calendar/left-over`, { params: { path: { workspace } }, signal })),
    select: useTitled(),
  });
}

export function useAccounts() {
  const { slug: workspace } = useWorkspace();
  return useQuery({
    queryKey: [workspace, 'accounts'],
    staleTime: 300_000,
    queryFn: ({ signal }) => read(api.GET(`${ROOM}/accounts`, { params: { path: { workspace } }, signal })),
  });
}

/** The mix and quotas the brand holds itself to. */
export function useBrandRules(): (BrandRules & { holidays?: 'cn' | 'none' }) | undefined {
  const { slug: workspace } = useWorkspace();
  const { data } = useQuery({
    queryKey: [workspace, 'records', 'brand', 'brand'],
    staleTime: 300_000,
    queryFn: ({ signal }) =>
      read(
        api.GET(`${ROOM}/library/records/{kind}/{slug}`, {
          params: { path: { workspace, kind: 'brand', slug: 'brand' } },
          signal,
        }),
      ),
  });
  return data?.body as (BrandRules & { holidays?: 'cn' | 'none' }) | undefined;
}

export interface OpeningsAsked {
  readonly draft: string;
  readonly entry?: string;
  readonly range: Range;
}
export const readOpenings = (workspace: string, { draft, entry, range }: OpeningsAsked, signal?: AbortSignal) =>
  read(
    api.GET(`${ROOM}/calendar/openings`, {
      params: { path: { workspace }, query: { draft, ...range, ...(entry === undefined ? {} : { entry }) } },
      ...(signal ? { signal } : {}),
    }),
  ).then(({ items }) => items);

export function useOpenings(asked: OpeningsAsked | null) {
  const { slug: workspace } = useWorkspace();
  return useQuery({
    queryKey: [workspace, 'entries', 'openings', asked],
    enabled: asked !== null,
    staleTime: 0,
    queryFn: ({ signal }) => (asked ? readOpenings(workspace, asked, signal) : []),
  });
}

export function useProposal(proposal: string | null) {
  const { slug: workspace } = useWorkspace();
  return useQuery({
    queryKey: [workspace, 'plans', proposal],
    enabled: proposal !== null,
    queryFn: ({ signal }) =>
      read(
        api.GET(`${ROOM}/calendar/plan/{proposal}`, {
          params: { path: { workspace, proposal: proposal ?? '' } },
          signal,
        }),
      ),
  });
}

const releasePage = (workspace: string, cursor: string | null, limit: number, signal: AbortSignal) =>
  read(
    api.GET(`${ROOM}/calendar/releases`, {
      params: { path: { workspace }, query: { limit, ...(cursor === null ? {} : { cursor }) } },
      signal,
    }),
  );

export function useReleases() {
  const { slug: workspace } = useWorkspace();
  return useInfiniteQuery({
    queryKey: [workspace, 'releases', 'list'],
    queryFn: ({ pageParam, signal }) => releasePage(workspace, pageParam, 20, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

export function useReleaseDiff(number: number) {
  const { slug: workspace } = useWorkspace();
  return useQuery({
    queryKey: [workspace, 'releases', number, 'diff'],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      read(api.GET(`${ROOM}/calendar/releases/{number}/diff`, { params: { path: { workspace, number } }, signal })),
  });
}

/** The releases operators may still hold something of, for the days of a range: newest first until all days are covered. */
export function useHeld(range: Range | null): { releases: readonly FormerRelease[] | null; error: Error | null } {
  const { slug: workspace } = useWorkspace();
  const heads = useQuery({
    queryKey: [workspace, 'releases', 'heads'],
    enabled: range !== null,
    queryFn: ({ signal }) => releasePage(workspace, null, 50, signal),
  });
  const wanted = range && heads.data ? needed(heads.data.items, range) : [];
  const found = useQueries({
    queries: wanted.map((number) => ({
      queryKey: [workspace, 'releases', number],
      staleTime: Infinity,
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        read(api.GET(`${ROOM}/calendar/releases/{number}`, { params: { path: { workspace, number } }, signal })),
    })),
  });
  const error = heads.error ?? found.find((one) => one.error)?.error ?? null;
  if (!heads.data || found.some(({ data }) => !data)) return { releases: null, error };
  return { releases: found.flatMap(({ data }) => data ?? []), error };
}

function needed(heads: readonly ReleaseHead[], range: Range): number[] {
  let open = daysOf(range);
  const numbers: number[] = [];
  for (const { number, from, to } of heads) {
    if (!open.some((day) => covers({ from, to }, day))) continue;
    numbers.push(number);
    open = open.filter((day) => !covers({ from, to }, day));
  }
  return numbers;
}
