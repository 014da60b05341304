import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, read, type Schema } from '../../api/client';
import type { paths } from '../../api/schema';
import { useWorkspace } from '../../app/session';
import { recordsChanged } from '../queries';

export type Proposal = Schema<'ScriptProposalView'>;
export type ScriptRow = Schema<'ScriptRowView'>;
export type Figures = Schema<'ScriptFigures'>;
type Query = NonNullable<paths['/api/v1/workspaces/{workspace}/scripts']['get']['parameters']['query']>;
export type ScriptFilter = Pick<Query, 'q' | 'product' | 'stage' | 'persona' | 'use' | 'days' | 'sort'>;
export type Acceptance = Schema<'ProposalAcceptanceInput'>;
export type Decision =
  | { readonly act: 'accept'; readonly body: Acceptance }
  | { readonly act: 'decline'; readonly reason: string }
  | { readonly act: 'undo' };

const PROPOSALS = '/api/v1/workspaces/{workspace}/script-proposals' as const;

export function useScripts(filter: ScriptFilter) {
  const { slug: workspace } = useWorkspace();
  return useInfiniteQuery({
    queryKey: [workspace, 'scripts', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/scripts', {
          params: { path: { workspace }, query: { ...filter, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (before) => before,
  });
}

/** The browser fetches the table itself. */
export function tableAddress(workspace: string, filter: ScriptFilter): string {
  const query = new URLSearchParams(Object.entries(filter).map(([key, value]) => [key, String(value)]));
  return `/api/v1/workspaces/${encodeURIComponent(workspace)}/scripts/export.csv?${query.toString()}`;
}

export function useScriptResults(script: string) {
  const { slug: workspace } = useWorkspace();
  return useQuery({
    queryKey: [workspace, 'scripts', 'one', script],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/workspaces/{workspace}/scripts/{script}', { params: { path: { workspace, script } }, signal }),
      ),
  });
}

export function useProposals(state?: Proposal['state']) {
  const { slug: workspace } = useWorkspace();
  return useQuery({
    queryKey: [workspace, 'scripts', 'proposals', state ?? 'all'],
    queryFn: ({ signal }) =>
      read(
        api.GET(PROPOSALS, { params: { path: { workspace }, query: state === undefined ? {} : { state } }, signal }),
      ),
    select: ({ items }) => items,
  });
}

export function useLook() {
  const { slug: workspace } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => read(api.POST(`${PROPOSALS}/look`, { params: { path: { workspace } } })),
    onSettled: () => client.invalidateQueries({ queryKey: [workspace, 'scripts'] }),
  });
}

export function useDecide({ id: proposal, version }: Proposal) {
  const { slug: workspace } = useWorkspace();
  const client = useQueryClient();
  const params = { path: { workspace, proposal }, header: ifMatch(version) };
  return useMutation({
    mutationFn: (decision: Decision) => {
      if (decision.act === 'undo') return read(api.POST(`${PROPOSALS}/{proposal}/undo`, { params }));
      if (decision.act === 'accept')
        return read(api.POST(`${PROPOSALS}/{proposal}/accept`, { params, body: decision.body }));
      return read(api.POST(`${PROPOSALS}/{proposal}/decline`, { params, body: { reason: decision.reason } }));
    },
    meta: { quiet: true },
    onSuccess: () => recordsChanged(client, workspace),
    onSettled: () => client.invalidateQueries({ queryKey: [workspace, 'scripts'] }),
  });
}
