import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { TouchpointId } from '../../library/index.js';
import { DraftVersionEntity } from '../drafts/draft-version.entity.js';
import { DraftEntity } from '../drafts/draft.entity.js';

/** A text of a draft, and what tells its readers and its kin. */
export interface DraftText {
  readonly draftId: string;
  readonly hash: string;
  readonly text: string;
  readonly family: string;
  readonly touchpoint: TouchpointId;
  readonly segment: string;
  readonly persona: string;
}

const AT_ONCE = 500;

/** Texts of some drafts, all their versions. Served by ux_draft_version_draft_id_number. */
export async function textsOfDrafts(
  manager: EntityManager,
  workspaceId: string,
  draftIds: readonly string[],
): Promise<DraftText[]> {
  const found: DraftText[] = [];
  for (let from = 0; from < draftIds.length; from += AT_ONCE)
    found.push(
      ...(await texts(manager, workspaceId)
        .andWhere('draft.id IN (:...ids)', { ids: draftIds.slice(from, from + AT_ONCE) })
        .getRawMany<DraftText>()),
    );
  return found;
}

/** What the kept drafts of a request say now. Served by ix_draft_request_id: at most 500 and their translations. */
export const textsOfRequest = (manager: EntityManager, workspaceId: string, requestId: string): Promise<DraftText[]> =>
  texts(manager, workspaceId)
    .andWhere(`draft.requestId = :requestId AND draft.status = 'kept'`, { requestId })
    .andWhere('version.number = draft.currentNumber')
    .orderBy('draft.id')
    .getRawMany<DraftText>();

const texts = (manager: EntityManager, workspaceId: string): SelectQueryBuilder<DraftEntity> =>
  manager
    .createQueryBuilder(DraftEntity, 'draft')
    .innerJoin(DraftVersionEntity, 'version', 'version.draftId = draft.id')
    .select('draft.id', 'draftId')
    .addSelect('version.hash', 'hash')
    .addSelect('version.text', 'text')
    .addSelect('draft.family', 'family')
    .addSelect('draft.touchpoint', 'touchpoint')
    .addSelect('draft.segment', 'segment')
    .addSelect('draft.persona', 'persona')
    .where('draft.workspaceId = :workspaceId AND version.workspaceId = :workspaceId', { workspaceId });
