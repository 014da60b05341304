import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { useWorkspace } from '../app/session';
import { EmptyState } from '../ui/empty-state';
import { useDesk } from './desk';
import { FILTERS, type Place } from './use-place';
import { useWords } from './words';

/** Nothing to see: says whether that is the filters', the reviewers' or the scheduler's doing, and what to do. */
export function Emptiness({
  place,
  waiting,
  known,
}: {
  place: Place;
  waiting: number | null;
  known: boolean;
}): ReactNode {
  const t = useWords();
  const { slug, can } = useWorkspace();
  const { mayWrite } = useDesk();
  const visit = useNavigate();
  const { filters, go } = place;
  if (known && FILTERS.some((name) => filters[name] !== null))
    return (
      <EmptyState title={t('empty.filtered.title')} text={t('empty.filtered.text')}>
        <Button onClick={() => go({ account: null, segment: null, group: null, touchpoint: null })}>
          {t('filter.clear')}
        </Button>
      </EmptyState>
    );
  if (waiting === null || known) return null;
  if (waiting > 0)
    return (
      <EmptyState title={t('empty.nothing.title')} text={t('empty.nothing.text')}>
        {mayWrite && (
          <Button type="primary" onClick={() => go({ panel: 'plan', plan: null })}>
            {t('empty.toPlan', { n: waiting })}
          </Button>
        )}
      </EmptyState>
    );
  return (
    <EmptyState title={t('empty.noneApproved.title')} text={t('empty.noneApproved.text')}>
      <div className="row calendar-centre">
        {can('review.read') && (
          <Button type="primary" onClick={() => void visit(`/w/${slug}/review`)}>
            {t('empty.toReview')}
          </Button>
        )}
        {can('drafts.read') && <Link to={`/w/${slug}/studio`}>{t('empty.toStudio')}</Link>}
      </div>
    </EmptyState>
  );
}
