import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, read, type Schema } from '../../api/client';
import { dateTime } from '../../ui/when';
import { problemText } from '../../words/problem-text';
import { feedsRead, type Me, type Membership } from '../reads';
import { PageHead } from '../ui/page-head';
import { toasts } from '../ui/toast-store';
import { useWords } from '../words';
import { NewFeed } from './new-feed';

/** The day in the phone's own calendar: an address that any calendar program can follow. */
export function FeedPage({ me, workspace }: { me: Me; workspace: Membership }): ReactNode {
  const t = useWords();
  const client = useQueryClient();
  const { slug, timeZone } = workspace;
  const { data, error, refetch } = useQuery(feedsRead(slug));
  const [made, setMade] = useState<Schema<'NewFeedView'> | null>(null);
  const [sure, setSure] = useState<string | null>(null);
  const path = { workspace: slug };
  const tell = (cause: Error) => toasts.show({ tone: 'warn', text: problemText(cause) });
  const settled = () => client.invalidateQueries({ queryKey: feedsRead(slug).queryKey });
  const make = useMutation({
    mutationFn: () => read(api.POST('/api/v1/workspaces/{workspace}/feeds', { params: { path } })),
    meta: { quiet: true },
    onSuccess: setMade,
    onError: tell,
    onSettled: settled,
  });
  const revoke = useMutation({
    mutationFn: (feed: string) =>
      read(api.DELETE('/api/v1/workspaces/{workspace}/feeds/{feed}', { params: { path: { ...path, feed } } })),
    meta: { quiet: true },
    onSuccess: (_nothing, feed) => {
      if (made?.id === feed) setMade(null);
      toasts.show({ tone: 'good', text: t('feed.revoked') });
    },
    onError: tell,
    onSettled: () => {
      setSure(null);
      return settled();
    },
  });
  const live = data?.items.filter(({ revokedAt, personId }) => revokedAt === null && personId === me.person.id);
  return (
    <div className="day-page">
      <PageHead workspace={workspace} />
      <main>
        <h1>{t('feed.title')}</h1>
        <p className="day-quiet">{t('feed.lead')}</p>
        {made && <NewFeed url={made.url} />}
        {error && (
          <div className="day-notice day-notice-stop" role="alert">
            <p>{problemText(error)}</p>
            <button type="button" className="day-button" onClick={() => void refetch()}>
              {t('retry')}
            </button>
          </div>
        )}
        {live && live.length > 0 && (
          <section className="day-card" aria-label={t('feed.list')}>
            <h2>{t('feed.list')}</h2>
            <ul className="day-plain">
              {live.map(({ id, createdAt }) => (
                <li key={id} className="day-feed">
                  <span>{t('feed.made', { when: dateTime(createdAt, timeZone) })}</span>
                  {sure === id ? (
                    <div className="day-buttons">
                      <p>{t('feed.sure')}</p>
                      <button
                        type="button"
                        className="day-button day-button-stop"
                        disabled={revoke.isPending}
                        onClick={() => revoke.mutate(id)}
                      >
                        {t('feed.revokeSure')}
                      </button>
                      <button type="button" className="day-button" onClick={() => setSure(null)}>
                        {t('feed.keep')}
                      </button>
                    </div>
                  ) : (
                    <button type="button" className="day-button day-button-small" onClick={() => setSure(id)}>
                      {t('feed.revoke')}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
        {live?.length === 0 && !made && <p>{t('feed.none')}</p>}
      </main>
      <div className="day-bar">
        <button
          type="button"
          className="day-button day-button-main day-grow"
          disabled={make.isPending}
          onClick={() => make.mutate()}
        >
          {t('feed.make')}
        </button>
      </div>
    </div>
  );
}
