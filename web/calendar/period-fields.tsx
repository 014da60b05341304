import { Input, Segmented } from 'antd';
import { useId, type ReactNode } from 'react';
import type { Range } from './periods';
import { useWords } from './words';

interface Props {
  value: Range;
  presets: readonly { label: string; range: Range }[];
  onChange: (range: Range) => void;
}

/** A period by one press, or by its two days. */
export function PeriodFields({ value, presets, onChange }: Props): ReactNode {
  const t = useWords();
  const id = useId();
  const chosen = presets.findIndex(({ range }) => range.from === value.from && range.to === value.to);
  return (
    <div className="calendar-period-fields">
      <Segmented<number>
        value={chosen}
        options={presets.map(({ label }, index) => ({ value: index, label }))}
        onChange={(index) => {
          const preset = presets[index];
          if (preset) onChange(preset.range);
        }}
      />
      <div className="row">
        <label htmlFor={`${id}-from`}>{t('plan.from')}</label>
        <Input
          id={`${id}-from`}
          type="date"
          value={value.from}
          onChange={({ target }) =>
            target.value && onChange({ from: target.value, to: target.value > value.to ? target.value : value.to })
          }
        />
        <label htmlFor={`${id}-to`}>{t('plan.to')}</label>
        <Input
          id={`${id}-to`}
          type="date"
          min={value.from}
          value={value.to}
          onChange={({ target }) => target.value && onChange({ ...value, to: target.value })}
        />
      </div>
    </div>
  );
}
