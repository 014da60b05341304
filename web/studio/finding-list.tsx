import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Body } from '../preview/parts';
import { FindingMessage } from '../ui/finding-message';
import { Resembled } from '../ui/resembled';
import { toldTogether } from '../ui/told-together';
import type { Checked } from '../ui/use-report';
import { useSource, useSuggestion } from '../ui/use-finding-words';
import { useWords as useShared } from '../ui/words';
import { problemText } from '../words/problem-text';
import type { Review } from './queries';
import { mendable, replacementOf, stillStands, takenOut, type Finding } from './replacement';
import { useWords } from './words';

interface Props {
  findings: readonly Finding[];
  /** Of changed words: whether these findings speak of them yet; null of words that are saved. */
  checked: Checked | null;
  review: Review | undefined;
  body: Body;
  looked: string | null;
  onLook: (mark: string | null) => void;
  onReplace: ((finding: Finding) => void) | undefined;
  onReplaceAll: (() => void) | undefined;
}

/** What the checks found: the rule it breaks, where that stands, what to do – done in one click where words are proposed. */
export function FindingList(props: Props): ReactNode {
  const { findings, checked, review, body, looked, onLook, onReplace, onReplaceAll } = props;
  const t = useWords();
  const shared = useShared();
  const sourceOf = useSource();
  const suggestionOf = useSuggestion();
  const atOnce = mendable(body, findings).length;
  const groups = toldTogether(findings.map((finding, index) => ({ finding, index, id: `finding:${String(index)}` })));
  return (
    <section>
      <h2>{t('findings.title')}</h2>
      {onReplaceAll && atOnce > 0 && (
        <Button size="small" className="gap-below" onClick={onReplaceAll}>
          {t('findings.replaceAll', { count: atOnce })}
        </Button>
      )}
      <p className="quiet" role="status">
        {checked === null || checked.current
          ? findings.length === 0 && t(checked === null ? 'findings.none' : 'findings.noneInChange')
          : checked.error
            ? t('findings.unchecked', { why: problemText(checked.error) })
            : t('findings.checking')}
      </p>
      <ul className="studio-notes">
        {groups.map(([{ finding, id, index }, ...beside]) => {
          const words = replacementOf(finding);
          const out = takenOut(finding);
          const stands = stillStands(body, finding);
          const waived = [index, ...beside.map((one) => one.index)].every((at) => review?.findings[at]?.waived);
          const isLooked = looked === id || beside.some((one) => looked === one.id);
          return (
            <li
              key={id}
              id={`mark-${id}`}
              className={isLooked ? 'studio-note studio-note-looked' : 'studio-note'}
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
              <div>
                <FindingMessage finding={finding} />
              </div>
              {finding.suggestion && <div>{t('findings.suggestion', { words: suggestionOf(finding) ?? '' })}</div>}
              {finding.resembles && <Resembled resembles={finding.resembles} body={body} />}
              <div className="quiet">{sourceOf(finding)}</div>
              {beside.map((one) => (
                <div key={one.id} id={`mark-${one.id}`}>
                  <FindingMessage finding={one.finding} />
                  {one.finding.suggestion && one.finding.suggestion !== finding.suggestion && (
                    <div>{t('findings.suggestion', { words: suggestionOf(one.finding) ?? '' })}</div>
                  )}
                  <div className="quiet">{sourceOf(one.finding)}</div>
                </div>
              ))}
              {!stands && <div className="quiet">{t('findings.changed')}</div>}
              {onReplace && (words !== null || out !== null) && stands && (
                <Button size="small" onClick={() => onReplace(finding)}>
                  {out === null ? t('findings.replace', { words: words ?? '' }) : t('findings.takeOut', { words: out })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
