import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { EmptyState } from '../ui/empty-state';
import { ErrorNotice } from '../ui/error-notice';
import { useWords as useShared } from '../ui/words';
import { DraftLine, type Line } from './draft-line';
import { isFiltered, passes, type ListFilter } from './filter';
import { byStateQuery, draftsQuery } from './queries';
import { useWords } from './words';

interface Props {
  filter: ListFilter;
  chosen: readonly string[];
  onChoose: (draft: string, on: boolean) => void;
  /** The first step, where there is nothing yet. */
  start: ReactNode;
}

export function DraftList({ filter, chosen, onChoose, start }: Props): ReactNode {
  const t = useWords();
  const shared = useShared();
  const { lines, error, pending, more, loading, again } = useLines(filter);
  if (error) return <ErrorNotice error={error} onRetry={again} />;
  if (pending) return <Skeleton active paragraph={{ rows: 8 }} />;
  if (lines.length === 0 && !more)
    return isFiltered(filter) ? (
      <EmptyState title={t('empty.filtered')} text={t('empty.filteredHow')} />
    ) : (
      <EmptyState title={t('empty.title')} text={t('empty.how')}>
        {start}
      </EmptyState>
    );
  return (
    <>
      <ul className="studio-list" aria-label={t('list')}>
        {lines.map((line) => (
          <li key={line.id}>
            <DraftLine
              line={line}
              away={filter.standing === 'discarded'}
              chosen={chosen.includes(line.id)}
              onChoose={onChoose}
            />
          </li>
        ))}
      </ul>
      {more && (
        <Button block type="text" loading={loading} onClick={more}>
          {shared('more')}
        </Button>
      )}
    </>
  );
}

interface Lines {
  lines: readonly Line[];
  error: unknown;
  pending: boolean;
  more: (() => void) | null;
  loading: boolean;
  again: () => void;
}

/** Drafts as they lie in their list, or by where their review stands, from review's. */
function useLines({ standing, drafts }: ListFilter): Lines {
  const { slug } = useWorkspace();
  const reviewed = standing !== null && standing !== 'discarded';
  const all = useInfiniteQuery({ ...draftsQuery(slug, drafts), enabled: !reviewed });
  const some = useInfiniteQuery({
    ...byStateQuery(slug, reviewed ? standing : 'in_review', drafts),
    enabled: reviewed,
  });
  const used = reviewed ? some : all;
  const lines: Line[] = reviewed
    ? (some.data?.pages ?? [])
        .flatMap(({ items }) => items)
        .filter((row) => passes(row, drafts))
        .map(({ draftId, ...row }) => ({ ...row, id: draftId, writer: row.writer as Line['writer'] }))
    : (all.data?.pages ?? []).flatMap(({ items }) => items);
  return {
    lines,
    error: used.error,
    pending: used.isPending,
    more: used.hasNextPage ? () => void used.fetchNextPage() : null,
    loading: used.isFetchingNextPage,
    again: () => void used.refetch(),
  };
}
