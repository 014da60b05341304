import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { api, ifMatch, read, type Schema } from '../api/client';
import { useWorkspace } from '../app/session';
import { rewriteQuery, rewritesQuery, type Draft } from './queries';
import { useRefresh } from './use-refresh';
import { useWords } from './words';

export type Rewrite = Schema<'Rewrite'>;
export type RewriteAsk = Schema<'RewriteAsk'>;

const NONE: readonly Rewrite[] = [];

/** A rewrite of a draft from the asking to the decision. */
export function useRewriting(draft: Draft) {
  const t = useWords();
  const { slug: workspace } = useWorkspace();
  const { message } = App.useApp();
  const client = useQueryClient();
  const refresh = useRefresh();
  const [opened, open] = useState<string | null>(null);
  const [closed, setClosed] = useState<string | null>(null);
  const { data: all } = useQuery(rewritesQuery(workspace, draft.id));
  // One that was under way when the page was left is waited for again.
  const underway = all?.items.find(({ id, state }) => state === 'writing' && id !== closed)?.id ?? null;
  const id = opened ?? underway;
  const path = { workspace, draft: draft.id };
  const { data } = useQuery({ ...rewriteQuery(workspace, draft.id, id ?? ''), enabled: id !== null });
  const close = () => {
    open(null);
    setClosed(id);
    void client.invalidateQueries({ queryKey: rewritesQuery(workspace, draft.id).queryKey, exact: true });
  };
  const ask = useMutation({
    meta: { quiet: true },
    mutationFn: (body: RewriteAsk) =>
      read(api.POST('/api/v1/workspaces/{workspace}/drafts/{draft}/rewrites', { params: { path }, body })),
    onSuccess: (asked) => {
      client.setQueryData(rewriteQuery(workspace, draft.id, asked.id).queryKey, asked);
      open(asked.id);
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
      close();
      if (decided.toNumber !== null) void message.success(t('save.done', { number: decided.toNumber }));
      else if (decided.state === 'accepted')
        void message.success(t('rewrite.made', { count: decided.draftIds.length }));
      void refresh();
    },
  });
  const reopen = (one: string) => {
    decide.reset();
    open(one);
  };
  return { rewrite: id === null ? null : (data ?? null), all: all?.items ?? NONE, ask, decide, close, reopen };
}
export type Rewriting = ReturnType<typeof useRewriting>;
