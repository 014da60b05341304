import { IsNull, LessThan, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { notFound, type Instant } from '../../kernel/index.js';
import type { DraftEntity } from '../drafts/draft.entity.js';
import { DraftVersionEntity } from '../drafts/draft-version.entity.js';
import { ModelCallEntity } from '../writers/llm/model-call.entity.js';
import { RewriteEntity } from './rewrite.entity.js';

/** Waiting for somebody to carry it out: never taken up, or left behind. ix_draft_rewrite_state_lease_until */
export const mayBeTakenUp = (now: Instant): FindOptionsWhere<RewriteEntity>[] => [
  { state: 'writing', leaseUntil: IsNull() },
  { state: 'writing', leaseUntil: LessThan(now) },
];

/** @throws AppError not_found, the same words for another workspace's or draft's rewrite */
export async function loadRewrite(
  manager: EntityManager,
  workspaceId: string,
  draftId: string,
  id: string,
): Promise<RewriteEntity> {
  const rewrite = await manager.findOneBy(RewriteEntity, { id, draftId, workspaceId });
  if (rewrite === null) throw notFound('rewrite of this draft', id);
  return rewrite;
}

export interface RewriteBill {
  readonly tokensIn: number;
  readonly tokensOut: number;
  readonly cost: number | null;
  readonly currency: string | null;
}

/** What the model was paid for each rewrite; rewrites that asked no model are not among them. ix_model_call_item_id */
export async function billsOf(
  manager: EntityManager,
  workspaceId: string,
  rewriteIds: readonly string[],
): Promise<Map<string, RewriteBill>> {
  if (rewriteIds.length === 0) return new Map();
  const rows = await manager
    .createQueryBuilder(ModelCallEntity, 'call')
    .select('call.itemId', 'id')
    .addSelect('COALESCE(SUM(call.tokensIn), 0)', 'tokensIn')
    .addSelect('COALESCE(SUM(call.tokensOut), 0)', 'tokensOut')
    .addSelect('SUM(call.cost)', 'cost')
    .addSelect('MAX(call.currency)', 'currency')
    .where('call.workspaceId = :workspaceId AND call.itemId IN (:...rewriteIds)', { workspaceId, rewriteIds })
    .groupBy('call.itemId')
    .getRawMany<{ id: string; tokensIn: unknown; tokensOut: unknown; cost: unknown; currency: string | null }>();
  return new Map(
    rows.map(({ id, tokensIn, tokensOut, cost, currency }) => [
      id,
      {
        tokensIn: Number(tokensIn),
        tokensOut: Number(tokensOut),
        cost: cost === null ? null : Number(cost),
        currency,
      },
    ]),
  );
}

/** The scene a draft was last written for, as its versions give it among their reasons; null when none does. */
export async function presentScene(
  manager: EntityManager,
  { workspaceId, id: draftId }: Pick<DraftEntity, 'workspaceId' | 'id'>,
): Promise<string | null> {
  const versions = await manager.find(DraftVersionEntity, {
    select: { id: true, reasons: true },
    where: { workspaceId, draftId },
    order: { number: 'DESC' },
  });
  return versions.flatMap(({ reasons }) => reasons).find(({ about }) => about === 'scene')?.record ?? null;
}
