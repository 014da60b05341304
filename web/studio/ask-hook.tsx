import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useNames } from '../ui/use-names';
import { mayHook, type AskForm } from './ask';
import { Field } from './field';
import { useRecords } from './use-records';
import { useWords } from './words';

/** What they came for, by where they came from: a first chat takes it up. */
export function HookField({
  form,
  onChange,
}: {
  form: AskForm;
  onChange: (changes: Partial<AskForm>) => void;
}): ReactNode {
  const t = useWords();
  const sources = useNames('source');
  const { bodies, loading } = useRecords('source', [...sources.titles.keys()]);
  const allowed = mayHook(form);
  const hooks = bodies.flatMap((source) =>
    source.hooks.map((hook) => ({ source, hook, id: `${source.id}/${hook.id}` })),
  );
  const chosen = allowed ? hooks.find(({ id }) => id === form.hook) : undefined;
  const help = () => {
    if (!allowed) return t('ask.hookOnly');
    if (!sources.loading && !loading && hooks.length === 0) return t('ask.hookNone');
    if (chosen === undefined) return t('ask.hookHelp');
    return chosen.hook.gives ? t('ask.hookGives', { gives: chosen.hook.gives }) : t('ask.hookChosen');
  };
  return (
    <Field label={t('ask.hook')} help={help()}>
      {(id, helpId) => (
        <Select
          id={id}
          aria-describedby={helpId}
          allowClear
          loading={sources.loading || loading}
          disabled={!allowed}
          options={bodies.flatMap((source) => {
            const options = source.hooks.map(({ id: hook, name }) => ({
              value: `${source.id}/${hook}`,
              label: name,
            }));
            return options.length === 0 ? [] : [{ label: source.name, options }];
          })}
          value={allowed ? form.hook : null}
          onChange={(value: string | undefined) => onChange({ hook: value ?? null })}
          placeholder={allowed ? t('ask.hookAny') : t('ask.hookOff')}
        />
      )}
    </Field>
  );
}
