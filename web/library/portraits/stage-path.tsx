import type { ReactNode } from 'react';
import { useWords as useShared } from '../../ui/words';
import { recordsOf, type RecordOf, type RecordView } from './bodies';
import { Reference } from './reference';
import { useExpected } from './use-expected';
import { useWords } from './words';

/** The stages of a relationship as the path they are. */
export function StagePath({ records, current }: { records: RecordView[]; current?: string }): ReactNode {
  const t = useWords();
  return (
    <ol className="portrait-path" aria-label={t('stage.path')}>
      {recordsOf('stage', records).map((record) => (
        <Stop key={record.slug} record={record} here={record.slug === current} />
      ))}
    </ol>
  );
}

function Stop({ record, here }: { record: RecordOf<'stage'>; here: boolean }): ReactNode {
  const shared = useShared();
  const expected = useExpected(record.body.expected);
  return (
    <li
      className={here ? 'portrait-stop portrait-stop-here' : 'portrait-stop'}
      aria-current={here ? 'step' : undefined}
    >
      <Reference kind="stage" slug={record.slug} />
      <span className="quiet">{shared(`goal.${record.body.goal}`)}</span>
      {expected && <small className="quiet">{expected}</small>}
    </li>
  );
}
