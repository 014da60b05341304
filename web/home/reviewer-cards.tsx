import type { ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { useExcerpt } from '../preview/use-excerpt';
import { TouchpointTag } from '../ui/tags';
import { ago } from '../ui/when';
import { Card, Line } from './card';
import { useReviewed } from './queries';
import { useWords } from './words';

const FIRST = 6;

/** What waits for a decision, the longest waiting first; beside it what became of the latest, for who does not also write or schedule. */
export function ReviewerCards(): ReactNode {
  const t = useWords();
  const { can } = useWorkspace();
  return (
    <>
      <Waiting />
      {!can('drafts.write') && (
        <Decided
          state="changes_requested"
          title={t('sentBack.title')}
          quiet={t('sentBack.quiet')}
          go={t('sentBack.go')}
        />
      )}
      {!can('calendar.write') && (
        <Decided state="approved" title={t('approved.title')} quiet={t('approved.quiet')} go={t('approved.go')} />
      )}
    </>
  );
}

function Waiting(): ReactNode {
  const t = useWords();
  const readable = useExcerpt();
  const { slug } = useWorkspace();
  const queue = useReviewed('in_review', true, { open: 'true' });
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
      {queue.data?.items.slice(0, FIRST).map((item) => (
        <Line key={item.draftId} to={`/w/${slug}/review/${item.draftId}`} aside={ago(item.changedAt)}>
          <TouchpointTag touchpoint={item.touchpoint} />
          {readable(item.excerpt)}
        </Line>
      ))}
    </Card>
  );
}

interface Outcome {
  readonly state: 'changes_requested' | 'approved';
  readonly title: string;
  readonly quiet: string;
  readonly go: string;
}

function Decided({ state, title, quiet, go }: Outcome): ReactNode {
  const readable = useExcerpt();
  const { slug } = useWorkspace();
  const list = useReviewed(state, true, { newest: 'true' });
  return (
    <Card
      title={title}
      count={list.data?.items.length ?? null}
      more={list.data?.nextCursor != null}
      quiet={quiet}
      to={`/w/${slug}/review?state=${state}`}
      go={go}
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
