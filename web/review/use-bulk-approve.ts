import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read } from '../api/client';
import { useWorkspace } from '../app/session';
import { tellOfMove } from './queries';
import type { QueueItem } from './queue-filters';

/** As many as the service takes in one request. */
const AT_ONCE = 200;

export interface BulkOutcome {
  readonly done: readonly QueueItem[];
  readonly refused: readonly { readonly item: QueueItem; readonly code: string }[];
}

/** Approves many drafts, each in the version that was listed. What did not reach the service counts as not approved. */
export function useBulkApprove() {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    meta: { quiet: true },
    mutationFn: async (items: readonly QueueItem[]): Promise<BulkOutcome> => {
      const codes = new Map<string, string>();
      const done = new Set<string>();
      for (let from = 0; from < items.length; from += AT_ONCE) {
        const drafts = items.slice(from, from + AT_ONCE).map(({ draftId, hash }) => ({ draftId, hash }));
        const outcome = await read(
          api.POST('/api/v1/workspaces/{workspace}/review', {
            params: { path: { workspace: slug } },
            body: { action: 'approve', drafts },
          }),
        ).catch(() => null);
        for (const draftId of outcome?.done ?? []) done.add(draftId);
        for (const { draftId, code } of outcome?.refused ?? []) codes.set(draftId, code);
      }
      return {
        done: items.filter(({ draftId }) => done.has(draftId)),
        refused: items
          .filter(({ draftId }) => !done.has(draftId))
          .map((item) => ({ item, code: codes.get(item.draftId) ?? 'unsent' })),
      };
    },
    onSettled: () => tellOfMove(client, slug),
  });
}
