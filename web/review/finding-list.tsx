import type { ReactNode } from 'react';
import { toldTogether } from '../ui/told-together';
import { FindingCard, openIds } from './finding-card';
import { gravestFirst } from './gravest-first';
import type { Draft, Review } from './queries';
import { useWords } from './words';

interface Props {
  readonly draft: Draft;
  readonly review: Review;
  readonly findings: Review['findings'];
  readonly onLook: (mark: string | null) => void;
  readonly onWaive: ((findingIds: readonly string[]) => void) | null;
  readonly onUnwaive: ((waiverId: string) => void) | null;
}

/** What the checks found, the gravest first and what was let pass last; remarks are folded away. */
export function FindingList({ draft, review, findings, onLook, onWaive, onUnwaive }: Props): ReactNode {
  const t = useWords();
  // A mark in the text is named by the finding's place in the version.
  const all = gravestFirst(
    toldTogether(findings.map((found, index) => ({ ...found, mark: `finding:${String(index)}` }))),
  );
  const grave = all.filter(([{ finding }]) => finding.severity !== 'info');
  const remarks = all.filter(([{ finding }]) => finding.severity === 'info');
  const list = (some: typeof all) => (
    <ul className="review-cards">
      {some.map(([first, ...beside]) => (
        <FindingCard
          key={first.mark}
          {...first}
          beside={beside}
          body={draft.current.body}
          waivers={review.waivers.filter(
            ({ findingId, current }) => current && [first, ...beside].some(({ id }) => id === findingId),
          )}
          onLook={onLook}
          onWaive={onWaive && (() => onWaive(openIds([first, ...beside])))}
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
