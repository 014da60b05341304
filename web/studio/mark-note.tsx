import type { ReactNode } from 'react';
import type { Mark } from '../preview/marks';
import { FindingMessage } from '../ui/finding-message';
import { useSuggestion } from '../ui/use-finding-words';
import { useWords as useShared } from '../ui/words';
import { EvidenceBody } from './evidence-body';
import type { Draft } from './queries';
import type { Finding } from './replacement';

interface Props {
  evidence: Draft['evidence'];
  findings: readonly Finding[];
  marks: readonly Mark[];
}

/** What there is to say about words: what was found in them, what they rest on. */
export function MarkNote({ evidence: records, findings, marks }: Props): ReactNode {
  const shared = useShared();
  const suggestionOf = useSuggestion();
  return [...new Map(marks.map((mark) => [mark.id, mark])).values()].map(({ id, label }) => {
    const finding = id.startsWith('finding:') ? findings[Number(id.slice('finding:'.length))] : undefined;
    const evidence = records.find(({ kind, record }) => `${kind}:${record}` === id);
    return (
      <div key={id}>
        {finding && (
          <>
            <strong>{shared(`severity.${finding.severity}`)}</strong> <FindingMessage finding={finding} />
            {finding.suggestion && <div className="quiet">{suggestionOf(finding)}</div>}
          </>
        )}
        {evidence && <EvidenceBody evidence={evidence} />}
        {id.startsWith('grounded:') && label}
      </div>
    );
  });
}
