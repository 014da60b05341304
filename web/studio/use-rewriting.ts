import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { api, ifMatch, read, type Schema } from '../api/client';
import { useWorkspace } from '../app/session';
import { rewriteQuery, type Draft } from './queries';
import { useRefresh } from './use-refresh';
import { useWords } from './words';

export type Rewrite = Schema<'Rewrite'>;
export type RewriteAsk = Schema<'RewriteAsk'>;

/** A rewrite of a draft from the asking to the decision. */
export function useRewriting(draft: Draft) {
  const t = useWords();
  const { slug: workspace } = useWorkspace();
  const { message } = App.useApp();
  const client = useQueryClient();
  const refresh = useRefresh();
  const [id, setId] = useState<string | null>(null);
  const path = { workspace, draft: draft.id };
  const { data } = useQuery({ ...rewriteQuery(workspace, draft.id, id ?? ''), enabled: id !== null });
  const ask = useMutation({
    meta: { quiet: true },
    mutationFn: (body: RewriteAsk) =>
      read(api.POST('/api/v1/workspaces/{workspace}/drafts/{draft}/rewrites', { params: { path }, body })),
    onSuccess: (asked) => {
      client.setQueryData(rewriteQuery(workspace, draft.id, asked.id).queryKey, asked);
      setId(asked.id);
    },
  });
  const decide = useMutation({
    meta: { quiet: true },
    mutationFn: (what: 'accept' | 'discard') => {
      const where = { ...path, rewrite: id ?? '' };
      return what === 'accept'
        ? read(
            api.POST('/api/v1/workspaces/{workspace}/drafts/{draft}/rewrites/{rewrite}/accept', {
              params: { path: where, header: ifMatch(draft.version) },
            }),
          )
        : read(
            api.POST('/api/v1/workspaces/{workspace}/drafts/{draft}/rewrites/{rewrite}/discard', {
              params: { path: where },
            }),
          );
    },
    onSuccess: (decided) => {
      setId(null);
      if (decided.toNumber !== null) void message.success(t('save.done', { number: decided.toNumber }));
      else if (decided.state === 'accepted')
        void message.success(t('rewrite.made', { count: decided.draftIds.length }));
      void refresh();
    },
  });
  return { rewrite: id === null ? null : (data ?? null), ask, decide, close: () => setId(null) };
}
export type Rewriting = ReturnType<typeof useRewriting>;
