import { useMemo, type ReactNode } from 'react';
import { textChanges } from './text-changes';
import './side-by-side.css';

interface Column {
  readonly title: string;
  readonly text: string;
}

/** Two texts beside each other: what only one of them says stands out, what both say is plain. */
export function SideBySide({ left, right }: { left: Column; right: Column }): ReactNode {
  const changes = useMemo(() => textChanges(left.text, right.text), [left.text, right.text]);
  return (
    <div className="side-by-side">
      {(
        [
          [left, 'removed'],
          [right, 'added'],
        ] as const
      ).map(([{ title }, own]) => (
        <section key={own} aria-label={title}>
          <h4>{title}</h4>
          <p>
            {changes
              .filter(({ kind }) => kind === 'same' || kind === own)
              .map(({ kind, text }, index) =>
                kind === 'same' ? <span key={index}>{text}</span> : <mark key={index}>{text}</mark>,
              )}
          </p>
        </section>
      ))}
    </div>
  );
}
