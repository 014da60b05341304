import type { ReactNode } from 'react';
import type { Part } from '../preview/parts';
import { useFilled } from '../preview/use-filled';
import { TextDiff } from '../ui/text-diff';
import { changedParts } from './changed-parts';
import { usePartName } from './use-part-name';
import { useWords } from './words';

/** What changed between two versions, text by text. */
export function Changes({ before, after }: { before: readonly Part[]; after: readonly Part[] }): ReactNode {
  const t = useWords();
  const partName = usePartName();
  const filled = useFilled();
  const changed = changedParts(before, after);
  if (changed.length === 0) return <p className="quiet">{t('item.onlyPictures')}</p>;
  return (
    <dl className="review-changes">
      {changed.map(({ part, before: was, after: is }) => (
        <div key={part}>
          <dt className="quiet">{partName(part)}</dt>
          <dd>
            <TextDiff before={filled(was)} after={filled(is)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
