import type { ReactNode } from 'react';
import type { Schema } from '../api/client';
import { useWords } from './words';

type Counts = Schema<'FindingCounts'>;
type Severity = keyof Counts;
const SEVERITIES: Severity[] = ['block', 'warn', 'info'];

/** How many findings there are, worst first; remarks alone count as none. */
export function FindingCounts({ counts }: { counts: Counts | readonly { readonly severity: Severity }[] }): ReactNode {
  const t = useWords();
  const of = (severity: Severity): number =>
    'block' in counts ? counts[severity] : counts.filter((finding) => finding.severity === severity).length;
  const told = SEVERITIES.filter((severity) => severity !== 'info' && of(severity) > 0);
  if (told.length === 0) return <span className="studio-count studio-count-clear">{t('clear')}</span>;
  return told.map((severity) => (
    <span key={severity} className={`studio-count studio-count-${severity}`}>
      {t(`counts.${severity}`, { count: of(severity) })}
    </span>
  ));
}
