import { useWords } from './words';

const DONE = ['approve', 'request_changes', 'reject', 'withdraw', 'withdraw_approval', 'submit', 'reopen'] as const;

/** A move as something that was done. */
export function useActionName(): (action: string) => string {
  const t = useWords();
  return (action) => {
    const known = DONE.find((each) => each === action);
    if (known) return t(`done.${known}`);
    return action === 'voided' ? t('history.voided') : action;
  };
}
