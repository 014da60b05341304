import type { ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { useExcerpt } from '../preview/use-excerpt';
import { TouchpointTag, type ReviewState } from '../ui/tags';
import { ago } from '../ui/when';
import { Card, Line } from './card';
import { useReviewed, type Only } from './queries';
import { useWords } from './words';

const FIRST = 6;

/** Of which state a card tells, in which words, and which of them come first. */
const CARDS = {
  in_review: { words: 'review', only: { open: 'true' }, filter: '' },
  changes_requested: { words: 'sentBack', only: { newest: 'true' }, filter: '?state=changes_requested' },
  approved: { words: 'approved', only: { newest: 'true' }, filter: '?state=approved' },
} as const satisfies Partial<Record<ReviewState, { words: string; only: Only; filter: string }>>;

/** What waits for a decision, the longest waiting first; beside it what became of the latest, for who does not also write or schedule. */
export function ReviewerCards(): ReactNode {
  const { can } = useWorkspace();
  return (
    <>
      <Reviewed state="in_review" urgent />
      {!can('drafts.write') && <Reviewed state="changes_requested" />}
      {!can('calendar.write') && <Reviewed state="approved" />}
    </>
  );
}

function Reviewed({ state, urgent = false }: { state: keyof typeof CARDS; urgent?: boolean }): ReactNode {
  const t = useWords();
  const readable = useExcerpt();
  const { slug } = useWorkspace();
  const { words, only, filter } = CARDS[state];
  const list = useReviewed(state, true, only);
  return (
    <Card
      title={t(`${words}.title`)}
      quiet={t(`${words}.quiet`)}
      go={t(`${words}.go`)}
      urgent={urgent}
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
