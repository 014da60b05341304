import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { api, read } from '../../api/client';
import { useWorkspace } from '../../app/session';
import { ErrorNotice } from '../../ui/error-notice';
import { Mark } from '../../ui/tags';
import { ago, dateTime } from '../../ui/when';
import { useWords as useVocabulary } from '../../ui/words';
import { useSessions } from '../queries';
import { PaneHead } from '../shared/pane-head';
import { useWords } from '../words';
import { deviceOf } from './device';

/** Where am I signed in, and out with the others. */
export function SessionsPane(): ReactNode {
  const t = useWords();
  const v = useVocabulary();
  const { message } = App.useApp();
  const { timeZone } = useWorkspace();
  const client = useQueryClient();
  const sessions = useSessions();
  const onSuccess = () => {
    void message.success(t('sessions.ended'));
    return client.invalidateQueries({ queryKey: ['sessions'] });
  };
  const end = useMutation({
    mutationFn: (session: string) => read(api.DELETE('/api/v1/sessions/{session}', { params: { path: { session } } })),
    onSuccess,
  });
  const endOthers = useMutation({
    mutationFn: () => read(api.DELETE('/api/v1/sessions', { params: { query: { keepCurrent: 'true' } } })),
    onSuccess,
  });
  const nameOf = (userAgent: string): string => {
    const { browser, system } = deviceOf(userAgent);
    return [system, browser].filter(Boolean).join(' · ') || t('sessions.unknown');
  };
  return (
    <>
      <PaneHead title={t('pane.sessions')} lead={t('sessions.lead')}>
        {(sessions.data?.length ?? 0) > 1 && (
          <Popconfirm
            title={t('sessions.othersTitle')}
            description={t('sessions.othersText')}
            okText={t('sessions.end')}
            cancelText={v('cancel')}
            onConfirm={() => endOthers.mutate()}
          >
            <Button loading={endOthers.isPending}>{t('sessions.others')}</Button>
          </Popconfirm>
        )}
      </PaneHead>
      {sessions.error && <ErrorNotice error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {sessions.isPending && <Skeleton active className="paper settings-block" />}
      {sessions.data && (
        <ul className="settings-list" aria-label={t('pane.sessions')}>
          {sessions.data.map(({ id, current, userAgent, ip, createdAt, lastSeenAt }) => (
            <li key={id}>
              <div className="settings-what">
                <strong>{nameOf(userAgent)}</strong>
                {current && <Mark tone="leaf">{t('sessions.current')}</Mark>}
                <p className="quiet">
                  {t('sessions.line', { ip, at: dateTime(createdAt, timeZone), seen: ago(lastSeenAt) })}
                </p>
              </div>
              {!current && (
                <Button size="small" loading={end.isPending && end.variables === id} onClick={() => end.mutate(id)}>
                  {t('sessions.end')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
