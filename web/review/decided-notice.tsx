import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { ago } from '../ui/when';
import { useWords as useSharedWords } from '../ui/words';
import type { Review } from './queries';
import type { State } from './queue-filters';
import { useActionName } from './use-action-name';
import { useWords } from './words';

interface Props {
  readonly review: Review;
  /** The state the list shows. */
  readonly listed: State;
  readonly onNext: (() => void) | null;
}

/** Somebody else was faster: what they did, and why. */
export function DecidedNotice({ review, listed, onNext }: Props): ReactNode {
  const t = useWords();
  const shared = useSharedWords();
  const actionName = useActionName();
  const last = review.decisions.at(-1);
  // An edit is no decision: that the words are others is told by a notice of its own.
  if (review.state === listed || !last || last.action === 'voided') return null;
  return (
    <Alert
      type="info"
      showIcon
      className="gap-below"
      title={t('decided.title', { state: shared(`reviewState.${review.state}`) })}
      description={
        <>
          {t('decided.by', { who: last.by, when: ago(last.createdAt), what: actionName(last) })}{' '}
          {last.reason && t('decided.reason', { reason: last.reason })}
        </>
      }
      action={onNext && <Button onClick={onNext}>{t('decided.next')}</Button>}
    />
  );
}
