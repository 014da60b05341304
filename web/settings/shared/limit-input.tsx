import { Form, InputNumber } from 'antd';
import type { ReactNode } from 'react';

/** A whole number, or nothing for "no limit". The row and the column say what it limits. */
export function LimitInput({
  name,
  label,
  placeholder,
  max = 10_000,
  suffix,
}: {
  name: (string | number)[];
  label: string;
  placeholder?: string;
  max?: number;
  suffix?: string;
}): ReactNode {
  return (
    <Form.Item name={name}>
      <InputNumber
        aria-label={label}
        min={0}
        max={max}
        precision={0}
        controls={false}
        {...(placeholder !== undefined && { placeholder })}
        {...(suffix !== undefined && { suffix })}
      />
    </Form.Item>
  );
}
