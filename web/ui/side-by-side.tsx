import { useMemo, type ReactNode } from 'react';
import { textChanges } from './text-changes';
import './side-by-side.css';

interface Column {
  readonly title: string;
  readonly text: string;
}

interface Side {
  readonly title: string;
  readonly shown: ReactNode;
}

/** Two things under their titles, next to each other where there is room. */
export function Sides({ left, right }: { left: Side; right: Side }): ReactNode {
  return (
    <div className="side-by-side">
      {[left, right].map(({ title, shown }) => (
        <section key={title} aria-label={title}>
          <h4>{title}</h4>
          {shown}
        </section>
      ))}
    </div>
  );
}

/** Two texts beside each other: what only one of them says stands out, what both say is plain. */
export function SideBySide({ left, right }: { left: Column; right: Column }): ReactNode {
  const changes = useMemo(() => textChanges(left.text, right.text), [left.text, right.text]);
  const told = (own: 'removed' | 'added'): ReactNode => (
    <p>
      {changes
        .filter(({ kind }) => kind === 'same' || kind === own)
        .map(({ kind, text }, index) =>
          kind === 'same' ? <span key={index}>{text}</span> : <mark key={index}>{text}</mark>,
        )}
    </p>
  );
  return (
    <Sides left={{ title: left.title, shown: told('removed') }} right={{ title: right.title, shown: told('added') }} />
  );
}
