import { Button, Dropdown, Select } from 'antd';
import type { ReactNode } from 'react';
import type { Asking } from './asking';
import { useAssign } from './use-assign';
import { useReviewers } from './use-reviewers';
import type { Selection } from './use-selection';
import { useWords } from './words';

interface Props {
  readonly selection: Selection;
  readonly onApprove: () => void;
  readonly onAnswer: (about: Asking['about']) => void;
}

/** What may be done with everything that is chosen. */
export function BulkBar({ selection, onApprove, onAnswer }: Props): ReactNode {
  const t = useWords();
  const reviewers = useReviewers();
  const assign = useAssign();
  const answers = ['request_changes', 'reject', 'waive'] as const;
  return (
    <div className="review-bulk" role="group" aria-label={t('bulk.title')}>
      <span aria-live="polite">{t('select.count', { count: selection.items.length })}</span>
      <Button type="primary" size="small" onClick={onApprove}>
        {t('select.approve')}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: answers.map((about) => ({ key: about, label: t(`select.${about}`) })),
          onClick: ({ key }) => onAnswer(answers.find((about) => about === key) ?? 'request_changes'),
        }}
      >
        <Button size="small">{t('select.more')}</Button>
      </Dropdown>
      <Select
        size="small"
        aria-label={t('select.assign')}
        placeholder={t('select.assign')}
        value={null}
        options={reviewers.options}
        onChange={(to: string | null) =>
          to !== null && assign.mutate({ drafts: selection.items.map(({ draftId }) => draftId), to })
        }
        popupMatchSelectWidth={false}
      />
      <Button type="text" size="small" onClick={selection.clear}>
        {t('select.clear')}
      </Button>
    </div>
  );
}
