import { useQuery } from '@tanstack/react-query';
import { api, read } from '../api/client';
import { useWorkspace } from '../app/session';

/** What people call a rule of the checks; its id until that is known. */
export function useRuleName(enabled = true): (rule: string) => string {
  const { slug: workspace } = useWorkspace();
  const { data } = useQuery({
    queryKey: [workspace, 'rules'],
    staleTime: Infinity,
    enabled,
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/workspaces/{workspace}/checks/rules', { params: { path: { workspace } }, signal })),
    select: ({ checks }) => new Map(checks.flatMap(({ rules }) => rules.map(({ id, name }) => [id, name]))),
  });
  return (rule) => data?.get(rule) ?? rule;
}
