import { canonicalJson, type Day } from '../../kernel/index.js';
import { runChecks, type CheckContext, type Finding } from '../../checks/index.js';
import type { Body } from '../../library/index.js';
import type { DraftEntity } from './draft.entity.js';
import { burdenOf } from './finding-counts.js';
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

/** Judges what a draft might say while it is written. */
export interface Judging {
  /** What speaks against a body, in findings that have to be looked at. */
  readonly judge: (body: Body) => number;
  /** In words for who writes it: the texts that a body comes too close to. None: it may stay as it is. */
  readonly alike: (body: Body) => string[];
  /** As it is saved. */
  readonly version: (body: Body) => ReadVersion;
}

/** The one check whose verdict hangs on the texts beside. */
const BESIDE = 'sameness';
const besideOnly = (findings: readonly Finding[]): Finding[] => findings.filter(({ check }) => check === BESIDE);

/**
 * A body is judged once, however often it is asked about. When another text stands beside it by then, it is only held
 * against the texts again; everything is judged anew where that says something else.
 */
export function judgingOf(draft: CheckedDraft, ground: Ground): Judging {
  const known = new WeakMap<Body, { readonly findings: readonly Finding[]; readonly beside: number }>();
  const holds = (findings: readonly Finding[], body: Body, context: CheckContext): boolean =>
    canonicalJson(besideOnly(findings)) === canonicalJson(runChecks(body, context, [BESIDE]));
  const findingsOf = (body: Body): readonly Finding[] => {
    const beside = (ground.history?.length ?? 0) + (ground.batch?.length ?? 0);
    const judged = known.get(body);
    if (judged?.beside === beside) return judged.findings;
    const context = contextOf(body, draft, ground);
    const findings =
      judged !== undefined && holds(judged.findings, body, context) ? judged.findings : runChecks(body, context);
    known.set(body, { findings, beside });
    return findings;
  };
  return {
    judge: (body) => burdenOf(findingsOf(body)),
    alike: (body) => besideOnly(findingsOf(body)).map(({ message, suggestion = '' }) => `${message}${suggestion}`),
    version: (body) => readVersion(body, findingsOf(body)),
  };
}

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
