import { Button, Checkbox, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../ui/error-notice';
import { useWords as useSharedWords } from '../ui/words';
import { QueueEmpty } from './queue-empty';
import { QueueRow } from './queue-row';
import { useNames } from './use-names';
import type { Queue } from './use-queue';
import type { Selection } from './use-selection';
import { useWords } from './words';

interface Props {
  readonly queue: Queue;
  readonly selection: Selection;
  readonly selectable: boolean;
  readonly narrow: boolean;
}

/** What waits, the longest first. */
export function QueueList({ queue, selection, selectable, narrow }: Props): ReactNode {
  const t = useWords();
  const shared = useSharedWords();
  const names = useNames();
  const { items, filters } = queue;
  if (queue.error && items.length === 0) return <ErrorNotice error={queue.error} onRetry={queue.retry} />;
  if (queue.pending) return <Skeleton active paragraph={{ rows: 10 }} className="review-loading" />;
  if (items.length === 0) return <QueueEmpty queue={queue} />;
  const bulk = selectable && filters.state === 'in_review';
  return (
    <>
      {bulk && (
        <Checkbox
          className="review-all"
          checked={selection.items.length === items.length}
          indeterminate={selection.items.length > 0 && selection.items.length < items.length}
          onChange={({ target }) => selection.all(target.checked)}
        >
          {t('select.all')}
        </Checkbox>
      )}
      <ol className="review-list">
        {items.map((item) => (
          <QueueRow
            key={item.draftId}
            item={item}
            segment={names.segment(item.segment)}
            persona={names.persona(item.persona)}
            now={queue.now}
            current={item.draftId === queue.current}
            follow={!narrow}
            selection={bulk ? selection : null}
            onOpen={() => queue.open(item.draftId)}
          />
        ))}
      </ol>
      {queue.more && (
        <Button block type="text" loading={queue.loadingMore} onClick={queue.more}>
          {shared('more')}
        </Button>
      )}
    </>
  );
}
