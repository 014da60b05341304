import type { ReactNode } from 'react';
import type { Schema } from '../../api/client';
import { number } from '../../ui/when';
import { FindingList } from '../finding-list';
import { useKindName } from '../use-place';
import { useWords } from '../words';

const PARTS = ['created', 'updated', 'restored', 'archived', 'moved', 'pictures', 'unchanged'] as const;

/** What would become of the library, or has become of it: the same report as the command's. */
export function ImportReport({ report, past }: { report: Schema<'LibraryImportReport'>; past: boolean }): ReactNode {
  const t = useWords();
  const kindName = useKindName();
  const said = (address: string) => {
    const [kind = '', id] = address.split('/');
    return id === undefined ? address : `${kindName(kind)} ${id}`;
  };
  return (
    <section className="paper library-report" aria-label={t(past ? 'import.reportPast' : 'import.report')}>
      <h2>{t(past ? 'import.reportPast' : 'import.report')}</h2>
      {report.findings.length > 0 && (
        <details open={report.findings.length <= 10}>
          <summary>{t('finding.count', { n: report.findings.length })}</summary>
          <FindingList findings={report.findings} records={past ? 'link' : 'name'} />
        </details>
      )}
      {PARTS.filter((part) => report[part].length > 0).map((part) => (
        <details key={part} open={part !== 'unchanged' && report[part].length <= 30}>
          <summary>
            {t(`import.part.${part}`)} <strong>{number(report[part].length)}</strong>
          </summary>
          <ul>
            {report[part].map((address) => (
              <li key={address}>{said(address)}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
