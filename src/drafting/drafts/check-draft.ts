import type { Day } from '../../kernel/index.js';
import { runChecks } from '../../checks/index.js';
import type { Body, Library } from '../../library/index.js';
import type { DraftEntity } from './draft.entity.js';
import { readVersion, type ReadVersion } from './new-version.js';

export type CheckedDraft = Pick<DraftEntity, 'segment' | 'persona' | 'product' | 'goal' | 'category' | 'publishOn'>;

/** A body judged by every check, for whom, by whom and for when the draft says. */
export function checkDraft(body: Body, draft: CheckedDraft, library: Library): ReadVersion {
  const cited = body.claims.flatMap((claim) => (claim.factId === undefined ? [] : [claim.factId.split('#')[0] ?? '']));
  const findings = runChecks(body, {
    library,
    personaId: draft.persona,
    segmentId: draft.segment,
    productIds: [...new Set([...(draft.product === null ? [] : [draft.product]), ...cited])],
    goal: draft.goal,
    category: draft.category,
    publishOn: draft.publishOn as Day,
    timeZone: library.brand.time_zone,
  });
  return readVersion(body, findings);
}
