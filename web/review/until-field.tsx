import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { useNow } from './use-now';
import { useWords } from './words';

const DAY = 86_400_000;
const SPANS = [7, 30] as const;

interface Props {
  /** `YYYY-MM-DD`, or empty for as long as the text stands. */
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** The last day on which a waiver holds. */
export function UntilField({ value, onChange }: Props): ReactNode {
  const t = useWords();
  const { timeZone } = useWorkspace();
  const now = useNow();
  // The Swedish way of writing a day is the ISO one.
  const inDays = (days: number) => new Intl.DateTimeFormat('sv', { timeZone }).format(new Date(now + days * DAY));
  return (
    <Form.Item label={t('until.label')} htmlFor="review-until" help={value === '' && t('until.never')}>
      <div className="row">
        <Input
          id="review-until"
          type="date"
          className="review-until"
          min={inDays(0)}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
        {SPANS.map((days) => (
          <Button key={days} size="small" onClick={() => onChange(inDays(days))}>
            {t('until.days', { count: days })}
          </Button>
        ))}
      </div>
    </Form.Item>
  );
}
