import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Modal, Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { useWords as useSharedWords } from '../ui/words';
import { BulkItems } from './bulk-items';
import { bulkSummary } from './bulk-summary';
import { BulkMeaning, outcomeText } from './bulk-meaning';
import { manyReviewsQuery } from './queries';
import type { QueueItem } from './queue-filters';
import { useBulk } from './use-bulk';
import { useWords } from './words';

interface Props {
  readonly items: readonly QueueItem[];
  readonly onClose: () => void;
  /** Something was approved. */
  readonly onDone: () => void;
  readonly onOpen: (draftId: string) => void;
}

/** Approving many at once: what it means before, and what came of it after. */
export function BulkDialog({ items, onClose, onDone, onOpen }: Props): ReactNode {
  const t = useWords();
  const shared = useSharedWords();
  const { slug } = useWorkspace();
  const [tried, setTried] = useState({ items, round: 0 });
  const ids = tried.items.map(({ draftId }) => draftId);
  const reviews = useQuery(manyReviewsQuery(slug, ids, tried.round));
  const approving = useBulk();
  const outcome = approving.data;

  const summary = bulkSummary(tried.items, reviews.data ?? new Map());
  const again = () => {
    if (outcome) setTried({ items: outcome.refused.map(({ item }) => item), round: tried.round + 1 });
    approving.reset();
  };
  return (
    <Modal
      open
      onCancel={onClose}
      title={t('bulk.title')}
      width={560}
      mask={{ closable: !approving.isPending }}
      footer={
        outcome ? (
          <>
            {outcome.refused.length > 0 && (
              <Button onClick={again}>{t('bulk.retry', { count: outcome.refused.length })}</Button>
            )}
            <Button type="primary" onClick={onClose}>
              {shared('close')}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{shared('cancel')}</Button>
            <Button
              type="primary"
              autoFocus
              loading={approving.isPending}
              disabled={reviews.isPending || summary.ready.length === 0}
              onClick={() =>
                approving.mutate({ items: summary.ready, act: { action: 'approve' } }, { onSuccess: onDone })
              }
            >
              {reviews.isPending || summary.ready.length > 0
                ? t('bulk.confirm', { count: reviews.isPending ? tried.items.length : summary.ready.length })
                : t('bulk.nothing')}
            </Button>
          </>
        )
      }
    >
      {outcome ? (
        <div aria-live="polite">
          {outcome.done.length > 0 && (
            <Alert
              type="success"
              showIcon
              title={outcomeText(t, { through: outcome.done.length - outcome.partly, partly: outcome.partly })}
            />
          )}
          {outcome.refused.length > 0 && (
            <BulkItems
              title={t('bulk.failed', { count: outcome.refused.length })}
              items={outcome.refused}
              onOpen={onOpen}
            />
          )}
        </div>
      ) : reviews.isPending ? (
        <>
          <p className="quiet">{t('bulk.reading')}</p>
          <Skeleton active title={false} />
        </>
      ) : (
        <>
          <BulkMeaning summary={summary} />
          {summary.leftOut.length > 0 && (
            <BulkItems
              title={t('bulk.leftOut', { count: summary.leftOut.length })}
              items={summary.leftOut}
              onOpen={onOpen}
            />
          )}
        </>
      )}
    </Modal>
  );
}
