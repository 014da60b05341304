import type { ReactNode } from 'react';
import type { PreviewProps } from './body-preview';
import { MarkedText } from './marked-text';

export type Marking = Pick<PreviewProps, 'marks' | 'describe' | 'onMark' | 'strong'>;

/** One text of a body, marked as its part is. The element names its part, so that selected words can be placed. */
export function PartText({ part, text, marking }: { part: string; text: string; marking: Marking }): ReactNode {
  const { marks, ...rest } = marking;
  return (
    <span data-part={part}>
      <MarkedText text={text} marks={marks?.(part, text) ?? []} {...rest} />
    </span>
  );
}
