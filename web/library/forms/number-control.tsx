import { InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { accessible, useForm, type ControlProps } from './form-context';

/** A figure; a share from 0 to 1 is asked for in per cent. */
export function NumberControl(props: ControlProps): ReactNode {
  const { set, touch } = useForm();
  const { path, schema } = props;
  const share = schema.type === 'number' && schema.minimum === 0 && schema.maximum === 1;
  const factor = share ? 100 : 1;
  const value = typeof props.value === 'number' ? round(props.value * factor) : null;
  return (
    <InputNumber<number>
      {...accessible(props)}
      className="library-number"
      value={value}
      suffix={share ? '%' : undefined}
      {...(schema.type === 'integer' || share ? { precision: 0 } : {})}
      onChange={(next) => set(path, next === null ? undefined : round(next / factor))}
      onBlur={() => touch(path)}
    />
  );
}

/** 0.29 × 100 is 28.999999999999996. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6;
