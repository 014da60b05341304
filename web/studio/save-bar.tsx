import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../ui/error-notice';
import type { Review } from './queries';
import type { Editing } from './use-editing';
import { useWords } from './words';

/** What to do with changed words: stands at the foot of the window while there are any. */
export function SaveBar({ editing, review }: { editing: Editing; review: Review | undefined }): ReactNode {
  const t = useWords();
  const { message } = App.useApp();
  const { dirty, saving, stale } = editing;
  if (!dirty || stale) return null;
  const save = () =>
    void editing.save().then(
      (saved) => saved && message.success(t('save.done', { number: saved.number })),
      () => undefined,
    );
  const voids = review?.state === 'approved' || review?.state === 'in_review';
  return (
    <div className="studio-bar" role="region" aria-label={t('save.title')}>
      <span className="grow">
        {voids ? t(review.state === 'approved' ? 'save.voidsApproval' : 'save.leavesReview') : t('save.unsaved')}
        {saving.error && <ErrorNotice error={saving.error} />}
      </span>
      <Button type="text" onClick={editing.drop}>
        {t('save.drop')}
      </Button>
      <Button type="primary" loading={saving.isPending} onClick={save}>
        {t('save.save')}
      </Button>
    </div>
  );
}
