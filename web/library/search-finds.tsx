import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../ui/empty-state';
import { ErrorNotice } from '../ui/error-notice';
import { useSearch } from './queries';
import { useKindName, usePlace } from './use-place';
import { useWords } from './words';

/** What was found in all of the library, best first. */
export function SearchFinds({ q }: { q: string }): ReactNode {
  const t = useWords();
  const place = usePlace();
  const kindName = useKindName();
  const { data, error, refetch } = useSearch(q);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  if (data.length === 0) return <EmptyState title={t('list.notFound', { q })} text={t('list.notFoundText')} />;
  return (
    <>
      <p className="quiet" role="status">
        {t('search.found', { n: data.length })}
      </p>
      <ul className="library-rows paper">
        {data.map(({ kind, slug, title, excerpt }) => (
          <li key={`${kind}/${slug}`} className="library-row">
            <span className="library-row-kind quiet">{kindName(kind)}</span>
            <span className="grow library-row-text">
              <Link to={place.record(kind, slug)} className="library-row-title">
                {title}
              </Link>
              {excerpt !== title && <span className="quiet library-row-note">{excerpt}</span>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
