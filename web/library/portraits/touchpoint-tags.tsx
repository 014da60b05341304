import type { ReactNode } from 'react';
import { TouchpointTag, type Touchpoint } from '../../ui/tags';

export const TouchpointTags = ({ of }: { of: readonly Touchpoint[] }): ReactNode => (
  <span className="row">
    {of.map((touchpoint) => (
      <TouchpointTag key={touchpoint} touchpoint={touchpoint} />
    ))}
  </span>
);
