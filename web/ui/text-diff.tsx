import { useMemo, type ReactNode } from 'react';
import { Sides } from './side-by-side';
import { isAnotherText, textChanges, type Change } from './text-changes';
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
      <Told changes={changes} />
    </p>
  );
}

interface Version {
  readonly title: string;
  readonly text: string;
}

/** Two versions beside each other: what went is struck out in the one, what came is underlined in the other. */
export function DiffBeside({ was, is }: { was: Version; is: Version }): ReactNode {
  const changes = useMemo(() => textChanges(was.text, is.text), [was.text, is.text]);
  const another = isAnotherText(changes);
  const told = ({ text }: Version, own: Change['kind']) => (
    <p className="text-diff">
      {another ? text : <Told changes={changes.filter(({ kind }) => kind === 'same' || kind === own)} />}
    </p>
  );
  return (
    <Sides
      left={{ title: was.title, shown: told(was, 'removed') }}
      right={{ title: is.title, shown: told(is, 'added') }}
    />
  );
}

function Told({ changes }: { changes: readonly Change[] }): ReactNode {
  return changes.map(({ kind, text }, index) =>
    kind === 'same' ? (
      <span key={index}>{text}</span>
    ) : kind === 'added' ? (
      <ins key={index}>{text}</ins>
    ) : (
      <del key={index}>{text}</del>
    ),
  );
}
