import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../words';

export function VersionPick({
  label,
  newest,
  value,
  onPick,
}: {
  label: string;
  newest: number;
  value: number;
  onPick: (number: number) => void;
}): ReactNode {
  const t = useWords();
  return (
    <Select
      aria-label={label}
      value={value}
      options={Array.from({ length: newest }, (_, index) => ({
        value: newest - index,
        label: t('history.version', { n: newest - index }),
      }))}
      onChange={onPick}
      popupMatchSelectWidth={false}
    />
  );
}
