import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { accessible, useForm, type ControlProps } from './form-context';
import { useWords } from './words';

/** Short words side by side; several pasted at once are taken apart. */
export function WordsControl(props: ControlProps): ReactNode {
  const t = useWords();
  const { set, touch } = useForm();
  const { path, schema } = props;
  const value = Array.isArray(props.value) ? props.value.map(String) : [];
  const example = Array.isArray(schema.example) ? schema.example.map(String).join('、') : '';
  const mixed = schema.items?.anyOf !== undefined;
  return (
    <Select
      {...accessible(props)}
      className="library-control"
      mode="tags"
      open={false}
      suffix={null}
      value={value}
      tokenSeparators={[',', '，', '、', '\n', ';', '；']}
      placeholder={example ? t('example', { example }) : t('typeWords')}
      onChange={(next: string[]) => {
        const words = next.map((word) => word.trim()).filter((word) => word !== '');
        set(path, mixed ? words.map(scalarOf) : words);
      }}
      onBlur={() => touch(path)}
    />
  );
}

/** One value that is a figure, yes or no, or a text. */
export function ScalarControl(props: ControlProps): ReactNode {
  const { set, touch } = useForm();
  const value = ['string', 'number', 'boolean'].includes(typeof props.value) ? String(props.value) : '';
  return (
    <Input
      {...accessible(props)}
      value={value}
      onChange={({ target }) => set(props.path, target.value === '' ? undefined : scalarOf(target.value))}
      onBlur={() => touch(props.path)}
    />
  );
}

/** Digits are a figure as soon as writing them again gives the same. */
const scalarOf = (text: string): string | number | boolean =>
  text === 'true' || text === 'false'
    ? text === 'true'
    : text !== '' && String(Number(text)) === text
      ? Number(text)
      : text;
