import { useMemo, type ReactNode } from 'react';
import { isAnotherText, textChanges } from './text-changes';
import { useWords } from './words';
import './text-diff.css';

/** Two versions of a text in one: what went is struck out, what came is underlined. Another text stands beside the old one. */
export function TextDiff({ before, after }: { before: string; after: string }): ReactNode {
  const t = useWords();
  const changes = useMemo(() => textChanges(before, after), [before, after]);
  if (before === after) return <p className="text-diff quiet">{t('sameText')}</p>;
  if (isAnotherText(changes))
    return (
      <div className="text-diff text-diff-apart">
        <del>{before}</del>
        <ins>{after}</ins>
      </div>
    );
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
