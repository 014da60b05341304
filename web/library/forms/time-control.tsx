import { Input } from 'antd';
import type { ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import { wallClock } from '../../ui/wall-clock';
import { accessible, useForm, type ControlProps } from './form-context';
import { momentAt } from './moment';

const TYPES = { day: 'date', clock: 'time', moment: 'datetime-local' } as const;

/** The browser's own pickers: known to everybody, good on phones and with keys. Moments are the workspace's wall clock. */
export function TimeControl({ as, ...props }: ControlProps & { as: keyof typeof TYPES }): ReactNode {
  const { set, touch } = useForm();
  const { timeZone } = useWorkspace();
  const { path } = props;
  const written = typeof props.value === 'string' ? props.value : '';
  const readable = as === 'moment' && written !== '' && !Number.isNaN(Date.parse(written));
  return (
    <Input
      {...accessible(props)}
      className="library-time"
      type={TYPES[as]}
      value={readable ? wallClock(written, timeZone) : written}
      onChange={({ target: { value } }) =>
        set(path, value === '' ? undefined : as === 'moment' ? momentAt(value.slice(0, 16), timeZone) : value)
      }
      onBlur={() => touch(path)}
    />
  );
}
