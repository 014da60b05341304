import { Alert, Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import { ErrorNotice } from '../../ui/error-notice';
import { wayOf } from '../forms/words';
import { useDiff, useLatest, type Kind } from '../queries';
import { useWords } from '../words';
import { Changes } from './changes';
import { merged } from './merge';
import { listed } from '../../ui/when';
import type { Work } from './work';

/** Somebody saved meanwhile: what they changed, and a way on that loses nothing of either side. */
export function Stale({
  kind,
  slug,
  work,
  onTake,
}: {
  kind: Kind;
  slug: string;
  work: Work;
  onTake: (work: Work) => void;
}): ReactNode {
  const t = useWords();
  const { slug: workspace } = useWorkspace();
  const readLatest = useLatest();
  const {
    data: latest,
    error,
    refetch,
  } = useQuery({
    queryKey: [workspace, 'records', 'latest', kind, slug, work.version],
    queryFn: () => readLatest(kind, slug),
    staleTime: 0,
  });
  const diff = useDiff(kind, slug, work.version, latest?.version ?? work.version);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!latest) return null;
  const { body, clashes } = merged(work.base, work.body, latest.body);
  return (
    <Alert
      type="warning"
      showIcon
      className="gap-below"
      title={t('stale.title', { who: latest.updatedBy })}
      description={
        <>
          <p>{t('stale.text')}</p>
          {diff.data && <Changes kind={kind} changes={diff.data.changes} />}
          {clashes.length > 0 && (
            <p>{t('stale.clash', { fields: listed(clashes.map(({ path }) => wayOf(kind, path))) })}</p>
          )}
          <div className="row">
            <Button type="primary" onClick={() => onTake({ version: latest.version, base: latest.body, body })}>
              {t('stale.merge')}
            </Button>
            <Button onClick={() => onTake({ version: latest.version, base: latest.body, body: latest.body })}>
              {t('stale.theirs')}
            </Button>
          </div>
        </>
      }
    />
  );
}
