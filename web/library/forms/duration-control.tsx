import { Input, InputNumber, Select, Space } from 'antd';
import type { ReactNode } from 'react';
import { durationOf, durationText, UNITS, type DurationUnit } from './duration';
import { accessible, useForm, type ControlProps } from './form-context';
import { useWords } from './words';

export function DurationControl(props: ControlProps): ReactNode {
  const t = useWords();
  const { set, touch } = useForm();
  const { path, label } = props;
  const text = typeof props.value === 'string' ? props.value : '';
  const span = text === '' ? null : durationOf(text);
  if (text !== '' && !span)
    return (
      <Input
        {...accessible(props)}
        value={text}
        onChange={({ target }) => set(path, target.value || undefined)}
        onBlur={() => touch(path)}
      />
    );
  const fallback = typeof props.schema.default === 'string' ? durationOf(props.schema.default) : null;
  const unit: DurationUnit = span?.unit ?? fallback?.unit ?? 'days';
  return (
    <Space.Compact>
      <InputNumber<number>
        {...accessible(props)}
        aria-label={t('durationValue', { what: label })}
        value={span?.number ?? null}
        precision={0}
        placeholder={fallback ? String(fallback.number) : ''}
        onChange={(next) => set(path, next === null ? undefined : durationText(next, unit))}
        onBlur={() => touch(path)}
      />
      <Select
        aria-label={t('durationUnit', { what: label })}
        value={unit}
        options={UNITS.map((one) => ({ value: one, label: t(`unit.${one}`) }))}
        onChange={(next) => set(path, durationText(span?.number ?? 1, next))}
        popupMatchSelectWidth={false}
      />
    </Space.Compact>
  );
}
