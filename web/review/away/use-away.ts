import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import { useWorkspace } from '../../app/session';

const HERE = '/api/v1/workspaces/{workspace}/review/delegations' as const;

/** Who stands in for whom; each change answers with the list as it then is, and the queue is read anew. */
export function useAway() {
  const { slug: workspace } = useWorkspace();
  const client = useQueryClient();
  const path = { workspace };
  const key = [workspace, 'review', 'delegations'];
  const list = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => read(api.GET(HERE, { params: { path }, signal })),
  });
  const onSuccess = () => client.invalidateQueries({ queryKey: [workspace, 'review'] });
  const hand = useMutation({
    meta: { quiet: true },
    mutationFn: (body: { standInId: string; from: string; until: string }) =>
      read(api.POST(HERE, { params: { path }, body })),
    onSuccess,
  });
  const end = useMutation({
    mutationFn: (delegationId: string) =>
      read(api.DELETE(`${HERE}/{delegationId}`, { params: { path: { ...path, delegationId } } })),
    onSuccess,
  });
  return { items: list.data?.items ?? [], hand, end };
}
