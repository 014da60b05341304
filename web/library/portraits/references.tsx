import type { ReactNode } from 'react';
import type { Kind } from './bodies';
import { Reference } from './reference';

/** Several records in a row; `none` is said when there are none. */
export function References({ kind, slugs, none }: { kind: Kind; slugs: readonly string[]; none?: string }): ReactNode {
  if (slugs.length === 0) return none === undefined ? null : <span className="quiet">{none}</span>;
  return (
    <span className="portrait-references">
      {slugs.map((slug) => (
        <Reference key={slug} kind={kind} slug={slug} />
      ))}
    </span>
  );
}
