import type { EntityManager } from 'typeorm';
import { DraftEntity, DraftVersionEntity } from '../../drafting/index.js';
import type { Library } from '../../library/index.js';
import { ReviewDecisionEntity } from '../review-decision.entity.js';
import type { DraftUnderReview } from '../review.queries.js';
import { riskOf, type Risk } from './risk.js';

/** The risk of a draft's current version as things stand. @param library the workspace's, for its industry */
export async function riskOfDraft(manager: EntityManager, found: DraftUnderReview, library: Library): Promise<Risk> {
  const { draft, current, open } = found;
  const blocking = current.findings.filter(({ severity }) => severity === 'block');
  const openOnes = open.filter(({ severity }) => severity !== 'info');
  return riskOf({
    category: draft.category,
    industry: library.brand.industry,
    claims: current.body.claims,
    text: current.text,
    waivedBlocks: blocking.filter((finding) => !open.includes(finding)).length,
    openFindings: openOnes.length,
    firstOfPersona: !(await otherApproved(manager, draft, { persona: draft.persona })),
    newModel:
      current.writer === 'llm' &&
      current.model !== null &&
      !(await otherApproved(manager, draft, { model: current.model })),
  });
}

/** Whether another draft by this persona, or of this model, was ever fully approved here. */
function otherApproved(
  manager: EntityManager,
  draft: DraftEntity,
  by: { persona: string } | { model: string },
): Promise<boolean> {
  const query = manager
    .createQueryBuilder(ReviewDecisionEntity, 'decision')
    .innerJoin(DraftEntity, 'draft', 'draft.id = decision.draft_id')
    .where('decision.workspace_id = :workspaceId AND decision.draft_id <> :draftId', {
      workspaceId: draft.workspaceId,
      draftId: draft.id,
    })
    .andWhere({ action: 'approve', to: 'approved' });
  if ('persona' in by) query.andWhere('draft.persona = :persona', by);
  else
    query
      .innerJoin(
        DraftVersionEntity,
        'version',
        'version.draft_id = decision.draft_id AND version.number = decision.number',
      )
      .andWhere('version.model = :model', by);
  return query.getExists();
}
