import type { ReactNode } from 'react';
import { FindingCard } from './finding-card';
import { gravestFirst } from './gravest-first';
import type { Draft, Review } from './queries';
import { useWords } from './words';

interface Props {
  readonly draft: Draft;
  readonly review: Review;
  readonly findings: Review['findings'];
  readonly onLook: (mark: string | null) => void;
  readonly onWaive: ((findingId: string) => void) | null;
  readonly onUnwaive: ((waiverId: string) => void) | null;
}

/** What the checks found, the gravest first and what was let pass last; remarks are folded away. */
export function FindingList({ draft, review, findings, onLook, onWaive, onUnwaive }: Props): ReactNode {
  const t = useWords();
  // A mark in the text is named by the finding's place in the version.
  const all = gravestFirst(findings.map((found, index) => ({ ...found, mark: `finding:${String(index)}` })));
  const grave = all.filter(({ finding }) => finding.severity !== 'info');
  const remarks = all.filter(({ finding }) => finding.severity === 'info');
  const list = (some: typeof all) => (
    <ul className="review-cards">
      {some.map((found) => (
        <FindingCard
          key={found.mark}
          {...found}
          body={draft.current.body}
          waiver={review.waivers.find(({ findingId, current }) => current && findingId === found.id) ?? null}
          onLook={onLook}
          onWaive={onWaive && (() => onWaive(found.id))}
          onUnwaive={onUnwaive}
        />
      ))}
    </ul>
  );
  return (
    <section aria-label={t('findings.title')}>
      <h3>{t('findings.title')}</h3>
      {all.length === 0 && <p className="quiet">{t('findings.none')}</p>}
      {grave.length > 0 && list(grave)}
      {remarks.length > 0 && (
        <details className="review-more" open={grave.length === 0}>
          <summary>{t('findings.remarks', { count: remarks.length })}</summary>
          {list(remarks)}
        </details>
      )}
    </section>
  );
}
