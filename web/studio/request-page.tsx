import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Progress as Bar, Skeleton } from 'antd';
import { useCallback, useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { api, read } from '../api/client';
import { useWorkspace } from '../app/session';
import { ErrorNotice } from '../ui/error-notice';
import { dateTime, percent } from '../ui/when';
import { ItemCard } from './item-card';
import { canRetry, inOrder, shareSettled, type DraftRequest } from './progress';
import { RequestTitle } from './request-title';
import { SelectionBar } from './selection-bar';
import { useProgress } from './use-progress';
import { useSlow } from './use-slow';
import { useWords } from './words';

/** A request while it is written and after: each draft appears as it is done. The address is all a reload needs. */
export function RequestPage(): ReactNode {
  const t = useWords();
  const workspace = useWorkspace();
  const { request: id = '' } = useParams();
  const [again, setAgain] = useState(0);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const progress = useProgress(workspace.slug, id, again);
  const { request, error } = progress;
  const items = inOrder(progress);
  const slow = useSlow(request?.state === 'running', JSON.stringify(request?.counts));
  // The same from one drawing to the next: words come several times a second, and only their own cards are drawn anew.
  const toggle = useCallback(
    (draft: string, on: boolean) =>
      setChosen((before) => (on ? [...before, draft] : before.filter((one) => one !== draft))),
    [],
  );
  const askAgain = useCallback(() => setAgain((before) => before + 1), []);
  if (!request) return error ? <ErrorNotice error={error} onRetry={askAgain} /> : <Skeleton active />;
  return (
    <>
      <p className="studio-back">
        <Link to={`/w/${workspace.slug}/studio`}>{t('back')}</Link>
      </p>
      <div className="studio-head">
        <div className="grow">
          <h1>
            <RequestTitle ask={request.ask} />
          </h1>
          <p className="quiet">{dateTime(request.createdAt, workspace.timeZone)}</p>
        </div>
        {workspace.can('drafts.write') && <Moves request={request} onAgain={askAgain} />}
      </div>
      {request.ask.brief && <p className="studio-brief">{request.ask.brief}</p>}
      <Counts request={request} />
      {slow && <Alert type="info" showIcon className="notice" title={t('request.slow')} />}
      <ul className="studio-cards" aria-label={t('request.drafts')}>
        {items.map((item) => (
          <li key={item.id}>
            <ItemCard
              item={item}
              words={progress.words[item.id] ?? ''}
              chosen={item.draftId !== null && chosen.includes(item.draftId)}
              onChoose={toggle}
              onRetried={askAgain}
            />
          </li>
        ))}
      </ul>
      <SelectionBar chosen={chosen} onClear={() => setChosen([])} />
    </>
  );
}

function Counts({ request }: { request: DraftRequest }): ReactNode {
  const t = useWords();
  const { counts, total } = request;
  const parts = [
    t('request.done', { done: counts.done, total }),
    ...(counts.writing > 0 ? [t('request.writing', { count: counts.writing })] : []),
    ...(counts.queued > 0 ? [t('request.queued', { count: counts.queued })] : []),
    ...(counts.needs_material > 0 ? [t('request.needs', { count: counts.needs_material })] : []),
    ...(counts.failed > 0 ? [t('request.failed', { count: counts.failed })] : []),
    ...(counts.cancelled > 0 ? [t('request.cancelled', { count: counts.cancelled })] : []),
  ];
  const share = shareSettled(request);
  return (
    <div className="studio-progress">
      {request.state === 'running' && (
        <Bar percent={Math.round(share * 100)} format={() => percent(share)} aria-label={t('request.progress')} />
      )}
      <p role="status" aria-live="polite">
        {parts.join(' · ')}
      </p>
    </div>
  );
}

function Moves({ request, onAgain }: { request: DraftRequest; onAgain: () => void }): ReactNode {
  const t = useWords();
  const { slug } = useWorkspace();
  const { message } = App.useApp();
  const path = { workspace: slug, request: request.id };
  const cancel = useMutation({
    mutationFn: () =>
      read(api.POST('/api/v1/workspaces/{workspace}/draft-requests/{request}/cancel', { params: { path } })),
    onSuccess: () => {
      void message.success(t('request.calledOff'));
      onAgain();
    },
  });
  const retry = useMutation({
    mutationFn: () =>
      read(api.POST('/api/v1/workspaces/{workspace}/draft-requests/{request}/retry', { params: { path }, body: {} })),
    onSuccess: onAgain,
  });
  if (request.state === 'running')
    return (
      <Button loading={cancel.isPending} onClick={() => cancel.mutate()}>
        {t('request.cancel')}
      </Button>
    );
  return (
    <div className="row">
      {canRetry(request) && (
        <Button loading={retry.isPending} onClick={() => retry.mutate()}>
          {t('request.retry')}
        </Button>
      )}
      <Link to={`/w/${slug}/studio/new?from=${request.id}`}>{t('request.again')}</Link>
    </div>
  );
}
