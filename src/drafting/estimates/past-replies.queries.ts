import type { EntityManager } from 'typeorm';
import type { Instant } from '../../kernel/index.js';
import type { TouchpointId } from '../../library/index.js';
import { DraftItemEntity } from '../requests/draft-item.entity.js';
import { ModelCallEntity } from '../writers/llm/model-call.entity.js';
import type { ModelSettings } from '../writers/llm/settings.js';
import type { PastReplies } from './estimate.js';

/** What a model answered in a workspace since a moment, by touchpoint. ix_model_call_workspace_id_started_at */
export async function pastReplies(
  manager: EntityManager,
  workspaceId: string,
  { provider, model }: Pick<ModelSettings, 'provider' | 'model'>,
  since: Instant,
): Promise<Map<TouchpointId, PastReplies>> {
  const rows = await manager
    .createQueryBuilder(ModelCallEntity, 'call')
    .innerJoin(DraftItemEntity, 'item', 'item.id = call.itemId AND item.workspaceId = call.workspaceId')
    .select('item.touchpoint', 'touchpoint')
    .addSelect('COUNT(*)', 'calls')
    .addSelect(`SUM(CASE WHEN call.purpose = 'repair' THEN 1 ELSE 0 END)`, 'repairs')
    .addSelect('AVG(call.tokensOut)', 'tokens')
    .addSelect('AVG(call.latencyMs)', 'latencyMs')
    .where('call.workspaceId = :workspaceId AND call.startedAt >= :since', { workspaceId, since })
    .andWhere(`call.state = 'replied' AND call.purpose IN ('draft', 'pair', 'repair') AND call.tokensOut IS NOT NULL`)
    .andWhere('call.provider = :provider AND call.model = :model', { provider, model })
    .groupBy('item.touchpoint')
    .getRawMany<Record<'calls' | 'repairs' | 'tokens' | 'latencyMs', unknown> & { touchpoint: TouchpointId }>();
  return new Map(
    rows.map(({ touchpoint, calls, repairs, tokens, latencyMs }) => {
      const drafts = Math.max(1, Number(calls) - Number(repairs));
      const seen = { tokens: Number(tokens), latencyMs: Number(latencyMs ?? 0) };
      return [touchpoint, { calls: Number(calls), repairShare: Math.min(1, Number(repairs) / drafts), ...seen }];
    }),
  );
}
