import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../api/client';
import { useKindName, usePlace } from './use-place';
import { useWords } from './words';

export type LibraryFinding = Schema<'LibraryFinding'>;

const GRAVEST_FIRST = ['block', 'warn', 'info'] as const;

/** What is to be said against texts of the library, gravest first; each with its record unless all are of one. */
export function FindingList({ findings, ofOne }: { findings: readonly LibraryFinding[]; ofOne?: boolean }): ReactNode {
  const t = useWords();
  const place = usePlace();
  const kindName = useKindName();
  return (
    <ul className="library-findings">
      {GRAVEST_FIRST.flatMap((severity) =>
        findings
          .filter((finding) => finding.severity === severity)
          .map(({ kind, id, field, rule, span, message, suggestion }, index) => (
            <li key={`${kind}/${id}/${field}/${rule}/${span}/${index}`}>
              <span className={`library-finding-${severity}`}>{t(`finding.${severity}`)}</span>{' '}
              {!ofOne && (
                <>
                  <Link to={place.record(kind, id)}>
                    {kindName(kind)} {id}
                  </Link>{' '}
                </>
              )}
              {message} {suggestion && <span className="quiet">{suggestion}</span>}
            </li>
          )),
      )}
    </ul>
  );
}
