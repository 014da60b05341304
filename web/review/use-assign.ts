import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { api, read } from '../api/client';
import { useWorkspace } from '../app/session';
import { tellOfMove } from './queries';
import { useWhy } from './use-why';
import { useWords } from './words';

/** Says whose some drafts are to review; null: whoever takes them. Those that may not be theirs are told. */
export function useAssign() {
  const t = useWords();
  const why = useWhy();
  const { slug: workspace } = useWorkspace();
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (body: { drafts: string[]; to: string | null }) =>
      read(api.POST('/api/v1/workspaces/{workspace}/review/assignments', { params: { path: { workspace } }, body })),
    onSuccess: ({ done, refused }) => {
      if (done.length > 0) void message.success(t('assign.done', { count: done.length }));
      const [first] = refused;
      if (first) void message.warning(`${t('assign.refused', { count: refused.length })} ${why(first.code, 'assign')}`);
      return tellOfMove(client, workspace);
    },
  });
}
