import type { ReactNode } from 'react';
import type { Schema } from '../../api/client';
import { useNames } from '../../ui/use-names';
import { number } from '../../ui/when';
import { FindingList } from '../finding-list';
import { useKindName } from '../use-place';
import { useWords } from '../words';

type Kind = Schema<'RecordListItem'>['kind'];
const PARTS = ['created', 'updated', 'restored', 'archived', 'moved', 'pictures', 'unchanged'] as const;

/** What would become of the library, or has become of it: the same report as the command's. */
export function ImportReport({ report, past }: { report: Schema<'LibraryImportReport'>; past: boolean }): ReactNode {
  const t = useWords();
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
              <li key={address}>
                <Named address={address} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

/** A record by its kind and what people call it; by its slug as long as the library does not have it. */
function Named({ address }: { address: string }): ReactNode {
  const [kind = '', slug] = address.split('/');
  return slug === undefined ? address : <NamedRecord kind={kind as Kind} slug={slug} />;
}

function NamedRecord({ kind, slug }: { kind: Kind; slug: string }): ReactNode {
  const kindName = useKindName();
  const { nameOf } = useNames(kind);
  return `${kindName(kind)} ${nameOf(slug)}`;
}
