import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, read } from '../../api/client';
import { answersKey, type Answer, type Ask } from './queries';

/** Asks, and holds what was given until the next asking. */
export function useAsking(workspace: string) {
  const client = useQueryClient();
  const [given, setGiven] = useState<Answer | null>(null);
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ body }: Asked) =>
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
  return { given, again, pending: isPending, error, ask };
}

interface Asked {
  readonly body: Ask;
  readonly done: () => void;
}
