import type { ReactNode } from 'react';
import { GroundedWords } from '../ui/grounded-words';
import type { Report } from '../ui/use-report';
import { EvidenceBody } from './evidence-body';
import type { Draft } from './queries';
import { useWords } from './words';

/** Everything the words rest on, in one list beside them. */
export function EvidenceList({
  draft,
  grounded,
  looked,
  onLook,
}: {
  draft: Draft;
  grounded: Report['grounded'];
  looked: string | null;
  onLook: (mark: string | null) => void;
}): ReactNode {
  const t = useWords();
  return (
    <section>
      <h2>{t('evidence.title')}</h2>
      {draft.evidence.length === 0 && <p className="quiet">{t('evidence.none')}</p>}
      <ul className="studio-notes">
        {draft.evidence.map((evidence) => {
          const id = `${evidence.kind}:${evidence.record}`;
          return (
            <li
              key={id}
              id={`mark-${id}`}
              className={looked === id ? 'studio-note studio-note-looked' : 'studio-note'}
              onMouseEnter={() => onLook(id)}
              onMouseLeave={() => onLook(null)}
            >
              <EvidenceBody evidence={evidence} linked />
            </li>
          );
        })}
      </ul>
      <GroundedWords grounded={grounded} />
    </section>
  );
}
