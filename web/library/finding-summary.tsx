import type { ReactNode } from 'react';
import { FindingList } from './finding-list';
import { useFindings } from './queries';
import { useWords } from './words';

/** What should be mended in the library before texts are written from it. Nothing when there is nothing. */
export function FindingSummary(): ReactNode {
  const t = useWords();
  const { data: all = [] } = useFindings();
  const findings = all.filter(({ severity }) => severity !== 'info');
  if (findings.length === 0) return null;
  return (
    <section className="paper library-report" aria-labelledby="library-findings">
      <h2 id="library-findings">{t('finding.title')}</h2>
      <details open={findings.length <= 5}>
        <summary>{t('finding.count', { n: findings.length })}</summary>
        <FindingList findings={findings} records="link" />
      </details>
    </section>
  );
}
