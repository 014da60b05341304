import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from './words';

/** Beside a list from which nothing is open. */
export function PaneEmpty({ loading, waiting }: { loading: boolean; waiting: number }): ReactNode {
  const t = useWords();
  if (loading || waiting > 0)
    return (
      <div className="review-item paper" aria-busy="true">
        <Skeleton active paragraph={{ rows: 8 }} />
      </div>
    );
  return <p className="review-item review-nothing quiet">{t('empty.pick')}</p>;
}
