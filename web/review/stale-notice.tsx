import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { partsOf } from '../preview/parts';
import { ago } from '../ui/when';
import { Changes } from './changes';
import type { Draft, Review } from './queries';
import { useWriter } from './use-writer';
import { useWords } from './words';

interface Props {
  readonly seen: Draft;
  readonly now: Draft;
  readonly review: Review;
  readonly onRead: () => void;
}

/** The draft changed under its reader's eyes: what changed, and the way on. */
export function StaleNotice({ seen, now, review, onRead }: Props): ReactNode {
  const t = useWords();
  const writer = useWriter();
  const text = {
    seen: seen.current.number,
    now: now.current.number,
    who: writer(now.current),
    when: ago(now.current.createdAt),
  };
  return (
    <Alert
      type="warning"
      showIcon
      className="gap-below"
      title={t('stale.title')}
      description={
        <>
          <p>{t('stale.text', text)}</p>
          <div className="review-stale">
            <Changes before={partsOf(seen.current.body)} after={partsOf(now.current.body)} />
          </div>
          {review.state !== 'in_review' && <p>{t('stale.notSubmitted')}</p>}
          <Button type="primary" onClick={onRead}>
            {t('stale.read')}
          </Button>
        </>
      }
    />
  );
}
