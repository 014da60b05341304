import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWorkspace } from '../../app/session';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { words } from '../../words/words';
import { wayOf } from '../forms/words';
import { useUsage, type RecordView } from '../queries';
import { useKindName, usePlace } from '../use-place';
import { useWords } from '../words';

/** Everything that rests on a record, in the library and above it. */
export function Usage({ record }: { record: RecordView }): ReactNode {
  const t = useWords();
  const place = usePlace();
  const { slug: workspace } = useWorkspace();
  const kindName = useKindName();
  const { data, error, refetch } = useUsage(record.kind, record.slug);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  if (data.length === 0) return <EmptyState title={t('usage.none')} text={t('usage.noneText')} />;
  const sourceName = (source: string) =>
    words.exists(`usage.source.${source}`, { ns: 'library' })
      ? words.t(`usage.source.${source}`, { ns: 'library' })
      : source;
  return data.map(({ source, usages }) => (
    <section key={source} className="paper gap-below">
      <h2>
        {sourceName(source)} <span className="quiet">{usages.length}</span>
      </h2>
      <ul className="library-rows">
        {usages.map(({ type, id, title, where }) => (
          <li key={`${type}/${id}/${where ?? ''}`} className="library-row">
            <span className="grow ellipsis">
              <Link to={source === 'records' ? place.record(type, id) : `/w/${workspace}/studio/drafts/${id}`}>
                {title}
              </Link>
            </span>
            <span className="quiet">
              {source === 'records' ? `${kindName(type)}${where ? ` · ${wayOf(type, where)}` : ''}` : where}
            </span>
          </li>
        ))}
      </ul>
    </section>
  ));
}
