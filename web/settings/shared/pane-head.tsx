import type { ReactNode } from 'react';

/** A room's name, what it is for in a sentence, and the one act that begins something there. */
export function PaneHead({ title, lead, children }: { title: string; lead: string; children?: ReactNode }): ReactNode {
  return (
    <header className="settings-head">
      <div>
        <h2>{title}</h2>
        <p className="quiet">{lead}</p>
      </div>
      {children}
    </header>
  );
}
