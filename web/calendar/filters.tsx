import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useNames } from '../ui/use-names';
import { useWords as useShared } from '../ui/words';
import { TOUCHPOINTS } from '../ui/vocabulary';
import { useDesk } from './desk';
import { FILTERS, type FilterName, type Place } from './use-place';
import { useWords } from './words';

/** Who, where and for whom: kept in the address. */
export function Filters({ place: { filters, go } }: { place: Place }): ReactNode {
  const t = useWords();
  const shared = useShared();
  const { accounts } = useDesk();
  const segments = useNames('segment').options;
  const groups = useNames('group').options;
  const options: Record<FilterName, { value: string; label: string }[]> = {
    account: accounts.map(({ slug, name }) => ({ value: slug, label: name })),
    segment: segments,
    group: groups,
    touchpoint: TOUCHPOINTS.map((value) => ({ value, label: shared(`touchpoint.${value}`) })),
  };
  return (
    <div className="calendar-filters" role="group" aria-label={t('filter.show')}>
      {FILTERS.map((name) => (
        <Select
          key={name}
          allowClear
          className="calendar-filter"
          aria-label={t(`filter.${name}`)}
          placeholder={t(`filter.${name}`)}
          value={filters[name]}
          options={options[name]}
          onChange={(value?: string) => go({ [name]: value ?? null })}
          popupMatchSelectWidth={false}
        />
      ))}
      {FILTERS.some((name) => filters[name] !== null) && (
        <Button type="text" onClick={() => go({ account: null, segment: null, group: null, touchpoint: null })}>
          {t('filter.clear')}
        </Button>
      )}
    </div>
  );
}
