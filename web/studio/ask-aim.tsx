import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useNames } from '../ui/use-names';
import { GOALS, TOUCHPOINTS } from '../ui/vocabulary';
import { useWords as useShared } from '../ui/words';
import type { AskForm } from './ask';
import { Choices } from './choices';
import { Field } from './field';
import { useWords } from './words';

interface Props {
  readonly form: AskForm;
  readonly onChange: (changes: Partial<AskForm>) => void;
}

export function GoalField({ form, onChange }: Props): ReactNode {
  const t = useWords();
  const shared = useShared();
  return (
    <Choices
      label={t('ask.goal')}
      options={GOALS.map((value) => ({ value, label: shared(`goal.${value}`) }))}
      value={form.goal === null ? [] : [form.goal]}
      onChange={([goal]) => onChange({ goal: goal ?? null })}
    />
  );
}

export function SegmentsField({ form, onChange }: Props): ReactNode {
  const t = useWords();
  const { options, loading } = useNames('segment');
  return (
    <Field label={t('ask.segments')} help={t('ask.segmentsHelp')}>
      {(id, helpId) => (
        <Select
          id={id}
          aria-describedby={helpId}
          mode="multiple"
          loading={loading}
          options={options}
          value={[...form.segments]}
          onChange={(value) => onChange({ segments: value })}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('ask.segmentsPlaceholder')}
        />
      )}
    </Field>
  );
}

export function TouchpointsField({ form, onChange }: Props): ReactNode {
  const t = useWords();
  const shared = useShared();
  return (
    <Choices
      many
      label={t('ask.touchpoints')}
      options={TOUCHPOINTS.map((value) => ({ value, label: shared(`touchpoint.${value}`) }))}
      value={form.touchpoints}
      onChange={(touchpoints) => onChange({ touchpoints })}
    />
  );
}
