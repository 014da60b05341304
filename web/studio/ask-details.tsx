import { DatePicker, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { useNames } from '../ui/use-names';
import { dayIn } from '../ui/when';
import { COUNT_MAX, type AskForm } from './ask';
import { Field } from './field';
import { useWords } from './words';

const WRITERS: AskForm['writer'][] = ['auto', 'llm', 'template'];

interface Props {
  readonly form: AskForm;
  readonly onChange: (changes: Partial<AskForm>) => void;
}

export function ProductsField({ form, onChange }: Props): ReactNode {
  const t = useWords();
  const { options, loading } = useNames('product');
  return (
    <Field label={t('ask.products')}>
      {(id) => (
        <Select
          id={id}
          mode="multiple"
          allowClear
          loading={loading}
          options={options}
          value={[...form.products]}
          onChange={(value) => onChange({ products: value })}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('ask.chosen')}
        />
      )}
    </Field>
  );
}

export function PersonaField({ form, onChange }: Props): ReactNode {
  const t = useWords();
  const { options, loading } = useNames('persona');
  return (
    <Field label={t('ask.persona')}>
      {(id) => (
        <Select
          id={id}
          allowClear
          loading={loading}
          options={options}
          value={form.persona}
          onChange={(value: string | undefined) => onChange({ persona: value ?? null })}
          placeholder={t('ask.chosen')}
        />
      )}
    </Field>
  );
}

export function PublishOnField({ form, onChange }: Props): ReactNode {
  const t = useWords();
  const { timeZone } = useWorkspace();
  const today = dayIn(new Date(), timeZone);
  return (
    <Field label={t('ask.publishOn')}>
      {(id) => (
        <DatePicker
          id={id}
          value={form.publishOn === null ? null : dayjs(form.publishOn)}
          minDate={dayjs(today)}
          placeholder={t('ask.today')}
          onChange={(day) => onChange({ publishOn: day ? day.format('YYYY-MM-DD') : null })}
        />
      )}
    </Field>
  );
}

export function CountField({ form, onChange }: Props): ReactNode {
  const t = useWords();
  return (
    <Field label={t('ask.count')}>
      {(id) => (
        <InputNumber
          id={id}
          min={1}
          max={COUNT_MAX}
          precision={0}
          value={form.count}
          onChange={(count) => onChange({ count: count ?? 1 })}
        />
      )}
    </Field>
  );
}

export function WriterField({ form, onChange }: Props): ReactNode {
  const t = useWords();
  return (
    <Field label={t('ask.writer')}>
      {(id) => (
        <Select
          id={id}
          options={WRITERS.map((value) => ({ value, label: t(`ask.writers.${value}`) }))}
          value={form.writer}
          onChange={(writer) => onChange({ writer })}
        />
      )}
    </Field>
  );
}
