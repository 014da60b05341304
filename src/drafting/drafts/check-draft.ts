import type { Day } from '../../kernel/index.js';
import { runChecks, type CheckContext } from '../../checks/index.js';
import type { Body } from '../../library/index.js';
import type { DraftEntity } from './draft.entity.js';
import { readVersion, type ReadVersion } from './new-version.js';

export type CheckedDraft = Pick<DraftEntity, 'segment' | 'persona' | 'product' | 'goal' | 'category' | 'publishOn'> &
  Partial<Pick<DraftEntity, 'family'>>;

/**
 * What a draft is judged on: the library as it is, and the texts that its readers or its batch have. A text that stands by
 * itself, such as an answer to one customer, has only the library.
 */
export type Ground = Pick<CheckContext, 'library' | 'history' | 'batch' | 'rememberedDays'>;

/** A body judged by every check, for whom, by whom and for when the draft says. */
export const checkDraft = (body: Body, draft: CheckedDraft, ground: Ground): ReadVersion =>
  readVersion(body, runChecks(body, contextOf(body, draft, ground)));

/** In words for who writes it: the texts that a body comes too close to. None: it may stay as it is. */
export const tooLike = (body: Body, draft: CheckedDraft, ground: Ground): string[] =>
  runChecks(body, contextOf(body, draft, ground), ['sameness']).map(
    ({ message, suggestion = '' }) => `${message}${suggestion}`,
  );

export function contextOf(body: Body, draft: CheckedDraft, ground: Ground): CheckContext {
  const cited = body.claims.flatMap((claim) => (claim.factId === undefined ? [] : [claim.factId.split('#')[0] ?? '']));
  return {
    ...ground,
    personaId: draft.persona,
    segmentId: draft.segment,
    productIds: [...new Set([...(draft.product === null ? [] : [draft.product]), ...cited])],
    goal: draft.goal,
    category: draft.category,
    publishOn: draft.publishOn as Day,
    timeZone: ground.library.brand.time_zone,
    ...(draft.family === undefined ? {} : { family: draft.family }),
  };
}
