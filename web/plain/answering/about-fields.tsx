import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { choicesRead } from './queries';
import { useWords } from './words';

export interface About {
  readonly segment: string;
  readonly stage: string;
  readonly product: string;
}
export const NOTHING_CHOSEN: About = { segment: '', stage: '', product: '' };

const FIELDS = [
  { field: 'segment', none: 'segmentAuto' },
  { field: 'stage', none: 'stageAny' },
  { field: 'product', none: 'productAuto' },
] as const;

/** Whom and what it is about, for those who want it more precise. Closed until then: the words alone do well. */
export function AboutFields({
  workspace,
  value,
  onChange,
}: {
  workspace: string;
  value: About;
  onChange: (value: About) => void;
}): ReactNode {
  const t = useWords();
  const chosen = FIELDS.filter(({ field }) => value[field] !== '').length;
  return (
    <details className="plain-fold" open={chosen > 0}>
      <summary>
        {t('about')}
        {chosen > 0 && <span className="plain-quiet"> · {t('chosen', { n: chosen })}</span>}
      </summary>
      <div className="plain-fields">
        {FIELDS.map(({ field, none }) => (
          <Choice
            key={field}
            workspace={workspace}
            field={field}
            none={t(none)}
            value={value[field]}
            onChange={(next) => onChange({ ...value, [field]: next })}
          />
        ))}
      </div>
      <p className="plain-quiet">{t('aboutHint')}</p>
    </details>
  );
}

function Choice({
  workspace,
  field,
  none,
  value,
  onChange,
}: {
  workspace: string;
  field: keyof About;
  none: string;
  value: string;
  onChange: (slug: string) => void;
}): ReactNode {
  const t = useWords();
  const { data = [] } = useQuery(choicesRead(workspace, field));
  return (
    <label className="plain-field">
      {t(field)}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{none}</option>
        {data.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
        {value !== '' && !data.some(({ slug }) => slug === value) && <option value={value}>{value}</option>}
      </select>
    </label>
  );
}
