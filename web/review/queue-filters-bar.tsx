import { Button, Select } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import { TOUCHPOINTS } from '../ui/vocabulary';
import { useWords as useSharedWords } from '../ui/words';
import { AGES, filterCount, STATES, type Filters, type State } from './queue-filters';
import { REASON_CODES } from './reasons';
import { RISK_LEVELS } from './risk-levels';
import { useNames } from './use-names';
import type { Queue } from './use-queue';
import { useWords } from './words';

const ALL = ['mine', 'risk', 'overdue', 'reasonCode', 'touchpoint', 'segment', 'persona', 'blocking', 'age'] as const;
/** States with a reason for them. */
const RETURNED: readonly State[] = ['changes_requested', 'rejected'];

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
    mine: [{ value: 'true', label: t('filters.mineOnly') }],
    risk: RISK_LEVELS.map((value) => ({ value, label: t(`risk.${value}`) })),
    overdue: [{ value: 'true', label: t('filters.overdueOnly') }],
    reasonCode: REASON_CODES.map((value) => ({ value, label: t(`reasonCode.${value}`) })),
    age: AGES.map((hours) => ({ value: String(hours), label: t(`filters.age${hours}`) })),
  };
  const shown = ALL.filter((name) => name !== 'reasonCode' || RETURNED.includes(filters.state));
  // The keys of the desk are not for fields: this is the way out of one.
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    document.querySelector<HTMLElement>('.review-list [aria-current="true"]')?.focus();
  };
  return (
    <search className="review-filters" aria-label={t('filters.label')} onKeyDown={leave}>
      <Select
        aria-label={t('filters.state')}
        value={filters.state}
        options={STATES.map((value) => ({ value, label: shared(`reviewState.${value}`) }))}
        onChange={(value) => setFilter('state', value)}
        popupMatchSelectWidth={false}
      />
      {shown.map((name) => (
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
