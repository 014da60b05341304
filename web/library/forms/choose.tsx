import { Select } from 'antd';
import type { ReactNode } from 'react';
import { accessible, useForm, type ControlProps } from './form-context';
import { isFields } from './schema';
import { useWords } from './words';

export interface Choosable {
  readonly value: string;
  readonly label: string;
  readonly drawn?: ReactNode;
}

/** A searchable choice of other records; what is referred to and not found any more stays visible. */
export function Choose({
  options,
  many,
  wrapped = false,
  loading,
  onSearch,
  ...props
}: ControlProps & {
  options: readonly Choosable[];
  many: boolean;
  /** Several are written `{ in: […] }`, one as itself. */
  wrapped?: boolean;
  loading: boolean;
  onSearch?: (q: string) => void;
}): ReactNode {
  const t = useWords();
  const { set, touch } = useForm();
  const { path } = props;
  const chosen = chosenOf(props.value);
  const known = new Set(options.map(({ value }) => value));
  const missing = loading
    ? []
    : chosen.filter((id) => !known.has(id)).map((id) => ({ value: id, label: t('unknownRecord', { id }) }));
  const choose = (next: readonly string[]) => {
    if (wrapped) set(path, next.length > 1 ? { in: next } : next[0]);
    else if (many) set(path, next);
    else set(path, next[0]);
  };
  return (
    <Select<string[] | string>
      {...accessible(props)}
      className="library-control"
      {...(many || wrapped ? { mode: 'multiple' as const } : {})}
      value={many || wrapped ? chosen : chosen[0]}
      options={[...missing, ...options].map(({ value, label, ...rest }) => ({
        value,
        label: 'drawn' in rest && rest.drawn !== undefined ? rest.drawn : label,
        words: `${label} ${value}`.toLowerCase(),
      }))}
      showSearch={{
        filterOption: (q, option) => (option?.['words'] as string | undefined)?.includes(q.toLowerCase()) ?? false,
        ...(onSearch ? { onSearch } : {}),
      }}
      allowClear={!props.required}
      loading={loading}
      placeholder={t('choose')}
      notFoundContent={t('nothingFound')}
      onChange={(next) => choose(Array.isArray(next) ? next : (next as string | undefined) === undefined ? [] : [next])}
      onBlur={() => touch(path)}
    />
  );
}

function chosenOf(value: unknown): string[] {
  if (isFields(value)) return chosenOf(value['in']);
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string');
  return typeof value === 'string' && value !== '' ? [value] : [];
}
