import type { EntityManager } from 'typeorm';
import type { Tx } from '../platform/database/index.js';
import type { Last } from './approval.js';
import { approvalsGiven, approvalsNeeded, type Approval } from './approvals.js';
import { ReviewDecisionEntity } from './review-decision.entity.js';
import { ReviewEntity } from './review.entity.js';
import { draftUnderReview, type DraftUnderReview } from './review.queries.js';
import type { ReviewRules } from './review-rules.service.js';
import { riskOfDraft } from './risk/risk.queries.js';
import type { Risk } from './risk/risk.js';

/** How risky a draft is now, and how far its approvals have come. */
export interface Standing {
  readonly risk: Risk;
  readonly given: readonly Approval[];
  readonly needed: number;
  readonly last: Last | null;
}

export async function standingOf(
  manager: EntityManager,
  found: DraftUnderReview,
  { library, policy, fourEyes }: ReviewRules,
): Promise<Standing> {
  const { id: draftId, workspaceId, touchpoint } = found.draft;
  const risk = await riskOfDraft(manager, found, library);
  const order = { createdAt: 'ASC', id: 'ASC' } as const;
  const decisions = await manager.find(ReviewDecisionEntity, { where: { workspaceId, draftId }, order });
  const last = decisions.at(-1);
  return {
    risk,
    given: approvalsGiven(decisions, found.current.hash),
    needed: approvalsNeeded(policy, { fourEyes, touchpoint, risk: risk.level }),
    last: last ? { action: last.action, by: last.personName } : null,
  };
}

/** Writes down for lists what a waiver given or taken back has changed. */
export async function rememberStanding(tx: Tx, draft: DraftUnderReview['draft'], rules: ReviewRules): Promise<void> {
  const { workspaceId, id: draftId } = draft;
  const found = await draftUnderReview(tx.manager, workspaceId, draftId, rules.today);
  const { risk, needed } = await standingOf(tx.manager, found, rules);
  const row = { risk: risk.level, riskReasons: risk.reasons, approvalsNeeded: needed };
  await tx.manager.update(ReviewEntity, { workspaceId, draftId }, row);
}
