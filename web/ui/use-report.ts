import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, read, type Schema } from '../api/client';
import { useWorkspace } from '../app/session';
import { useSettled } from './use-settled';

type Draft = Schema<'DraftView'>;
export type Report = Schema<'DraftCheckReport'>;

/** Milliseconds without a change after which words are worth listening to. */
const PAUSE = 600;

/**
 * How a draft sounds, what of it is proved and which AI label it would carry, for its words of this moment. Null until that is known, and where the words
 * cannot be judged (a text is empty, the persona is gone).
 */
export function useReport(draft: Draft, body: Draft['current']['body']): Report | null {
  const { slug: workspace } = useWorkspace();
  const said = useSettled(body, PAUSE);
  const { data, error } = useQuery({
    queryKey: [workspace, 'drafts', draft.id, 'report', draft.version, said],
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      read(
        api.POST('/api/v1/workspaces/{workspace}/drafts/{draft}/check', {
          params: { path: { workspace, draft: draft.id } },
          body: { body: said },
          signal,
        }),
      ),
  });
  return error ? null : (data ?? null);
}
