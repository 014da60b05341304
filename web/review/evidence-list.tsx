import type { ReactNode } from 'react';
import { GroundedWords } from '../ui/grounded-words';
import type { Report } from '../ui/use-report';
import { EvidenceCard } from './evidence-card';
import type { Draft } from './queries';
import { useWords } from './words';

interface Props {
  readonly evidence: Draft['evidence'];
  /** What is proved without a quote. */
  readonly grounded: Report['grounded'];
  /** The mark that is looked at in the text. */
  readonly looked: string | null;
}

/** What the words rest on; what may not be used comes first. */
export function EvidenceList({ evidence, grounded, looked }: Props): ReactNode {
  const t = useWords();
  const sorted = [...evidence].sort((one, other) => Number(one.state === 'live') - Number(other.state === 'live'));
  return (
    <section className="paper" aria-label={t('evidence.title')}>
      <h3>{t('evidence.title')}</h3>
      {evidence.length === 0 && <p className="quiet">{t('evidence.none')}</p>}
      <ul className="review-cards">
        {sorted.map((record) => {
          const mark = `${record.kind}:${record.record}`;
          return <EvidenceCard key={mark} evidence={record} mark={mark} looked={looked === mark} />;
        })}
      </ul>
      <GroundedWords grounded={grounded} />
    </section>
  );
}
