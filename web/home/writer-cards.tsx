import type { ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { useExcerpt } from '../preview/use-excerpt';
import { ago } from '../ui/when';
import { Card, Line } from './card';
import { useMaterialDays, useRequests, useReviewed } from './queries';
import { useWords } from './words';

/** Fewer days of life material than this, and somebody should go and collect some. */
const THIN = 7;
const FIRST = 5;

/** What waits for who writes: what came back, what is not yet submitted, what is being written, where material runs out. */
export function WriterCards(): ReactNode {
  const t = useWords();
  const readable = useExcerpt();
  const workspace = useWorkspace();
  const base = `/w/${workspace.slug}`;
  const back = useReviewed('changes_requested', true);
  const drafts = useReviewed('draft', true);
  const requests = useRequests(true);
  const material = useMaterialDays(workspace.can('library.write'));
  const running = requests.data?.items.filter(({ state }) => state === 'running') ?? [];
  const thin = material.data?.items.filter(({ daysLeft }) => daysLeft !== null && daysLeft < THIN) ?? [];
  return (
    <>
      <Card
        title={t('back.title')}
        count={back.data?.items.length ?? null}
        more={back.data?.nextCursor != null}
        quiet={t('back.quiet')}
        to={`${base}/studio?state=changes_requested`}
        go={t('back.go')}
        urgent
        error={back.error}
        onRetry={() => void back.refetch()}
      >
        {back.data?.items.slice(0, FIRST).map((item) => (
          <Line key={item.draftId} to={`${base}/studio/drafts/${item.draftId}`} aside={ago(item.changedAt)}>
            {readable(item.excerpt)}
          </Line>
        ))}
      </Card>
      <Card
        title={t('drafts.title')}
        count={drafts.data?.items.length ?? null}
        more={drafts.data?.nextCursor != null}
        quiet={t('drafts.quiet')}
        to={`${base}/studio?state=draft`}
        go={t('drafts.go')}
        error={drafts.error}
        onRetry={() => void drafts.refetch()}
      >
        {drafts.data?.items.slice(0, FIRST).map((item) => (
          <Line key={item.draftId} to={`${base}/studio/drafts/${item.draftId}`} aside={ago(item.changedAt)}>
            {readable(item.excerpt)}
          </Line>
        ))}
      </Card>
      {running.length > 0 && (
        <Card title={t('running.title')} count={running.length} quiet="" to={`${base}/studio`} go={t('running.go')}>
          {running.slice(0, FIRST).map(({ id, counts, total, createdAt }) => (
            <Line key={id} to={`${base}/studio/requests/${id}`} aside={ago(createdAt)}>
              {t('running.line', { done: counts.done, total })}
            </Line>
          ))}
        </Card>
      )}
      {workspace.can('library.write') && (
        <Card
          title={t('material.title')}
          count={material.data ? thin.length : null}
          quiet={t('material.quiet')}
          to={`${base}/library/capture`}
          go={t('material.go')}
          error={material.error}
          onRetry={() => void material.refetch()}
        >
          {thin.map(({ persona, name, daysLeft }) => (
            <Line key={persona} to={`${base}/library/capture?persona=${persona}`}>
              {t('material.line', { name, count: Math.floor(daysLeft ?? 0) })}
            </Line>
          ))}
        </Card>
      )}
    </>
  );
}
