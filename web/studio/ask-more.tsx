import { Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api, read } from '../api/client';
import { useWorkspace } from '../app/session';
import { useNames } from '../ui/use-names';
import { fittingMore, type AskForm, type More } from './ask';
import { Field } from './field';
import { useWords } from './words';

interface Props {
  readonly form: AskForm;
  readonly onChange: (changes: Partial<AskForm>) => void;
}

/** What the pieces are to speak of, for whoever has something in mind; folded until then. */
export function MoreFields({ form, onChange }: Props): ReactNode {
  const t = useWords();
  const fitting = fittingMore(form);
  const chosen = fitting.filter((name) => form.more[name] !== undefined).length;
  const [open, setOpen] = useState(chosen > 0);
  if (fitting.length === 0) return null;
  return (
    <details className="studio-more" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{chosen === 0 ? t('ask.moreTitle') : t('ask.moreChosen', { count: chosen })}</summary>
      {open && (
        <div className="studio-fields">
          {fitting.map((name) =>
            name === 'account' ? (
              <AccountField key={name} form={form} onChange={onChange} />
            ) : (
              <RecordField key={name} name={name} form={form} onChange={onChange} />
            ),
          )}
        </div>
      )}
    </details>
  );
}

const KINDS = {
  topic: 'topic',
  cases: 'case',
  material: 'material',
  offer: 'offer',
  stage: 'stage',
  group: 'group',
} as const;

const withMore = ({ more }: AskForm, name: More, chosen: readonly string[]): Partial<AskForm> => {
  const { [name]: _, ...rest } = more;
  if (chosen.length === 0) return { more: rest };
  return { more: { ...rest, [name]: name === 'cases' ? [...chosen] : chosen[0] } };
};

function RecordField({ name, ...props }: Props & { readonly name: keyof typeof KINDS }): ReactNode {
  const { options, loading } = useNames(KINDS[name]);
  return <MoreField {...props} name={name} options={options} loading={loading} />;
}

function AccountField(props: Props): ReactNode {
  const { slug: workspace, can } = useWorkspace();
  const { data = [], isPending } = useQuery({
    queryKey: [workspace, 'accounts', 'options'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/workspaces/{workspace}/accounts', { params: { path: { workspace } }, signal })),
    enabled: can('accounts.read'),
    select: ({ items }) => items.map(({ slug: value, name: label }) => ({ value, label })),
  });
  return can('accounts.read') && <MoreField {...props} name="account" options={data} loading={isPending} />;
}

interface FieldProps extends Props {
  readonly name: More;
  readonly options: { value: string; label: string }[];
  readonly loading: boolean;
}

function MoreField({ form, onChange, name, options, loading }: FieldProps): ReactNode {
  const t = useWords();
  const chosen = [form.more[name] ?? []].flat();
  return (
    <Field label={t(`ask.more.${name}`)}>
      {(id) => (
        <Select
          id={id}
          allowClear
          {...(name === 'cases' ? { mode: 'multiple' as const } : {})}
          loading={loading}
          options={options}
          value={name === 'cases' ? chosen : (chosen[0] ?? null)}
          onChange={(value: string | string[] | null | undefined) =>
            onChange(withMore(form, name, [value ?? []].flat()))
          }
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('ask.chosen')}
        />
      )}
    </Field>
  );
}
