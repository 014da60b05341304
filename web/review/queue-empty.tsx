import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWorkspace } from '../app/session';
import { EmptyState } from '../ui/empty-state';
import { filterCount } from './queue-filters';
import type { Queue } from './use-queue';
import { useWords } from './words';

/** Nothing to show: because all is done, or because the filters hide it. */
export function QueueEmpty({ queue }: { queue: Queue }): ReactNode {
  const t = useWords();
  const workspace = useWorkspace();
  if (filterCount(queue.filters) > 0)
    return (
      <EmptyState title={t('empty.filteredTitle')} text={t('empty.filteredText')}>
        <Button onClick={queue.clearFilters}>{t('filters.clear')}</Button>
      </EmptyState>
    );
  if (queue.filters.state !== 'in_review')
    return <EmptyState title={t('empty.stateTitle')} text={t('empty.stateText')} />;
  return (
    <EmptyState title={t('empty.title')} text={t('empty.text')}>
      <div className="row review-centre">
        {workspace.can('calendar.read') && <Link to={`/w/${workspace.slug}/calendar`}>{t('empty.calendar')}</Link>}
        {workspace.can('drafts.write') && <Link to={`/w/${workspace.slug}/studio`}>{t('empty.studio')}</Link>}
      </div>
    </EmptyState>
  );
}
