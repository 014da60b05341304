import { useMutation, useQueries } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Modal, Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import { api, read, type Schema } from '../api/client';
import { useWorkspace } from '../app/session';
import { useFilled } from '../preview/use-filled';
import { useFindingWords } from '../ui/use-finding-words';
import { ErrorNotice } from '../ui/error-notice';
import { useWords as useShared } from '../ui/words';
import { draftQuery, reviewQuery } from '../ui/draft-queries';
import { sortForSubmitting, type Sorted } from './submitting';
import { useRefresh } from './use-refresh';
import { useWords } from './words';

type Outcome = Schema<'BulkMoveOutcome'>;

/** Before drafts go to the reviewers: how many can, which cannot and why. Afterwards: what became of them. */
export function SubmitDialog({
  drafts,
  onClose,
}: {
  /** Ids; none = closed. */
  drafts: readonly string[];
  onClose: (done: readonly string[]) => void;
}): ReactNode {
  const t = useWords();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const close = () => {
    onClose(outcome?.done ?? []);
    setOutcome(null);
  };
  return (
    <Modal open={drafts.length > 0} onCancel={close} title={t('submit.title')} footer={null} destroyOnHidden>
      {outcome ? (
        <Told outcome={outcome} onClose={close} />
      ) : (
        <Asking drafts={drafts} onSent={setOutcome} onClose={close} />
      )}
    </Modal>
  );
}

function Asking({
  drafts,
  onSent,
  onClose,
}: {
  drafts: readonly string[];
  onSent: (outcome: Outcome) => void;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const shared = useShared();
  const { slug: workspace } = useWorkspace();
  const refresh = useRefresh();
  const [too, setToo] = useState(false);
  const reviews = useQueries({ queries: drafts.map((draft) => ({ ...reviewQuery(workspace, draft), staleTime: 0 })) });
  // Of one draft nobody counts.
  const alone = drafts.length === 1;
  const failed = reviews.find(({ error }) => error);
  const known = reviews.flatMap(({ data, isFetching }) => (data && !isFetching ? [data] : []));
  const sorted = sortForSubmitting(known);
  const going = [...sorted.ready, ...(too ? sorted.blocked : [])];
  const told = useFindingWords();
  const { mutate, isPending, error } = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      read(
        api.POST('/api/v1/workspaces/{workspace}/review', {
          params: { path: { workspace } },
          body: { action: 'submit', drafts: going.map(({ draftId, hash }) => ({ draftId, hash })) },
        }),
      ),
    onSuccess: onSent,
    onSettled: refresh,
  });
  if (failed) return <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  if (known.length < drafts.length) return <Skeleton active />;
  return (
    <>
      {sorted.ready.length > 0 && (
        <p>{alone ? t('submit.readyOne') : t('submit.ready', { count: sorted.ready.length })}</p>
      )}
      {sorted.blocked.length > 0 && (
        <div className="gap-below">
          <p>{alone ? t('submit.blockedOne') : t('submit.blocked', { count: sorted.blocked.length })}</p>
          <Excerpts reviews={sorted.blocked} why={(review) => blocksOf(review).map(told)} />
          <Checkbox checked={too} onChange={(event) => setToo(event.target.checked)}>
            {t(alone ? 'submit.blockedAnyway' : 'submit.blockedToo')}
          </Checkbox>
        </div>
      )}
      {sorted.refused.length > 0 && (
        <>
          <p>{alone ? t('submit.refusedOne') : t('submit.refused', { count: sorted.refused.length })}</p>
          <Excerpts
            reviews={sorted.refused}
            why={({ state }) => [t('submit.already', { state: shared(`reviewState.${state}`) })]}
          />
        </>
      )}
      {error && <ErrorNotice error={error} />}
      <div className="studio-dialog-foot">
        <Button onClick={onClose}>{shared('cancel')}</Button>
        <Button type="primary" disabled={going.length === 0} loading={isPending} onClick={() => mutate()}>
          {alone ? t('bar.submit') : t('submit.send', { count: going.length })}
        </Button>
      </div>
    </>
  );
}

type Sort = Sorted['ready'][number];
const blocksOf = ({ findings }: Sort) =>
  findings.flatMap(({ waived, finding }) => (!waived && finding.severity === 'block' ? [finding] : []));

function Excerpts({ reviews, why }: { reviews: readonly Sort[]; why: (review: Sort) => readonly string[] }): ReactNode {
  const { slug } = useWorkspace();
  const filled = useFilled();
  const drafts = useQueries({ queries: reviews.map(({ draftId }) => draftQuery(slug, draftId)) });
  return (
    <ul className="studio-excerpts">
      {reviews.map((review, index) => (
        <li key={review.draftId}>
          <span className="ellipsis">{filled(drafts[index]?.data?.current.text ?? '…')}</span>
          {[...new Set(why(review))].map((one) => (
            <span key={one} className="studio-why">
              {one}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Told({ outcome, onClose }: { outcome: Outcome; onClose: () => void }): ReactNode {
  const t = useWords();
  const shared = useShared();
  return (
    <>
      {outcome.done.length > 0 && (
        <Alert type="success" showIcon className="gap-below" title={t('submit.done', { count: outcome.done.length })} />
      )}
      {outcome.refused.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="gap-below"
          title={t('submit.notDone', { count: outcome.refused.length })}
          description={outcome.refused.map(({ draftId, code, message }) => (
            <div key={draftId}>{code === 'stale_content' ? t('submit.changedMeanwhile') : message}</div>
          ))}
        />
      )}
      <div className="studio-dialog-foot">
        <Button type="primary" onClick={onClose}>
          {shared('close')}
        </Button>
      </div>
    </>
  );
}
