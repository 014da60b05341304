import { PlusOutlined } from '@ant-design/icons';
import { Button, Skeleton, Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWorkspace } from '../../app/session';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { ago } from '../../ui/when';
import { LinkButton } from '../link-button';
import { useRecordList, type ListFilter } from '../queries';
import { useKindName, usePlace } from '../use-place';
import { useWords } from '../words';

export function RecordRows({ filter, more }: { filter: ListFilter; more: string }): ReactNode {
  const t = useWords();
  const place = usePlace();
  const name = useKindName()(filter.kind);
  const { can } = useWorkspace();
  const list = useRecordList(filter);
  if (list.error) return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending) return <Skeleton active paragraph={{ rows: 6 }} />;
  const rows = list.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) {
    if (filter.q !== '')
      return <EmptyState title={t('list.notFound', { q: filter.q })} text={t('list.notFoundText')} />;
    if (filter.archived === 'true') return <EmptyState title={t('list.noneArchived')} />;
    return (
      <EmptyState title={t('list.none', { kind: name })} text={t(`about.${filter.kind}`)}>
        {can('library.write') && (
          <LinkButton to={`${place.kind(filter.kind)}/new`} icon={<PlusOutlined />} primary>
            {t('list.first', { kind: name })}
          </LinkButton>
        )}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="library-rows paper">
        {rows.map(({ kind, slug, title, version, archivedAt, updatedAt, updatedBy }) => (
          <li key={slug} className="library-row">
            <span className="grow library-row-text">
              <Link to={place.record(kind, slug)} className="library-row-title">
                {title}
              </Link>
              <span className="quiet library-row-note">{slug}</span>
            </span>
            {archivedAt !== null && <Tag>{t('record.archived')}</Tag>}
            <span className="quiet library-row-when">
              {t('list.changed', { n: version, who: updatedBy })} · {ago(updatedAt)}
            </span>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button className="library-more" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {more}
        </Button>
      )}
    </>
  );
}
