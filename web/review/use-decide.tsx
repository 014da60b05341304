import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { api, read } from '../api/client';
import { useWorkspace } from '../app/session';
import { useWords as useSharedWords } from '../ui/words';
import { useFilled } from '../preview/use-filled';
import { problemText } from '../words/problem-text';
import { tellOfMove, type Draft, type Review } from './queries';
import { nextAfter } from './queue-filters';
import type { ReasonCode } from './reasons';
import type { Queue } from './use-queue';
import { useWords } from './words';

export type Action = Review['actions'][number]['action'];

export interface Move {
  readonly action: Action;
  /** Exactly what was read: its hash goes with the decision. */
  readonly draft: Draft;
  /** The state it was seen in: a decision overturns nothing its maker did not know of. */
  readonly seenIn?: Review['state'];
  /** The approvals it had by then. */
  readonly seenApprovals?: number;
  readonly reason?: string;
  readonly reasonCode?: ReasonCode;
}

export interface Refused {
  readonly move: Move;
  readonly error: Error;
}

export interface Deciding {
  readonly decide: (move: Move) => void;
  /** Takes the last decision back, where there is a way back. */
  readonly undo: () => void;
  readonly refused: Refused | null;
}

/** Ways back that the rules of review know: an approval for who gave it, the rest for whoever may submit. */
const BACK: Partial<Record<Action, readonly Action[]>> = {
  approve: ['withdraw_approval'],
  request_changes: ['submit'],
  reject: ['reopen', 'submit'],
  withdraw: ['submit'],
  submit: ['withdraw'],
};
const NOTE = 'review-decision';

/** Decides and goes on at once; a refusal brings the item back with what stands against it. */
export function useDecide(queue: Queue, changeMind: (review: Review) => void): Deciding {
  const t = useWords();
  const filled = useFilled();
  const shared = useSharedWords();
  const workspace = useWorkspace();
  const { slug } = workspace;
  const client = useQueryClient();
  const { notification, message } = App.useApp();
  const [refused, setRefused] = useState<Refused | null>(null);
  const back = useRef<Move | null>(null);
  const stuck = useRef(false);
  // Where the reader is when an answer comes, which may be elsewhere by then.
  const here = useRef(queue.current);
  useEffect(() => {
    here.current = queue.current;
  });

  const send = ({ action, draft, seenIn, seenApprovals, reason, reasonCode }: Move): Promise<Review> =>
    read(
      api.POST('/api/v1/workspaces/{workspace}/drafts/{draft}/review', {
        params: { path: { workspace: slug, draft: draft.id } },
        body: {
          action,
          hash: draft.hash,
          ...(seenIn && { state: seenIn }),
          ...(seenApprovals !== undefined && { approvals: seenApprovals }),
          ...(reason && { reason }),
          ...(reasonCode && { reasonCode }),
        },
      }),
    );
  const undoing = useMutation({
    mutationFn: async (move: Move) => {
      for (const action of BACK[move.action] ?? []) await send({ action, draft: move.draft });
    },
    onSuccess: (_done, { draft }) => {
      notification.success({ key: NOTE, title: t('undone'), placement: 'bottomRight', duration: 4 });
      queue.open(draft.id);
    },
    onSettled: () => tellOfMove(client, slug),
  });
  const undo = () => {
    const move = back.current;
    back.current = null;
    if (move) undoing.mutate(move);
    else void message.info(t(stuck.current ? 'undoNot' : 'undoNothing'));
  };

  const deciding = useMutation({
    meta: { quiet: true },
    mutationFn: send,
    onMutate: ({ draft }) => {
      setRefused(null);
      const next = nextAfter(queue.items, draft.id);
      queue.hide(draft.id);
      queue.open(next);
      return { went: next };
    },
    onSuccess: async (review, move) => {
      const { action, draft } = move;
      const reversible = BACK[action] !== undefined && (action === 'approve' || workspace.can('review.submit'));
      const { given, needed } = review.approvals;
      back.current = reversible ? move : null;
      stuck.current = !reversible;
      const excerpt = Array.from(filled(draft.current.text)).slice(0, 24).join('');
      notification.success({
        key: NOTE,
        title: given > 0 && given < needed ? t('approvals.partly', { given, needed }) : t(`done.${action}`),
        description: `${excerpt}…`,
        placement: 'bottomRight',
        duration: 6,
        role: 'status',
        actions:
          reversible && action !== 'approve' ? (
            <Button size="small" onClick={undo}>
              {shared('undo')}
            </Button>
          ) : (
            action === 'approve' && (
              <Button
                size="small"
                onClick={() => {
                  notification.destroy(NOTE);
                  changeMind(review);
                }}
              >
                {t('changeMind')}
              </Button>
            )
          ),
      });
      await tellOfMove(client, slug);
      queue.unhide(draft.id);
    },
    onError: async (error, move, context) => {
      const { id } = move.draft;
      setRefused({ move, error });
      queue.unhide(id);
      notification.warning({
        key: NOTE,
        title: t(`refused.${move.action}`),
        description: problemText(error),
        placement: 'bottomRight',
        duration: 8,
        actions: (
          <Button size="small" onClick={() => queue.open(id)}>
            {t('look')}
          </Button>
        ),
      });
      // Who has read on already is told, and not torn away.
      if (!context?.went || [context.went, id].includes(here.current ?? id)) queue.open(id);
      await tellOfMove(client, slug);
    },
  });
  return { decide: (move) => deciding.mutate(move), undo, refused };
}
