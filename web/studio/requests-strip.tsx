import { useQuery } from '@tanstack/react-query';
import { Progress } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWorkspace } from '../app/session';
import { ago } from '../ui/when';
import { shareSettled, type DraftRequest } from './progress';
import { requestsQuery } from './queries';
import { RequestTitle } from './request-title';
import { useWords } from './words';

const SHOWN = 4;

/** What is being written now, and what was asked for last. */
export function RequestsStrip(): ReactNode {
  const t = useWords();
  const { slug } = useWorkspace();
  const { data } = useQuery(requestsQuery(slug));
  const requests = [...(data?.items ?? [])]
    .sort((one, other) => Number(other.state === 'running') - Number(one.state === 'running'))
    .slice(0, SHOWN);
  if (requests.length === 0) return null;
  return (
    <section aria-label={t('requests')}>
      <h2 className="studio-strip-title">{t('requests')}</h2>
      <ul className="studio-strip">
        {requests.map((request) => (
          <li key={request.id}>
            <Link to={`/w/${slug}/studio/requests/${request.id}`} className="paper studio-request">
              <span className="studio-request-title">
                <RequestTitle ask={request.ask} />
              </span>
              <Standing request={request} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Standing({ request }: { request: DraftRequest }): ReactNode {
  const t = useWords();
  const { counts, total, createdAt } = request;
  const undone = counts.failed + counts.needs_material;
  return (
    <>
      <span className="quiet">
        {t('request.done', { done: counts.done, total })}
        {undone > 0 && ` · ${t('request.undone', { count: undone })}`} · {ago(createdAt)}
      </span>
      {request.state === 'running' && (
        <Progress size="small" showInfo={false} percent={Math.round(shareSettled(request) * 100)} aria-hidden />
      )}
    </>
  );
}
