import { useQuery } from '@tanstack/react-query';
import { api, read } from '../api/client';
import { useWorkspace } from '../app/session';
import { useRuleWords } from '../ui/use-finding-words';

/** What people call a rule of the checks; its id until that is known. */
export function useRuleName(enabled = true): (rule: string) => string {
  const { slug: workspace } = useWorkspace();
  const ruleWords = useRuleWords();
  const { data } = useQuery({
    queryKey: [workspace, 'rules'],
    staleTime: Infinity,
    enabled,
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/workspaces/{workspace}/checks/rules', { params: { path: { workspace } }, signal })),
    select: ({ checks }) => new Map(checks.flatMap(({ rules }) => rules.map(({ id, name }) => [id, name]))),
  });
  return (rule) => ruleWords(rule)?.title ?? data?.get(rule) ?? rule;
}
