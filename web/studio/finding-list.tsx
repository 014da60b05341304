import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Body } from '../preview/parts';
import { Resembled } from '../ui/resembled';
import { useWords as useShared } from '../ui/words';
import type { Review } from './queries';
import { mendable, replacementOf, stillStands, type Finding } from './replacement';
import { useWords } from './words';

interface Props {
  findings: readonly Finding[];
  review: Review | undefined;
  body: Body;
  looked: string | null;
  onLook: (mark: string | null) => void;
  onReplace: ((finding: Finding) => void) | undefined;
  onReplaceAll: (() => void) | undefined;
}
const WORST_FIRST: Finding['severity'][] = ['block', 'warn', 'info'];

/** What the checks found: the rule it breaks, where that stands, what to do – done in one click where words are proposed. */
export function FindingList({ findings, review, body, looked, onLook, onReplace, onReplaceAll }: Props): ReactNode {
  const t = useWords();
  const shared = useShared();
  const atOnce = mendable(body, findings).length;
  const indexed = findings
    .map((finding, index) => ({ finding, index, id: `finding:${String(index)}` }))
    .sort((one, other) => WORST_FIRST.indexOf(one.finding.severity) - WORST_FIRST.indexOf(other.finding.severity));
  return (
    <section>
      <h2>{t('findings.title')}</h2>
      {onReplaceAll && atOnce > 0 && (
        <Button size="small" className="gap-below" onClick={onReplaceAll}>
          {t('findings.replaceAll', { count: atOnce })}
        </Button>
      )}
      {findings.length === 0 && <p className="quiet">{t('findings.none')}</p>}
      <ul className="studio-notes">
        {indexed.map(({ finding, index, id }) => {
          const words = replacementOf(finding);
          const stands = stillStands(body, finding);
          const waived = review?.findings[index]?.waived ?? false;
          return (
            <li
              key={id}
              id={`mark-${id}`}
              className={looked === id ? 'studio-note studio-note-looked' : 'studio-note'}
              onMouseEnter={() => onLook(id)}
              onMouseLeave={() => onLook(null)}
            >
              <div className="studio-evidence-head">
                <span className={`studio-count studio-count-${finding.severity}`}>
                  {shared(`severity.${finding.severity}`)}
                </span>
                {finding.span.length <= 30 && <q>{finding.span}</q>}
                {waived && <span className="studio-live">{t('findings.waived')}</span>}
              </div>
              <div>{finding.message}</div>
              {finding.suggestion && <div>{t('findings.suggestion', { words: finding.suggestion })}</div>}
              {finding.resembles && <Resembled resembles={finding.resembles} body={body} />}
              <div className="quiet">{finding.source}</div>
              {!stands && <div className="quiet">{t('findings.changed')}</div>}
              {onReplace && words !== null && stands && (
                <Button size="small" onClick={() => onReplace(finding)}>
                  {words === '' ? t('findings.takeOut', { words: finding.span }) : t('findings.replace', { words })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
