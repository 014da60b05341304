import type { ReactNode } from 'react';

/** A plain list of lines, in the look of what they are. */
export function Lines({
  of,
  look = 'list',
}: {
  of: readonly string[];
  look?: 'list' | 'chips' | 'taboo' | 'private';
}): ReactNode {
  if (of.length === 0) return null;
  return (
    <ul className={`portrait-lines portrait-lines-${look}`}>
      {of.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}
