import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useWorkspace } from '../app/session';
import { draftQuery } from '../ui/draft-queries';
import { SubmitDialog } from './submit-dialog';
import { useDiscard } from './use-discard';
import { useWords } from './words';

/** More side by side cannot be read. */
export const COMPARE_MAX = 4;

/** What can be done with the drafts that were ticked. */
export function SelectionBar({ chosen, onClear }: { chosen: readonly string[]; onClear: () => void }): ReactNode {
  const t = useWords();
  const workspace = useWorkspace();
  const client = useQueryClient();
  const go = useNavigate();
  const [submitting, setSubmitting] = useState<readonly string[]>([]);
  const discard = useDiscard(onClear);
  const putAway = async () => {
    const drafts = await Promise.all(chosen.map((id) => client.query(draftQuery(workspace.slug, id))));
    discard.mutate(drafts);
  };
  return (
    <>
      {chosen.length > 0 && (
        <div className="studio-bar" role="region" aria-label={t('bar.title')}>
          <span aria-live="polite">{t('bar.chosen', { count: chosen.length })}</span>
          <span className="grow" />
          <Button type="text" onClick={onClear}>
            {t('bar.clear')}
          </Button>
          {chosen.length >= 2 && chosen.length <= COMPARE_MAX && (
            <Button onClick={() => void go(`/w/${workspace.slug}/studio/compare?drafts=${chosen.join(',')}`)}>
              {t('bar.compare')}
            </Button>
          )}
          {workspace.can('drafts.write') && (
            <Button loading={discard.isPending} onClick={() => void putAway()}>
              {t('bar.discard')}
            </Button>
          )}
          {workspace.can('review.submit') && (
            <Button type="primary" onClick={() => setSubmitting(chosen)}>
              {t('bar.submit')}
            </Button>
          )}
        </div>
      )}
      <SubmitDialog
        drafts={submitting}
        onClose={(done) => {
          setSubmitting([]);
          if (done.length > 0) onClear();
        }}
      />
    </>
  );
}
