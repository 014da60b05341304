import { useQuery } from '@tanstack/react-query';
import { App, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSession, useWorkspace } from '../../app/session';
import { Interviews } from '../../interview/interviews';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { CaptureForm } from './capture-form';
import './capture.css';
import { DaysLeft } from './days-left';
import { personasQuery } from './queries';
import { Recent } from './recent';
import { useOutbox } from './use-outbox';
import { Waiting } from './waiting';
import { useWords } from './words';

/** 素材箱: what happened today, in a minute, on a phone. */
export default function Capture(): ReactNode {
  const t = useWords();
  const workspace = useWorkspace();
  const { me } = useSession();
  const { message } = App.useApp();
  const personas = useQuery(personasQuery(workspace.slug));
  const { parcels, sending, post, drop } = useOutbox(() => void message.success(t('saved')));
  if (!workspace.can('library.write')) return <EmptyState title={t('notYours')} text={t('notYoursText')} />;
  return (
    <div className="capture">
      <h1>{t('title')}</h1>
      <p className="capture-lead">{t('lead')}</p>
      <DaysLeft />
      <section aria-labelledby="capture-interviews">
        <h2 id="capture-interviews">{t('interviews')}</h2>
        <p className="quiet">{t('interviewsLead')}</p>
        <Interviews workspace={workspace.slug} person={me.person.id} />
      </section>
      <h2>{t('own')}</h2>
      <Waiting parcels={parcels} sending={sending} onDrop={(parcel) => void drop(parcel)} />
      {personas.error && !personas.data && (
        <ErrorNotice error={personas.error} onRetry={() => void personas.refetch()} />
      )}
      {personas.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {personas.data?.length === 0 && (
        <EmptyState title={t('noPersona')} text={t('noPersonaText')}>
          <Link to={`/w/${workspace.slug}/library/persona`}>{t('toPersonas')}</Link>
        </EmptyState>
      )}
      {personas.data && personas.data.length > 0 && (
        <CaptureForm
          personas={personas.data}
          onPost={(parcel) =>
            post(parcel).then(
              () => true,
              () => {
                void message.error(t('notKept'));
                return false;
              },
            )
          }
        />
      )}
      <Recent />
    </div>
  );
}
