import { Spin } from 'antd';
import type { ReactNode } from 'react';

/** Something is on its way. Shown only when it takes longer than a blink. */
export function Waiting(): ReactNode {
  return (
    <div className="waiting">
      <Spin delay={300} />
    </div>
  );
}
