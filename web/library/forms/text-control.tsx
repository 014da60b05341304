import { AutoComplete, Input } from 'antd';
import type { ReactNode } from 'react';
import { accessible, useForm, type ControlProps } from './form-context';
import { eventOf, useWords } from './words';

/** Events the service tells of by itself; any other may come through the API. */
const EVENTS = [
  'customer.added',
  'order.paid',
  'stage.entered',
  'tag.gained',
  'message.received',
  'group.joined',
  'parcel.delivered',
];

export function TextControl({ as, ...props }: ControlProps & { as: 'line' | 'long' | 'slug' | 'event' }): ReactNode {
  const t = useWords();
  const { set, touch } = useForm();
  const { path, schema } = props;
  const value = typeof props.value === 'string' ? props.value : '';
  const example = typeof schema.example === 'string' ? schema.example : undefined;
  const shared = {
    ...accessible(props),
    value,
    onBlur: () => touch(path),
    ...(example === undefined ? {} : { placeholder: t('example', { example }) }),
  };
  if (as === 'event')
    return (
      <AutoComplete
        {...shared}
        className="library-control"
        options={EVENTS.map((event) => ({ value: event, label: `${eventOf(event)} ${event}` }))}
        onChange={(next: string) => set(path, next || undefined)}
      />
    );
  const onChange = (next: string) => set(path, next === '' ? undefined : next);
  if (as === 'long')
    return (
      <Input.TextArea
        {...shared}
        autoSize={{ minRows: 2, maxRows: 16 }}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  return <Input {...shared} onChange={({ target }) => onChange(target.value)} />;
}
