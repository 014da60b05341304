import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, read } from '../../api/client';
import { answersKey, type Answer, type Ask, type Asked } from './queries';

/** Asks, and holds what was given until the next asking. */
export function useAsking(workspace: string) {
  const client = useQueryClient();
  const [given, setGiven] = useState<Asked | null>(null);
  const { mutate, isPending, error, variables } = useMutation({
    mutationFn: ({ body }: Asking) =>
      read(api.POST('/api/v1/workspaces/{workspace}/answers', { params: { path: { workspace } }, body })),
    meta: { quiet: true },
    networkMode: 'always',
    onSuccess: (answer, { done }) => {
      // First the kept words are forgotten: the form drawn next must not find them.
      done();
      setGiven(answer);
    },
    onSettled: () => client.invalidateQueries({ queryKey: answersKey(workspace) }),
  });
  const again = () => setGiven(null);
  const ask = (body: Ask, done: () => void) => mutate({ body, done });
  /** Once more the same, now that it is known whether this is who was called so before. */
  const askAgain = (continues: boolean) => {
    if (variables) mutate({ body: { ...variables.body, continues }, done: () => undefined });
  };
  /** What was sent of it, or what came of it, since. */
  const heard = (answer: Answer) =>
    setGiven((before) => (before?.id === answer.id ? { ...before, ...answer } : before));
  return { given, again, heard, pending: isPending, error, ask, askAgain };
}

interface Asking {
  readonly body: Ask;
  readonly done: () => void;
}
