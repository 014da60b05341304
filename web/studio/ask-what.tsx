import { Input } from 'antd';
import type { ReactNode } from 'react';
import { CATEGORIES } from '../ui/vocabulary';
import { useWords as useShared } from '../ui/words';
import { BRIEF_MAX, type AskForm, type Category } from './ask';
import { Choices } from './choices';
import { Field } from './field';
import { useWords } from './words';

const MIXED: readonly Category[] = ['mix', ...CATEGORIES];

interface Props {
  readonly form: AskForm;
  readonly onChange: (changes: Partial<AskForm>) => void;
}

export function CategoryField({ form, onChange }: Props): ReactNode {
  const t = useWords();
  const shared = useShared();
  return (
    <Choices
      label={t('ask.category')}
      options={MIXED.map((value) => ({
        value,
        label: value === 'mix' ? t('ask.mix') : shared(`category.${value}`),
      }))}
      value={[form.category]}
      onChange={([category]) => onChange({ category: category ?? 'mix' })}
    />
  );
}

export function BriefField({ form, onChange }: Props): ReactNode {
  const t = useWords();
  return (
    <Field label={t('ask.brief')} help={t('ask.briefHelp')}>
      {(id, helpId) => (
        <Input.TextArea
          id={id}
          aria-describedby={helpId}
          value={form.brief}
          maxLength={BRIEF_MAX}
          autoSize={{ minRows: 3, maxRows: 10 }}
          placeholder={t('ask.briefPlaceholder')}
          onChange={(event) => onChange({ brief: event.target.value })}
        />
      )}
    </Field>
  );
}
