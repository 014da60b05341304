import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read, type Schema } from '../api/client';
import { useWorkspace } from '../app/session';
import type { Answer } from './asking';
import { tellOfMove } from './queries';
import type { QueueItem } from './queue-filters';

/** As many as the service takes in one request. */
const AT_ONCE = 200;

export interface BulkOutcome {
  readonly done: readonly QueueItem[];
  /** How many of them still wait for another reviewer. */
  readonly partly: number;
  readonly refused: readonly { readonly item: QueueItem; readonly code: string }[];
}
export type BulkAct =
  | { readonly action: 'approve' }
  | ({ readonly action: 'request_changes' | 'reject' } & Answer)
  | ({ readonly action: 'waive'; readonly rule: string } & Answer);

type Outcome = Schema<'BulkMoveOutcome'> & Partial<Pick<Schema<'MovedMany'>, 'partly'>>;

interface Bulk {
  readonly items: readonly QueueItem[];
  readonly act: BulkAct;
}

/** As it stood in the list: a colleague's decision in between is not overturned with the rest. */
const seenAs = ({ draftId, hash, state, approvalsGiven }: QueueItem) => ({
  ...{ draftId, hash, state, approvals: approvalsGiven },
});

/** Does the same with many drafts, each in the version that was listed. What did not reach the service was not done. */
export function useBulk() {
  const { slug: workspace } = useWorkspace();
  const client = useQueryClient();
  const send = (act: BulkAct, items: readonly QueueItem[]): Promise<Outcome> => {
    const params = { path: { workspace } };
    if (act.action !== 'waive') {
      const drafts = items.map(seenAs);
      return read(api.POST('/api/v1/workspaces/{workspace}/review', { params, body: { ...act, drafts } }));
    }
    const drafts = items.map(({ draftId, hash }) => ({ draftId, hash }));
    const { rule, reason = '', until } = act;
    const body = { rule, reason, drafts, ...(until && { until }) };
    return read(api.POST('/api/v1/workspaces/{workspace}/review/waivers', { params, body }));
  };
  return useMutation({
    meta: { quiet: true },
    mutationFn: async ({ items, act }: Bulk): Promise<BulkOutcome> => {
      const codes = new Map<string, string>();
      const done = new Set<string>();
      let partly = 0;
      for (let from = 0; from < items.length; from += AT_ONCE) {
        const outcome = await send(act, items.slice(from, from + AT_ONCE)).catch(() => null);
        for (const draftId of outcome?.done ?? []) done.add(draftId);
        partly += outcome?.partly?.length ?? 0;
        for (const { draftId, code } of outcome?.refused ?? []) codes.set(draftId, code);
      }
      return {
        done: items.filter(({ draftId }) => done.has(draftId)),
        partly,
        refused: items
          .filter(({ draftId }) => !done.has(draftId))
          .map((item) => ({ item, code: codes.get(item.draftId) ?? 'unsent' })),
      };
    },
    onSettled: () => tellOfMove(client, workspace),
  });
}
