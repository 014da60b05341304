import type { ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { useFilled } from '../preview/use-filled';
import { TouchpointTag } from '../ui/tags';
import { ago } from '../ui/when';
import { Card, Line } from './card';
import { useReviewed } from './queries';
import { useWords } from './words';

/** What waits for a decision, the longest waiting first. */
export function ReviewerCards(): ReactNode {
  const t = useWords();
  const filled = useFilled();
  const { slug } = useWorkspace();
  const queue = useReviewed('in_review', true, true);
  return (
    <Card
      title={t('review.title')}
      count={queue.data?.items.length ?? null}
      more={queue.data?.nextCursor != null}
      quiet={t('review.quiet')}
      to={`/w/${slug}/review`}
      go={t('review.go')}
      urgent
      error={queue.error}
      onRetry={() => void queue.refetch()}
    >
      {queue.data?.items.slice(0, 6).map((item) => (
        <Line key={item.draftId} to={`/w/${slug}/review/${item.draftId}`} aside={ago(item.changedAt)}>
          <TouchpointTag touchpoint={item.touchpoint} />
          {filled(item.excerpt)}
        </Line>
      ))}
    </Card>
  );
}
