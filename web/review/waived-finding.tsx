import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { SEVERITY_TONE } from '../ui/severity';
import { shortened } from '../ui/shortened';
import { Mark } from '../ui/tags';
import { useFindingWords, useSource } from '../ui/use-finding-words';
import { useWords as useSharedWords } from '../ui/words';
import type { Review } from './queries';
import { useRuleName } from './use-rule-name';
import { useWords } from './words';

type Found = Review['findings'][number];

interface Props {
  readonly found: Found;
  readonly choices: readonly Found[];
  readonly onChoose: (findingId: string) => void;
}

const LONG = 60;

/** What is about to be let pass: its rule, the words, what it says and on what that rests; of several, which. */
export function WaivedFinding({ found, choices, onChoose }: Props): ReactNode {
  const t = useWords();
  const shared = useSharedWords();
  const ruleName = useRuleName();
  const told = useFindingWords();
  const sourceOf = useSource();
  const { rule, severity, message, span } = found.finding;
  return (
    <>
      {choices.length > 1 && (
        <Form layout="vertical">
          <Form.Item label={t('reason.waiveOf')} htmlFor="review-waived">
            <Select
              id="review-waived"
              value={found.id}
              options={choices.map(({ id, finding }) => ({
                value: id,
                label: `${ruleName(finding.rule)} · ${finding.span ? shortened(finding.span, LONG) : told(finding)}`,
              }))}
              onChange={onChoose}
            />
          </Form.Item>
        </Form>
      )}
      <div className={`review-card review-card-${severity} gap-below`}>
        <div className="row">
          <Mark tone={SEVERITY_TONE[severity]}>{shared(`severity.${severity}`)}</Mark>
          <strong className="review-card-text">{ruleName(rule)}</strong>
        </div>
        {span && (
          <p className="review-quote">
            <q>{shortened(span, LONG)}</q>
          </p>
        )}
        <p lang="zh">{message}</p>
        <p className="quiet">{t('findings.source', { source: sourceOf(found.finding) })}</p>
      </div>
    </>
  );
}
