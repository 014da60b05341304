import { CheckCircleOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWorkspace } from '../../app/session';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { recentQuery, usedQuery } from './queries';
import { useWords } from './words';

/** What was written down last, and whether it has been told. */
export function Recent(): ReactNode {
  const t = useWords();
  const { slug: workspace } = useWorkspace();
  const { data, error, refetch } = useQuery(recentQuery(workspace));
  return (
    <section className="capture-recent" aria-label={t('recent.title')}>
      <h2>{t('recent.title')}</h2>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active title={false} paragraph={{ rows: 4 }} />}
      {data?.length === 0 && <EmptyState title={t('recent.none')} text={t('recent.noneText')} />}
      {data && data.length > 0 && (
        <ul>
          {data.map(({ slug, title }) => (
            <li key={slug}>
              <Link className="capture-line" to={`/w/${workspace}/library/material/${slug}`}>
                {title}
              </Link>
              <Used slug={slug} />
            </li>
          ))}
        </ul>
      )}
      {data && data.length > 0 && <Link to={`/w/${workspace}/library/material`}>{t('recent.all')}</Link>}
    </section>
  );
}

function Used({ slug }: { slug: string }): ReactNode {
  const t = useWords();
  const workspace = useWorkspace();
  const { data } = useQuery(usedQuery(workspace.slug, slug));
  if (data === undefined) return null;
  if (data === 0) return <span className="capture-unused">{t('recent.unused')}</span>;
  return (
    <span className="quiet">
      <CheckCircleOutlined aria-hidden /> {t('recent.used', { count: data })}
    </span>
  );
}
