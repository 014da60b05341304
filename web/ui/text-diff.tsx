import { useMemo, type ReactNode } from 'react';
import { textChanges } from './text-changes';
import { useWords } from './words';
import './text-diff.css';

/** Two versions of a text in one: what went is struck out, what came is underlined. */
export function TextDiff({ before, after }: { before: string; after: string }): ReactNode {
  const t = useWords();
  const changes = useMemo(() => textChanges(before, after), [before, after]);
  if (before === after) return <p className="text-diff quiet">{t('sameText')}</p>;
  return (
    <p className="text-diff">
      {changes.map(({ kind, text }, index) =>
        kind === 'same' ? (
          <span key={index}>{text}</span>
        ) : kind === 'added' ? (
          <ins key={index}>{text}</ins>
        ) : (
          <del key={index}>{text}</del>
        ),
      )}
    </p>
  );
}
