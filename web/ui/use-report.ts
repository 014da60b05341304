import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, read, type Schema } from '../api/client';
import { useWorkspace } from '../app/session';
import { useSettled } from './use-settled';

type Draft = Schema<'DraftView'>;
export type Report = Schema<'CheckReport'>;

/** Milliseconds without a change after which words are worth listening to. */
const PAUSE = 600;

/**
 * How a draft sounds and what of it is proved, for its words of this moment. Null until that is known, and where the words
 * cannot be judged (a text is empty, the persona is gone).
 */
export function useReport(draft: Draft, body: Draft['current']['body']): Report | null {
  const { slug: workspace } = useWorkspace();
  const { persona, segment, product, goal, category, publishOn } = draft;
  const request = useSettled(
    // Findings are the draft's own: only the check of the voice is asked for, and what is proved comes with any.
    {
      body,
      persona,
      segment,
      products: product === null ? [] : [product],
      goal,
      category,
      publishOn,
      only: ['voice' as const],
    },
    PAUSE,
  );
  const { data, error } = useQuery({
    queryKey: [workspace, 'drafts', draft.id, 'report', request],
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      read(
        api.POST('/api/v1/workspaces/{workspace}/checks', { params: { path: { workspace } }, body: request, signal }),
      ),
  });
  return error ? null : (data ?? null);
}
