import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../api/client';
import { FindingMessage } from '../ui/finding-message';
import { useSuggestion } from '../ui/use-finding-words';
import { useKindName, usePlace } from './use-place';
import { useWords } from './words';

export type LibraryFinding = Schema<'LibraryFinding'>;

const GRAVEST_FIRST = ['block', 'warn', 'info'] as const;

const addressOf = ({ kind, id }: LibraryFinding): string => `${kind}/${id}`;
const gravestFirst = (findings: readonly LibraryFinding[]): LibraryFinding[] =>
  GRAVEST_FIRST.flatMap((severity) => findings.filter((finding) => finding.severity === severity));

interface Props {
  readonly findings: readonly LibraryFinding[];
  /** `link`: what they are said of leads there; `name`: it may not be in the library yet; `none`: all are of one, shown already. */
  readonly records: 'link' | 'name' | 'none';
}

/** What is to be said against texts of the library, record by record, gravest first. */
export function FindingList({ findings, records }: Props): ReactNode {
  const place = usePlace();
  const kindName = useKindName();
  const sorted = gravestFirst(findings);
  if (records === 'none') return <Said findings={sorted} />;
  const addresses = new Set(sorted.map(addressOf));
  return (
    <ul className="library-findings library-finding-records">
      {[...addresses].map((address) => {
        const [kind = '', id = ''] = address.split('/');
        const name = `${kindName(kind)} ${id}`;
        return (
          <li key={address}>
            {records === 'link' ? <Link to={place.record(kind, id)}>{name}</Link> : <strong>{name}</strong>}
            <Said findings={sorted.filter((finding) => addressOf(finding) === address)} />
          </li>
        );
      })}
    </ul>
  );
}

function Said({ findings }: { findings: readonly LibraryFinding[] }): ReactNode {
  const t = useWords();
  const suggestionOf = useSuggestion();
  return (
    <ul className="library-findings">
      {findings.map(({ field, rule, severity, span, message, ...suggested }, index) => (
        <li key={`${field}/${rule}/${span}/${String(index)}`}>
          <span className={`library-finding-${severity}`}>{t(`finding.${severity}`)}</span>{' '}
          {span !== '' && !message.includes(span) && <q>{span}</q>} <FindingMessage finding={{ rule, message }} />{' '}
          <span className="quiet">{suggestionOf(suggested)}</span>
        </li>
      ))}
    </ul>
  );
}
