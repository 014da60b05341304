import { ArrowLeftOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { ApiProblem } from '../api/problem';
import { useWorkspace } from '../app/session';
import { EmptyState } from '../ui/empty-state';
import { ErrorNotice } from '../ui/error-notice';
import { draftQuery, reviewQuery } from '../ui/draft-queries';
import { LOOK_AGAIN } from './queries';
import type { Asking } from './asking';
import { ItemOpen } from './item-open';
import { nextAfter } from './queue-filters';
import type { ItemCommands } from './use-desk-commands';
import type { Deciding } from './use-decide';
import type { Queue } from './use-queue';
import { useRead } from './use-read';
import { useWords } from './words';

export interface ItemPaneProps {
  readonly draftId: string;
  readonly queue: Queue;
  readonly deciding: Deciding;
  readonly asking: Asking | null;
  readonly setAsking: (asking: Asking | null) => void;
  readonly register: (commands: ItemCommands) => () => void;
  readonly narrow: boolean;
}

/** The draft that is read, once it and its review are here. */
export function ItemPane(props: ItemPaneProps): ReactNode {
  const { draftId, queue, deciding, narrow } = props;
  const t = useWords();
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const draft = useQuery({ ...draftQuery(slug, draftId), refetchInterval: LOOK_AGAIN });
  const review = useQuery({ ...reviewQuery(slug, draftId), refetchInterval: LOOK_AGAIN });
  const before = deciding.refused?.move.draft;
  const read = useRead(draft.data, !draft.isFetching, before?.id === draftId ? before : null);

  // The review is looked at more often than the words: a hash unknown so far means new words.
  const changed = review.data !== undefined && draft.data !== undefined && review.data.hash !== draft.data.hash;
  useEffect(() => {
    if (changed) void client.invalidateQueries({ queryKey: draftQuery(slug, draftId).queryKey, exact: true });
  }, [changed, client, slug, draftId]);
  const next = nextAfter(queue.items, draftId);
  useEffect(() => {
    if (next === null) return;
    // What cannot be read ahead is read when it is opened, and told then.
    client.query(draftQuery(slug, next)).catch(() => undefined);
    client.query(reviewQuery(slug, next)).catch(() => undefined);
  }, [client, slug, next]);

  const error = draft.error ?? review.error;
  return (
    <article className="review-item" aria-label={t('item.draft')}>
      {narrow && (
        <Button className="review-back" type="text" icon={<ArrowLeftOutlined />} onClick={() => queue.open(null)}>
          {t('item.back')}
        </Button>
      )}
      {read.shown && review.data ? (
        <ItemOpen {...props} read={read} draft={read.shown} review={review.data} next={next} />
      ) : error instanceof ApiProblem && error.status === 404 ? (
        <EmptyState title={t('empty.gone')} />
      ) : error ? (
        <ErrorNotice error={error} onRetry={() => void Promise.all([draft.refetch(), review.refetch()])} />
      ) : (
        <div className="paper" aria-busy="true">
          <Skeleton active paragraph={{ rows: 8 }} />
        </div>
      )}
    </article>
  );
}
