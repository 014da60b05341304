import type { ReactNode } from 'react';
import { percent } from '../../ui/when';
import { recordsOf, type RecordView } from './bodies';
import { Reference } from './reference';

/** The tiers from the most valuable down, with the share of the effort that each gets. */
export function TierPath({ records, current }: { records: RecordView[]; current?: string }): ReactNode {
  return (
    <ol className="portrait-tiers">
      {recordsOf('tier', records).map(({ slug, body }) => (
        <li key={slug} className={slug === current ? 'portrait-tier-here' : undefined} aria-current={slug === current}>
          <Reference kind="tier" slug={slug} />
          <span className="portrait-share" aria-hidden>
            <span style={{ width: `${body.effort_share * 100}%` }} />
          </span>
          <strong>{percent(body.effort_share)}</strong>
        </li>
      ))}
    </ol>
  );
}
