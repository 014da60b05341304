import type { Review } from './queries';
import { useWords } from './words';

const DONE = ['approve', 'request_changes', 'reject', 'withdraw', 'withdraw_approval', 'submit', 'reopen'] as const;

/** A move as something that was done. What an edit ended is an approval only where there was one. */
export function useActionName(): (decision: Pick<Review['decisions'][number], 'action' | 'from'>) => string {
  const t = useWords();
  return ({ action, from }) => {
    const known = DONE.find((each) => each === action);
    if (known) return t(`done.${known}`);
    if (action !== 'voided') return action;
    return t(from === 'approved' ? 'history.voided' : 'history.leftReview');
  };
}
