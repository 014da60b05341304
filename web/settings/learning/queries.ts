import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, read, type Schema } from '../../api/client';
import { useWorkspace } from '../../app/session';
import { HERE, useRefresh, type WorkspaceFacts } from '../queries';

export type LearningView = Schema<'LearningView'>;

export function useLearning() {
  const { slug: workspace } = useWorkspace();
  return useQuery({
    queryKey: [workspace, 'learning'],
    queryFn: ({ signal }) => read(api.GET(`${HERE}/learning`, { params: { path: { workspace } }, signal })),
  });
}

export function useMute() {
  const { slug: workspace } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ learned, muted }: { learned: string; muted: boolean }) =>
      read(api.PUT(`${HERE}/learning/{learned}/muted`, { params: { path: { workspace, learned } }, body: { muted } })),
    onSuccess: (view) => client.setQueryData([workspace, 'learning'], view),
  });
}

/** Lets the workspace learn, or stops it altogether. */
export function useLearns(facts: WorkspaceFacts | undefined) {
  const { slug: workspace } = useWorkspace();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (learning: boolean) =>
      read(
        api.PATCH(HERE, {
          params: { path: { workspace }, header: ifMatch(facts?.version ?? 0) },
          body: { settings: { learning } },
        }),
      ),
    onSettled: () => refresh('settings', 'learning'),
  });
}
