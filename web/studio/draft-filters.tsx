import { Button, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { CATEGORIES, GOALS, TOUCHPOINTS } from '../ui/vocabulary';
import { useWords as useShared } from '../ui/words';
import { isFiltered, type ListFilter, type Standing } from './filter';
import { useNames } from '../ui/use-names';
import { useWords } from './words';

const STANDINGS: Standing[] = ['draft', 'in_review', 'changes_requested', 'approved', 'rejected', 'discarded'];

interface Props {
  filter: ListFilter;
  onChange: (name: string, value: string | null) => void;
  onClear: () => void;
}

export function DraftFilters({ filter, onChange, onClear }: Props): ReactNode {
  const t = useWords();
  const shared = useShared();
  const segments = useNames('segment');
  const personas = useNames('persona');
  const { standing, drafts } = filter;
  const choices: [string, string, string | null | undefined, { value: string; label: string }[]][] = [
    [
      'state',
      t('filter.state'),
      standing,
      STANDINGS.map((value) => ({
        value,
        label: value === 'discarded' ? t('away') : shared(`reviewState.${value}`),
      })),
    ],
    [
      'touchpoint',
      t('filter.touchpoint'),
      drafts.touchpoint,
      TOUCHPOINTS.map((value) => ({ value, label: shared(`touchpoint.${value}`) })),
    ],
    ['segment', t('filter.segment'), drafts.segment, segments.options],
    ['persona', t('filter.persona'), drafts.persona, personas.options],
    ['goal', t('filter.goal'), drafts.goal, GOALS.map((value) => ({ value, label: shared(`goal.${value}`) }))],
    [
      'category',
      t('filter.category'),
      drafts.category,
      CATEGORIES.map((value) => ({ value, label: shared(`category.${value}`) })),
    ],
    [
      'blocking',
      t('filter.findings'),
      drafts.blocking,
      [
        { value: 'true', label: t('filter.blocking') },
        { value: 'false', label: t('filter.notBlocking') },
      ],
    ],
  ];
  return (
    <div className="studio-filters" role="search" aria-label={t('filter.title')}>
      <Words key={drafts.q ?? ''} words={drafts.q ?? ''} onSearch={(words) => onChange('q', words)} />
      {choices.map(([name, label, value, options]) => (
        <Select
          key={name}
          className="studio-filter"
          aria-label={label}
          placeholder={label}
          allowClear
          value={value ?? null}
          options={options}
          popupMatchSelectWidth={false}
          onChange={(next: string | undefined) => onChange(name, next ?? null)}
        />
      ))}
      {isFiltered(filter) && (
        <Button type="text" onClick={onClear}>
          {t('filter.clear')}
        </Button>
      )}
    </div>
  );
}

function Words({ words, onSearch }: { words: string; onSearch: (words: string) => void }): ReactNode {
  const t = useWords();
  const [typed, setTyped] = useState(words);
  return (
    <Input.Search
      className="studio-filter-words"
      aria-label={t('filter.words')}
      placeholder={t('filter.words')}
      allowClear
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onSearch={(value) => onSearch(value.trim())}
    />
  );
}
