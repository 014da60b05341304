import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Selection } from './use-selection';
import { useWords } from './words';

export function BulkBar({ selection, onApprove }: { selection: Selection; onApprove: () => void }): ReactNode {
  const t = useWords();
  return (
    <div className="review-bulk" role="group" aria-label={t('bulk.title')}>
      <span aria-live="polite">{t('select.count', { count: selection.items.length })}</span>
      <Button type="primary" size="small" onClick={onApprove}>
        {t('select.approve')}
      </Button>
      <Button type="text" size="small" onClick={selection.clear}>
        {t('select.clear')}
      </Button>
    </div>
  );
}
