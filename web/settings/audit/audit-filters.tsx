import { Button, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { usePeople, type AuditFilter } from '../queries';
import { useWords } from '../words';
import { COMMON, NOUNS } from './actions';
import { useActionName } from './use-action-name';

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly onChange: (change: AuditFilter) => void;
  readonly onClear: () => void;
}

/** All of them live in the address, so that what was found can be passed on. */
export function AuditFilters({ filter, onChange, onClear }: AuditFiltersProps): ReactNode {
  const t = useWords();
  const name = useActionName();
  const people = usePeople();
  const actions = [...new Set<string>([...COMMON, ...(filter.action ? [filter.action] : [])])];
  return (
    <div className="settings-filters" role="search" aria-label={t('audit.filters')}>
      <Select
        aria-label={t('audit.person')}
        placeholder={t('audit.person')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={filter.actor ?? null}
        options={people.data?.map((person) => ({ value: person.id, label: person.name })) ?? []}
        onChange={(actor: string | null) => onChange({ actor: actor ?? '' })}
      />
      <Select
        aria-label={t('audit.action')}
        placeholder={t('audit.action')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        value={filter.action ?? null}
        options={actions.map((action) => ({ value: action, label: name.action(action) }))}
        onChange={(action: string | null) => onChange({ action: action ?? '' })}
      />
      <Select
        aria-label={t('audit.subject')}
        placeholder={t('audit.subject')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={filter.subjectType ?? null}
        options={NOUNS.map((noun) => ({ value: noun, label: name.noun(noun) }))}
        onChange={(type: string | null) => onChange({ subjectType: type ?? '', subjectId: '' })}
      />
      <Input
        type="date"
        aria-label={t('audit.from')}
        value={filter.from ?? ''}
        max={filter.to}
        onChange={({ target }) => onChange({ from: target.value })}
      />
      <span className="quiet settings-until">{t('audit.until')}</span>
      <Input
        type="date"
        aria-label={t('audit.to')}
        value={filter.to ?? ''}
        min={filter.from}
        onChange={({ target }) => onChange({ to: target.value })}
      />
      {filter.subjectId && <span className="quiet">{t('audit.onlyOne', { id: filter.subjectId.slice(-12) })}</span>}
      {Object.keys(filter).length > 0 && (
        <Button type="link" onClick={onClear}>
          {t('audit.clear')}
        </Button>
      )}
    </div>
  );
}
