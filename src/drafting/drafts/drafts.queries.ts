import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { notFound, searchable } from '../../kernel/index.js';
import { likePattern } from '../../platform/database/index.js';
import { decodeCursor } from '../../platform/http/index.js';
import { DraftCitationEntity } from './draft-citation.entity.js';
import { DraftVersionEntity } from './draft-version.entity.js';
import { DraftEntity } from './draft.entity.js';
import type { DraftsQuery } from './drafts.schema.js';

/** Filters that are equalities on a column of the draft's row. */
const EQUAL = {
  segment: 'segment',
  persona: 'persona',
  product: 'product',
  touchpoint: 'touchpoint',
  goal: 'goal',
  category: 'category',
  request: 'requestId',
  status: 'status',
  blocking: 'blocking',
} as const;

/** Newest first, by ix_draft_workspace_id_created_at. One row more than a page shows. */
export function draftPage(
  manager: EntityManager,
  workspaceId: string,
  query: DraftsQuery,
): SelectQueryBuilder<DraftEntity> {
  const page = manager
    .createQueryBuilder(DraftEntity, 'draft')
    .where('draft.workspaceId = :workspaceId', { workspaceId })
    .orderBy('draft.createdAt', 'DESC')
    .addOrderBy('draft.id', 'DESC')
    .take(query.limit + 1);
  for (const [name, column] of Object.entries(EQUAL)) {
    const value = query[name as keyof typeof EQUAL];
    if (value !== undefined) page.andWhere(`draft.${column} = :${name}`, { [name]: value });
  }
  if (query.q !== undefined)
    page.andWhere(`draft.searchText LIKE :q ESCAPE '!'`, { q: likePattern(searchable(query.q)) });
  if (query.cites !== undefined) {
    const at = query.cites.indexOf(':');
    const cited = page
      .subQuery()
      .select('1')
      .from(DraftCitationEntity, 'cited')
      .where(
        'cited.draftId = draft.id AND cited.versionNumber = draft.currentNumber AND cited.workspaceId = :workspaceId',
      )
      .andWhere('cited.kind = :citedKind AND cited.record = :citedRecord');
    page.andWhere(`EXISTS ${cited.getQuery()}`, {
      citedKind: query.cites.slice(0, at),
      citedRecord: query.cites.slice(at + 1),
    });
  }
  if (query.cursor !== undefined) {
    const [at, id] = decodeCursor(query.cursor, 2);
    page.andWhere('(draft.createdAt < :at OR (draft.createdAt = :at AND draft.id < :id))', { at, id });
  }
  return page;
}

/** @throws AppError not_found, the same words for another workspace's draft */
export async function loadDraft(manager: EntityManager, workspaceId: string, id: string): Promise<DraftEntity> {
  const draft = await manager.findOneBy(DraftEntity, { id, workspaceId });
  if (draft === null) throw notFound('draft', id);
  return draft;
}

/** What a draft says now. Null when there is no such draft. */
export async function currentVersion(
  manager: EntityManager,
  workspaceId: string,
  draftId: string,
): Promise<DraftVersionEntity | null> {
  const draft = await manager.findOneBy(DraftEntity, { id: draftId, workspaceId });
  return draft === null
    ? null
    : manager.findOneBy(DraftVersionEntity, { draftId, workspaceId, number: draft.currentNumber });
}

/** Current versions of many drafts, by draft id. */
export async function currentVersions(
  manager: EntityManager,
  drafts: readonly DraftEntity[],
): Promise<Map<string, DraftVersionEntity>> {
  if (drafts.length === 0) return new Map();
  const versions = await manager
    .createQueryBuilder(DraftVersionEntity, 'version')
    .innerJoin(DraftEntity, 'draft', 'draft.id = version.draftId AND draft.currentNumber = version.number')
    .where('version.draftId IN (:...ids)', { ids: drafts.map((draft) => draft.id) })
    .andWhere('version.workspaceId IN (:...workspaces)', {
      workspaces: [...new Set(drafts.map(({ workspaceId }) => workspaceId))],
    })
    .getMany();
  return new Map(versions.map((version) => [version.draftId, version]));
}

/** Kept drafts whose current version rests on a record. ix_draft_citation_record */
export const draftsResting = (
  manager: EntityManager,
  workspaceId: string,
  kind: string,
  record: string,
): Promise<DraftEntity[]> =>
  manager
    .createQueryBuilder(DraftEntity, 'draft')
    .innerJoin(DraftCitationEntity, 'cited', 'cited.draftId = draft.id AND cited.versionNumber = draft.currentNumber')
    .where(`draft.workspaceId = :workspaceId AND draft.status = 'kept' AND cited.workspaceId = :workspaceId`, {
      workspaceId,
    })
    .andWhere('cited.kind = :kind AND cited.record = :record', { kind, record })
    .orderBy('draft.createdAt', 'DESC')
    .getMany();
