import type { ReactNode } from 'react';
import { recordsOf, type RecordView } from './bodies';
import { DayLine } from './day-line';
import { Reference } from './reference';

/** The days of all segments, one under the other: when is whom to be met? */
export function SegmentDays({ records }: { records: RecordView[] }): ReactNode {
  return (
    <ul className="portrait-days">
      {recordsOf('segment', records).map(({ slug, body }) => (
        <li key={slug}>
          <h3>
            <Reference kind="segment" slug={slug} />
          </h3>
          {body.who && <p className="quiet">{body.who}</p>}
          <DayLine scenes={body.scenes} />
        </li>
      ))}
    </ul>
  );
}
