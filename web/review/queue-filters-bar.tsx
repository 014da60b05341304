import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { TOUCHPOINTS } from '../ui/vocabulary';
import { useWords as useSharedWords } from '../ui/words';
import { AGES, filterCount, STATES, type Filters } from './queue-filters';
import { useNames } from './use-names';
import type { Queue } from './use-queue';
import { useWords } from './words';

/** What the list shows. Kept in the address. */
export function QueueFilters({ queue }: { queue: Queue }): ReactNode {
  const t = useWords();
  const shared = useSharedWords();
  const names = useNames();
  const { filters, setFilter } = queue;
  const named = (of: ReadonlyMap<string, string>) => [...of].map(([value, label]) => ({ value, label }));
  const choices: Record<Exclude<keyof Filters, 'state'>, { value: string; label: string }[]> = {
    touchpoint: TOUCHPOINTS.map((value) => ({ value, label: shared(`touchpoint.${value}`) })),
    segment: named(names.segments),
    persona: named(names.personas),
    blocking: [
      { value: 'true', label: t('filters.withBlocking') },
      { value: 'false', label: t('filters.withoutBlocking') },
    ],
    age: AGES.map((hours) => ({ value: String(hours), label: t(`filters.age${hours}`) })),
  };
  return (
    <search className="review-filters" aria-label={t('filters.label')}>
      <Select
        aria-label={t('filters.state')}
        value={filters.state}
        options={STATES.map((value) => ({ value, label: shared(`reviewState.${value}`) }))}
        onChange={(value) => setFilter('state', value)}
        popupMatchSelectWidth={false}
      />
      {(['touchpoint', 'segment', 'persona', 'blocking', 'age'] as const).map((name) => (
        <Select
          key={name}
          aria-label={t(`filters.${name}`)}
          placeholder={t(`filters.${name}`)}
          allowClear
          showSearch={name === 'segment' || name === 'persona' ? { optionFilterProp: 'label' } : false}
          value={filters[name] === undefined ? null : String(filters[name])}
          options={choices[name]}
          onChange={(value: string | null | undefined) => setFilter(name, value ?? null)}
          popupMatchSelectWidth={false}
        />
      ))}
      {filterCount(filters) > 0 && (
        <Button type="link" onClick={queue.clearFilters}>
          {t('filters.clear')}
        </Button>
      )}
    </search>
  );
}
