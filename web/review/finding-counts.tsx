import { CheckOutlined, ExclamationCircleOutlined, InfoCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Schema } from '../api/client';
import { number } from '../ui/when';
import { useWords } from './words';

const SIGNS = [
  ['block', <ExclamationCircleOutlined key="block" />],
  ['warn', <WarningOutlined key="warn" />],
  ['info', <InfoCircleOutlined key="info" />],
] as const;

/** How much the checks found, the worst first: a sign and a number, told in words to who cannot see them. */
export function FindingCounts({ counts }: { counts: Schema<'FindingCounts'> }): ReactNode {
  const t = useWords();
  const found = SIGNS.filter(([severity]) => counts[severity] > 0);
  if (found.length === 0)
    return (
      <span className="review-counts" role="img" aria-label={t('row.clean')} title={t('row.clean')}>
        <CheckOutlined aria-hidden />
      </span>
    );
  return (
    <span className="review-counts">
      {found.map(([severity, sign]) => {
        const said = t(`row.${severity}`, { count: counts[severity] });
        return (
          <span key={severity} role="img" aria-label={said} title={said} className={`review-count-${severity}`}>
            {sign} {number(counts[severity])}
          </span>
        );
      })}
    </span>
  );
}
