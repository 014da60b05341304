import type { ReactNode } from 'react';
import type { Schema } from '../../api/client';
import { TextDiff } from '../../ui/text-diff';
import { wayOf } from '../forms/words';
import { useWords } from '../words';
import { valueText } from './value-text';

/** What differs between two versions, field by field. */
export function Changes({ kind, changes }: { kind: string; changes: Schema<'RecordDiffView'>['changes'] }): ReactNode {
  const t = useWords();
  if (changes.length === 0) return <p className="quiet">{t('history.same')}</p>;
  return (
    <dl className="library-changes">
      {changes.map(({ path, change, before, after }) => (
        <div key={path}>
          <dt>
            {wayOf(kind, path)} <span className="quiet">{t(`history.${change}`)}</span>
          </dt>
          <dd>
            <TextDiff before={valueText(kind, path, before)} after={valueText(kind, path, after)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
