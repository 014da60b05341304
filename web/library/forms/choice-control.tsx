import { Checkbox, Radio, Select, Switch } from 'antd';
import type { ReactNode } from 'react';
import { accessible, useForm, type ControlProps } from './form-context';
import { choiceOf, useWords } from './words';

/** Up to so many alternatives stand side by side. */
const SIDE_BY_SIDE = 4;

export function ChoiceControl({ values, ...props }: ControlProps & { values: readonly string[] }): ReactNode {
  const t = useWords();
  const { set, touch } = useForm();
  const { path, schema, required } = props;
  const value = typeof props.value === 'string' ? props.value : schema.default;
  const options = values.map((one) => ({ value: one, label: choiceOf(path, one) }));
  const choose = (next: unknown) => {
    set(path, next);
    touch(path);
  };
  if (values.length <= SIDE_BY_SIDE && (required || schema.default !== undefined))
    return (
      <Radio.Group
        id={props.id}
        aria-label={props.label}
        value={value}
        options={options}
        onChange={({ target }) => choose(target.value)}
      />
    );
  return (
    <Select
      {...accessible(props)}
      className="library-control"
      value={value}
      options={options}
      placeholder={t('choose')}
      allowClear={!required && schema.default === undefined}
      onChange={choose}
      onBlur={() => touch(path)}
    />
  );
}

export function ChoicesControl({ values, ...props }: ControlProps & { values: readonly string[] }): ReactNode {
  const { set, touch } = useForm();
  const { path } = props;
  const value = Array.isArray(props.value) ? (props.value as string[]) : [];
  return (
    <Checkbox.Group
      aria-label={props.label}
      value={value}
      options={values.map((one) => ({ value: one, label: choiceOf(path, one) }))}
      onChange={(next) => {
        set(path, next.length === 0 && !props.required ? undefined : values.filter((one) => next.includes(one)));
        touch(path);
      }}
    />
  );
}

export function BooleanControl(props: ControlProps): ReactNode {
  const { set } = useForm();
  return (
    <div>
      <Switch
        id={props.id}
        aria-label={props.label}
        checked={props.value === true}
        onChange={(next) => set(props.path, next || undefined)}
      />
    </div>
  );
}
