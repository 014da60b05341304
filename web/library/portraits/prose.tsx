import type { ReactNode } from 'react';

/** A person's words with the line ends they made. */
export const Prose = ({ children }: { children: string }): ReactNode => (
  <p className="portrait-prose">{children.trim()}</p>
);
