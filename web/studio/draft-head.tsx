import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { api, read } from '../api/client';
import { useWorkspace } from '../app/session';
import { CategoryTag, GoalTag, ReviewStateTag, TouchpointTag } from '../ui/tags';
import { ago, dayName } from '../ui/when';
import type { Draft, Review } from './queries';
import { SubmitDialog } from './submit-dialog';
import { useDiscard } from './use-discard';
import type { Checked } from '../ui/use-report';
import type { Editing } from './use-editing';
import { useNames } from '../ui/use-names';
import { useRefresh } from './use-refresh';
import { useWords } from './words';
import { VersionsDrawer } from './versions-drawer';
import { WriterTag } from './writer-tag';

interface Props {
  draft: Draft;
  review: Review | undefined;
  editing: Editing;
  /** What is known of the words of this moment. */
  checked: Checked;
}

/** What a draft is, who wrote it, where it stands, and what can be done with it. */
export function DraftHead(props: Props): ReactNode {
  const t = useWords();
  const { draft, review } = props;
  const segments = useNames('segment');
  const personas = useNames('persona');
  const products = useNames('product');
  return (
    <header className="studio-head">
      <div className="grow">
        <h1>{t('draft.title', { who: segments.nameOf(draft.segment), persona: personas.nameOf(draft.persona) })}</h1>
        <div className="studio-line-facts">
          {review && draft.status === 'kept' && <ReviewStateTag state={review.state} />}
          <TouchpointTag touchpoint={draft.touchpoint} />
          <GoalTag goal={draft.goal} />
          <CategoryTag category={draft.category} />
          {draft.product && <span>{products.nameOf(draft.product)}</span>}
          <span>{t('draft.for', { day: dayName(draft.publishOn) })}</span>
          <span>{t('draft.version', { number: draft.number })}</span>
          <WriterTag writer={draft.current.writer} model={draft.current.model} />
          <WhenChecked {...props} />
        </div>
      </div>
      <Moves {...props} />
    </header>
  );
}

/** What was checked with the version is not said of words that were changed since. */
function WhenChecked({ draft, editing, checked }: Props): ReactNode {
  const t = useWords();
  if (!editing.dirty) return <span>{t('draft.checked', { when: ago(draft.current.checkedAt) })}</span>;
  return (
    <span>
      {t(checked.current ? 'draft.changeChecked' : checked.error ? 'draft.changeUnchecked' : 'draft.changeChecking')}
    </span>
  );
}

function Moves({ draft, review, editing }: Omit<Props, 'checked'>): ReactNode {
  const t = useWords();
  const workspace = useWorkspace();
  const { message } = App.useApp();
  const refresh = useRefresh();
  const discard = useDiscard();
  const [versions, showVersions] = useState(false);
  const [submitting, setSubmitting] = useState<readonly string[]>([]);
  const path = { workspace: workspace.slug, draft: draft.id };
  const recheck = useMutation({
    mutationFn: () => read(api.POST('/api/v1/workspaces/{workspace}/drafts/{draft}/recheck', { params: { path } })),
    onSuccess: () => void message.success(t('draft.rechecked')),
    onSettled: refresh,
  });
  const move = useMutation({
    mutationFn: (action: 'withdraw' | 'reopen') =>
      read(
        api.POST('/api/v1/workspaces/{workspace}/drafts/{draft}/review', {
          params: { path },
          // What was seen goes with it: a move that ends an approval is made by who knew of it.
          body: { action, hash: draft.hash, ...(review && { state: review.state, approvals: review.approvals.given }) },
        }),
      ),
    onSettled: refresh,
  });
  const may = (action: string) =>
    review?.actions.some((one) => one.action === action && one.allowed) === true && draft.status === 'kept';
  const submit = async () => {
    if (editing.dirty && !(await editing.save().catch(() => null))) return;
    setSubmitting([draft.id]);
  };
  return (
    <div className="row studio-moves">
      <Button type="text" onClick={() => showVersions(true)}>
        {t('draft.versions')}
      </Button>
      {workspace.can('drafts.write') && draft.status === 'kept' && (
        <>
          <Button type="text" loading={recheck.isPending} onClick={() => recheck.mutate()}>
            {t('draft.recheck')}
          </Button>
          <Button type="text" loading={discard.isPending} onClick={() => discard.mutate([draft])}>
            {t('bar.discard')}
          </Button>
        </>
      )}
      {may('withdraw') && (
        <Button loading={move.isPending} onClick={() => move.mutate('withdraw')}>
          {t('draft.withdraw')}
        </Button>
      )}
      {may('reopen') && (
        <Button loading={move.isPending} onClick={() => move.mutate('reopen')}>
          {t('draft.reopen')}
        </Button>
      )}
      {may('submit') && workspace.can('review.submit') && (
        <Button type="primary" disabled={editing.stale !== null} onClick={() => void submit()}>
          {editing.dirty ? t('draft.saveAndSubmit') : t('bar.submit')}
        </Button>
      )}
      <VersionsDrawer draft={draft} open={versions} onClose={() => showVersions(false)} />
      <SubmitDialog drafts={submitting} onClose={() => setSubmitting([])} />
    </div>
  );
}
