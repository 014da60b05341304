import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, read, type Schema } from '../api/client';
import { useWorkspace } from '../app/session';
import { useSettled } from './use-settled';

type Draft = Schema<'DraftView'>;
export type Report = Schema<'DraftCheckReport'>;

/** Milliseconds without a change after which words are worth listening to. */
const PAUSE = 600;

export interface Checked {
  /** The last report there is; null until one is known, and where the words cannot be judged. */
  readonly report: Report | null;
  /** Whether it speaks of the words of this moment, and not of what stood there a moment ago. */
  readonly current: boolean;
  /** Why the words of this moment could not be judged (a text is empty, the persona is gone). */
  readonly error: Error | null;
}

/** How a draft sounds, what of it is proved, what is found in it and which AI label it would carry, for its words of this moment. */
export function useReport(draft: Draft, body: Draft['current']['body']): Checked {
  const { slug: workspace } = useWorkspace();
  const said = useSettled(body, PAUSE);
  const settled = JSON.stringify(said) === JSON.stringify(body);
  const { data, error, isPlaceholderData } = useQuery({
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
  return {
    report: error ? null : (data ?? null),
    current: settled && data !== undefined && !isPlaceholderData && !error,
    error: settled ? error : null,
  };
}
