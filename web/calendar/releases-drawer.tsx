import { Button, Drawer, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { EmptyState } from '../ui/empty-state';
import { ErrorNotice } from '../ui/error-notice';
import { useWords as useShared } from '../ui/words';
import { dateTime, dayName, timeOfDay } from '../ui/when';
import { useDesk } from './desk';
import { EXPORTS, exportOfRelease } from './exports';
import { useReleaseDiff, useReleases, type ReleaseHead } from './queries';
import { useWords } from './words';

/** What was published, the newest first, each with what it changed. */
export function ReleasesDrawer({ opened, onClose }: { opened: number | null; onClose: () => void }): ReactNode {
  const t = useWords();
  const shared = useShared();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useReleases();
  const releases = data?.pages.flatMap(({ items }) => items);
  return (
    <Drawer open onClose={onClose} size={520} title={t('publish.releases')}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active />}
      {releases?.length === 0 && <EmptyState title={t('publish.noReleases')} text={t('publish.noReleasesText')} />}
      {releases?.map((release) => (
        <Release key={release.id} release={release} open={release.number === opened} />
      ))}
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {shared('more')}
        </Button>
      )}
    </Drawer>
  );
}

function Release({ release, open }: { release: ReleaseHead; open: boolean }): ReactNode {
  const t = useWords();
  const workspace = useWorkspace();
  const { number, from, to, at, publishedByName, entryCount, added, changed, removed } = release;
  return (
    <section className="calendar-release">
      <h3>
        {t('publish.number', { number })} · {dayName(from)} – {dayName(to)}
      </h3>
      <p className="quiet">
        {t('publish.by', { name: publishedByName, when: dateTime(at, workspace.timeZone) })} ·{' '}
        {t('publish.carries', { n: entryCount })}
      </p>
      <details open={open}>
        <summary>
          {[
            added > 0 && t('publish.added', { n: added }),
            changed > 0 && t('publish.changed', { n: changed }),
            removed > 0 && t('publish.removed', { n: removed }),
          ]
            .filter(Boolean)
            .join(' · ') || t('publish.diff')}
        </summary>
        <Diff number={number} />
      </details>
      {workspace.can('export.read') && (
        <p className="row">
          {EXPORTS.map((format) => (
            <a key={format} href={exportOfRelease(workspace.slug, number, format)} download>
              {t(`export.${format}`)}
            </a>
          ))}
        </p>
      )}
    </section>
  );
}

function Diff({ number }: { number: number }): ReactNode {
  const t = useWords();
  const { timeZone } = useWorkspace();
  const { accountName } = useDesk();
  const shared = useShared();
  const { data, error } = useReleaseDiff(number);
  if (error) return <ErrorNotice error={error} />;
  if (!data) return <Skeleton active />;
  const line = ({ when, account, touchpoint }: (typeof data.added)[number]) =>
    `${dateTime(when, timeZone)} · ${accountName(account)} · ${touchpoint in NAMES ? shared(`touchpoint.${touchpoint as keyof typeof NAMES}`) : touchpoint}`;
  return (
    <ul className="calendar-plain">
      {data.added.map((one) => (
        <li key={one.entryId}>＋ {line(one)}</li>
      ))}
      {data.changed.map((one) => (
        <li key={one.entryId}>
          ～ {line(one)}{' '}
          <span className="quiet">
            ({one.parts.map((part) => t(`publish.parts.${part}`)).join(' · ')}
            {one.parts.includes('when') &&
              `, ${t('publish.before', { when: `${dayName(one.before.when.slice(0, 10))} ${timeOfDay(one.before.when, timeZone)}` })}`}
            )
          </span>
        </li>
      ))}
      {data.removed.map((one) => (
        <li key={one.entryId}>－ {line(one)}</li>
      ))}
    </ul>
  );
}

const NAMES = {
  moments: 0,
  private_chat: 0,
  group: 0,
  official_account: 0,
  live: 0,
  channels_video: 0,
  public_note: 0,
  persona_matrix: 0,
};
