import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import { ErrorNotice } from '../../ui/error-notice';
import { useAddress } from '../../ui/use-address';
import { dateTime } from '../../ui/when';
import { useWords as useSharedWords } from '../../ui/words';
import { useDiff, useVersions, type RecordView } from '../queries';
import { useWords } from '../words';
import { Changes } from './changes';
import { VersionPick } from './version-pick';

/** Every version of a record, and what differs between any two. Which two stands in the address. */
export function History({ record }: { record: RecordView }): ReactNode {
  const t = useWords();
  const s = useSharedWords();
  const { timeZone } = useWorkspace();
  const [query, change] = useAddress();
  const { kind, slug } = record;
  const versions = useVersions(kind, slug);
  const numbers = versions.data?.pages.flatMap(({ items }) => items.map(({ number }) => number)) ?? [];
  const newest = numbers[0] ?? record.version;
  const to = Number(query.get('to')) || newest;
  const from = Number(query.get('from')) || Math.max(1, to - 1);
  const diff = useDiff(kind, slug, Math.min(from, to), Math.max(from, to));
  if (versions.error) return <ErrorNotice error={versions.error} onRetry={() => void versions.refetch()} />;
  if (versions.isPending) return <Skeleton active />;
  const compare = (next: { from?: number; to?: number }) => {
    change({ from: String(next.from ?? from), to: String(next.to ?? to) });
  };
  return (
    <div className="library-history">
      <section className="paper">
        <h2>{t('history.versions')}</h2>
        <ol className="library-rows">
          {versions.data.pages
            .flatMap(({ items }) => items)
            .map(({ number, author, at, source }) => (
              <li key={number} className="library-row">
                <span className="grow">
                  <strong>{t('history.version', { n: number })}</strong>
                  <span className="quiet library-row-note">
                    {t(`history.${source}`, { who: author })} · {dateTime(at, timeZone)}
                  </span>
                </span>
                {number > 1 && (
                  <Button size="small" type="text" onClick={() => compare({ from: number - 1, to: number })}>
                    {t('history.what')}
                  </Button>
                )}
              </li>
            ))}
        </ol>
        {versions.hasNextPage && (
          <Button loading={versions.isFetchingNextPage} onClick={() => void versions.fetchNextPage()}>
            {s('more')}
          </Button>
        )}
      </section>
      <section className="paper" aria-live="polite">
        <h2>{t('history.diff')}</h2>
        {newest === 1 ? (
          <p className="quiet">{t('history.only')}</p>
        ) : (
          <>
            <div className="row gap-below">
              <VersionPick
                label={t('history.from')}
                newest={newest}
                value={from}
                onPick={(n) => compare({ from: n })}
              />
              <span aria-hidden="true">→</span>
              <VersionPick label={t('history.to')} newest={newest} value={to} onPick={(n) => compare({ to: n })} />
            </div>
            {diff.error && <ErrorNotice error={diff.error} onRetry={() => void diff.refetch()} />}
            {from === to ? (
              <p className="quiet">{t('history.same')}</p>
            ) : diff.data ? (
              <Changes kind={kind} changes={diff.data.changes} />
            ) : (
              diff.isPending && <Skeleton active />
            )}
          </>
        )}
      </section>
    </div>
  );
}
