import type { ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { useExcerpt } from '../preview/use-excerpt';
import { TouchpointTag, type ReviewState } from '../ui/tags';
import { ago } from '../ui/when';
import { Card, Line } from './card';
import { useReviewed, type Only } from './queries';
import { useWords } from './words';

const FIRST = 6;

/** What waits for a decision, the longest waiting first; beside it what became of the latest, for who does not also write or schedule. */
export function ReviewerCards(): ReactNode {
  const t = useWords();
  const { can } = useWorkspace();
  return (
    <>
      <Reviewed
        state="in_review"
        only={{ open: 'true' }}
        title={t('review.title')}
        quiet={t('review.quiet')}
        go={t('review.go')}
        urgent
      />
      {!can('drafts.write') && (
        <Reviewed
          state="changes_requested"
          only={{ newest: 'true' }}
          filter="?state=changes_requested"
          title={t('sentBack.title')}
          quiet={t('sentBack.quiet')}
          go={t('sentBack.go')}
        />
      )}
      {!can('calendar.write') && (
        <Reviewed
          state="approved"
          only={{ newest: 'true' }}
          filter="?state=approved"
          title={t('approved.title')}
          quiet={t('approved.quiet')}
          go={t('approved.go')}
        />
      )}
    </>
  );
}

interface ReviewedProps {
  readonly state: ReviewState;
  readonly only: Only;
  readonly title: string;
  readonly quiet: string;
  readonly go: string;
  /** Of the review desk. */
  readonly filter?: string;
  readonly urgent?: boolean;
}

function Reviewed({ state, only, filter = '', ...card }: ReviewedProps): ReactNode {
  const readable = useExcerpt();
  const { slug } = useWorkspace();
  const list = useReviewed(state, true, only);
  return (
    <Card
      {...card}
      count={list.data?.items.length ?? null}
      more={list.data?.nextCursor != null}
      to={`/w/${slug}/review${filter}`}
      error={list.error}
      onRetry={() => void list.refetch()}
    >
      {list.data?.items.slice(0, FIRST).map((item) => (
        <Line key={item.draftId} to={`/w/${slug}/review/${item.draftId}`} aside={ago(item.changedAt)}>
          <TouchpointTag touchpoint={item.touchpoint} />
          {readable(item.excerpt)}
        </Line>
      ))}
    </Card>
  );
}
