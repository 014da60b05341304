import type { ReactNode } from 'react';
import type { Mark } from '../preview/marks';
import { useWords as useShared } from '../ui/words';
import { EvidenceBody } from './evidence-body';
import type { Draft } from './queries';

/** What there is to say about words: what was found in them, what they rest on. */
export function MarkNote({ draft, marks }: { draft: Draft; marks: readonly Mark[] }): ReactNode {
  const shared = useShared();
  return [...new Map(marks.map((mark) => [mark.id, mark])).values()].map(({ id, label }) => {
    const finding = id.startsWith('finding:') ? draft.current.findings[Number(id.slice('finding:'.length))] : undefined;
    const evidence = draft.evidence.find(({ kind, record }) => `${kind}:${record}` === id);
    return (
      <div key={id}>
        {finding && (
          <>
            <strong>{shared(`severity.${finding.severity}`)}</strong> {finding.message}
            {finding.suggestion && <div className="quiet">{finding.suggestion}</div>}
          </>
        )}
        {evidence && <EvidenceBody evidence={evidence} />}
        {id.startsWith('grounded:') && label}
      </div>
    );
  });
}
