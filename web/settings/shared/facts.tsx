import type { ReactNode } from 'react';

/** What is so, line by line: what it is called, and how it stands. */
export const Facts = ({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }): ReactNode => (
  <dl className="settings-facts">
    {facts.map(([name, value]) => (
      <div key={name} className="settings-fact">
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
