import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useNarrow } from './use-narrow';
import type { Review } from './queries';
import { useAlready } from './use-already';
import type { Action } from './use-decide';
import { useWhy } from './use-why';
import { useWords } from './words';

interface Props {
  readonly review: Review;
  readonly onAct: (action: Action) => void;
  /** Given when the words shown are not the current ones: nothing can be decided before those were read. */
  readonly onRead: (() => void) | null;
}

const KEY: Partial<Record<Action, string>> = { approve: 'a', request_changes: 'c', reject: 'x' };
const ORDER: readonly Action[] = [
  'approve',
  'request_changes',
  'reject',
  'withdraw_approval',
  'submit',
  'reopen',
  'withdraw',
];

/** What may be decided now, and why the rest may not. */
export function DecisionBar({ review, onAct, onRead }: Props): ReactNode {
  const t = useWords();
  const why = useWhy();
  const narrow = useNarrow();
  const standing = useAlready()(review);
  const allowed = ORDER.filter((action) => review.actions.some((each) => each.action === action && each.allowed));
  const approve = review.actions.find(({ action }) => action === 'approve');
  const decides = allowed.some((action) => KEY[action] !== undefined);
  const closed = approve && !approve.allowed ? approve.code : null;
  if (!onRead && allowed.length === 0 && closed === null) return null;
  return (
    <footer className="review-decide">
      {onRead ? (
        <Button type="primary" onClick={onRead}>
          {t('stale.read')}
        </Button>
      ) : (
        <>
          {standing !== null && decides && <p className="review-why">{standing}</p>}
          {closed !== null && <p className="review-why">{why(closed)}</p>}
          {allowed.map((action) => (
            <Button
              key={action}
              type={action === 'approve' || (!decides && action === 'submit') ? 'primary' : 'default'}
              danger={action === 'reject'}
              aria-keyshortcuts={KEY[action]}
              onClick={() => onAct(action)}
            >
              {t(`action.${action}`)}
              {!narrow && KEY[action] && (
                <kbd className="review-key" aria-hidden>
                  {KEY[action]}
                </kbd>
              )}
            </Button>
          ))}
        </>
      )}
    </footer>
  );
}
