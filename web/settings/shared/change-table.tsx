import type { ReactNode } from 'react';
import { useWords } from '../words';
import type { Change } from './changes';
import { useChangeWords } from './use-value-text';

/** Field by field: what it was, what it became. */
export function ChangeTable({
  changes,
  headings,
}: {
  changes: readonly Change[];
  headings?: readonly [string, string];
}): ReactNode {
  const t = useWords();
  const words = useChangeWords();
  const [before, after] = headings ?? [t('change.before'), t('change.after')];
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('change.field')}</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.path}>
            <th scope="row">{words.path(change.path)}</th>
            <td>
              <del>{words.value(change.before)}</del>
            </td>
            <td>
              <ins>{words.value(change.after)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
