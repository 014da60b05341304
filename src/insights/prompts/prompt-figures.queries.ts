import { MoreThanOrEqual, type EntityManager } from 'typeorm';
import { DraftEntity, DraftVersionEntity, ModelCallEntity } from '../../drafting/index.js';
import type { Instant } from '../../kernel/index.js';
import { ReviewDecisionEntity, ReviewEntity } from '../../review/index.js';
import type { CountedDraft, CountedReturn } from './prompt-figures.js';

/** Drafts whose first version a prompt wrote, with their standing and what their calls took. By ix_draft_workspace_id_created_at. */
export async function countedDrafts(
  manager: EntityManager,
  workspaceId: string,
  since: Instant,
): Promise<CountedDraft[]> {
  const rows = await manager
    .createQueryBuilder(DraftEntity, 'draft')
    .innerJoin(
      DraftVersionEntity,
      'first',
      'first.draftId = draft.id AND first.number = 1 AND first.promptVersion IS NOT NULL AND first.workspaceId = draft.workspaceId',
    )
    .innerJoin(
      DraftVersionEntity,
      'now',
      'now.draftId = draft.id AND now.number = draft.currentNumber AND now.workspaceId = draft.workspaceId',
    )
    .innerJoin(ReviewEntity, 'review', 'review.draftId = draft.id AND review.workspaceId = draft.workspaceId')
    .select('draft.id', 'draftId')
    .addSelect('draft.itemId', 'itemId')
    .addSelect('first.promptVersion', 'promptVersion')
    .addSelect('now.humanShare', 'humanShare')
    .addSelect('review.state', 'state')
    .where('draft.workspaceId = :workspaceId AND draft.createdAt >= :since', { workspaceId, since })
    .getRawMany<Omit<CountedDraft, 'tokens'> & { itemId: string | null }>();
  const tokens = await tokensByItem(manager, workspaceId, since);
  return rows.map(({ itemId, ...row }) => ({ ...row, tokens: tokens.get(itemId ?? row.draftId) ?? null }));
}

/** By ix_model_call_workspace_id_started_at. */
async function tokensByItem(manager: EntityManager, workspaceId: string, since: Instant): Promise<Map<string, number>> {
  const rows = await manager
    .createQueryBuilder(ModelCallEntity, 'call')
    .select('call.itemId', 'itemId')
    .addSelect('SUM(COALESCE(call.tokensIn, 0) + COALESCE(call.tokensOut, 0))', 'tokens')
    .where('call.workspaceId = :workspaceId AND call.startedAt >= :since', { workspaceId, since })
    .andWhere('(call.tokensIn IS NOT NULL OR call.tokensOut IS NOT NULL)')
    .groupBy('call.itemId')
    .getRawMany<{ itemId: string; tokens: number | string }>();
  return new Map(rows.map(({ itemId, tokens }) => [itemId, Number(tokens)]));
}

/** By ix_review_decision_workspace_id. */
export const countedReturns = async (
  manager: EntityManager,
  workspaceId: string,
  since: Instant,
): Promise<CountedReturn[]> => {
  const decisions = await manager.find(ReviewDecisionEntity, {
    where: ['request_changes', 'reject'].map((action) => ({ workspaceId, action, createdAt: MoreThanOrEqual(since) })),
    select: { id: true, draftId: true, reasonCode: true },
  });
  return decisions.map(({ draftId, reasonCode }) => ({ draftId, reasonCode }));
};
