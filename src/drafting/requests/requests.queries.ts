import type { EntityManager } from 'typeorm';
import { activeAccounts, metSince } from '../../audience/index.js';
import { firstCharacters, plusSeconds, unknownReference, type Instant } from '../../kernel/index.js';
import type { Library } from '../../library/index.js';
import {
  countUse,
  HEARD_DAYS,
  heardRef,
  materialRef,
  nothingUsed,
  plannedRef,
  type DraftBrief,
  type UsedSoFar,
} from '../context/index.js';
import { DraftCitationEntity } from '../drafts/draft-citation.entity.js';
import { DraftEntity } from '../drafts/draft.entity.js';
import { DraftVersionEntity } from '../drafts/draft-version.entity.js';
import { DraftItemEntity } from './draft-item.entity.js';
import { noItems, type ItemCounts, type ItemState } from './item-states.js';
import { MaterialReservationEntity } from '../drafts/material-reservation.entity.js';

/** Drafts older than this no longer steer what is chosen. */
const REMEMBERED_SECONDS = 60 * 24 * 3600;

/** @throws AppError when nobody works an account of that name */
export async function assertAccount(manager: EntityManager, workspaceId: string, slug?: string): Promise<void> {
  if (slug === undefined) return;
  const accounts = await activeAccounts(manager, workspaceId);
  if (accounts.every((account) => account.slug !== slug)) throw unknownReference('account', 'account', slug);
}

/** How far each of some requests is. Served by the unique index on (request_id, ordinal): at most 500 rows each. */
export async function itemCounts(
  manager: EntityManager,
  workspaceId: string,
  requestIds: readonly string[],
): Promise<Map<string, ItemCounts>> {
  if (requestIds.length === 0) return new Map();
  const rows = await manager
    .createQueryBuilder(DraftItemEntity, 'item')
    .select('item.requestId', 'request')
    .addSelect('item.state', 'state')
    .addSelect('COUNT(*)', 'items')
    .where('item.workspaceId = :workspaceId AND item.requestId IN (:...requestIds)', { workspaceId, requestIds })
    .groupBy('item.requestId')
    .addGroupBy('item.state')
    .getRawMany<{ request: string; state: ItemState; items: number | string }>();
  const counts = new Map<string, ItemCounts>(requestIds.map((id) => [id, noItems]));
  for (const { request, state, items } of rows)
    counts.set(request, { ...(counts.get(request) ?? noItems), [state]: Number(items) });
  return counts;
}

/** How often people of each segment were shown each record within the time they are taken to remember, and are going to be. */
async function heardBefore(
  manager: EntityManager,
  workspaceId: string,
  library: Library,
  now: Instant,
): Promise<Record<string, number>> {
  const heard: Record<string, number> = {};
  const lines = await metSince(manager, workspaceId, plusSeconds(now, -HEARD_DAYS * 24 * 3600));
  for (const { audience, recordRef, out, times } of lines) {
    const [kind = '', name = ''] = audience.split(':');
    const segment = kind === 'group' ? library.groups.get(name)?.segment : name;
    if (segment === undefined || recordRef.startsWith('draft:')) continue;
    const key = (out ? heardRef : plannedRef)(recordRef, segment);
    heard[key] = (heard[key] ?? 0) + times;
  }
  return heard;
}

/**
 * Where spreading starts from: what kept drafts of a workspace rest on already, what each audience was sent lately, and
 * which materials are promised.
 */
export async function usedBefore(
  manager: EntityManager,
  workspaceId: string,
  library: Library,
  now: Instant,
  briefs: readonly DraftBrief[],
): Promise<UsedSoFar> {
  const since = plusSeconds(now, -REMEMBERED_SECONDS);
  const cited = await manager
    .createQueryBuilder(DraftCitationEntity, 'cited')
    .innerJoin(DraftEntity, 'draft', 'draft.id = cited.draftId AND draft.currentNumber = cited.versionNumber')
    .select('cited.kind', 'kind')
    .addSelect('cited.record', 'record')
    .addSelect('COUNT(*)', 'uses')
    .where(`cited.workspaceId = :workspaceId AND draft.status = 'kept' AND draft.createdAt >= :since`, {
      workspaceId,
      since,
    })
    .groupBy('cited.kind')
    .addGroupBy('cited.record')
    .getRawMany<{ kind: string; record: string; uses: number | string }>();
  const promised = await manager
    .createQueryBuilder(MaterialReservationEntity, 'promised')
    .select('promised.material', 'material')
    .addSelect('promised.teller', 'teller')
    .where('promised.workspaceId = :workspaceId', { workspaceId })
    .getRawMany<{ material: string; teller: string }>();
  const counts = {
    ...Object.fromEntries(cited.map(({ kind, record, uses }) => [`${kind}:${record}`, Number(uses)])),
    ...(await heardBefore(manager, workspaceId, library, now)),
  };
  return countUse(
    { ...nothingUsed, counts, toldIn: await toldIn(manager, workspaceId, briefs) },
    promised.map(({ material, teller }) => materialRef(material, teller)),
  );
}

/** Where materials that are asked for by name were told: the draft by its first words, as people know it. */
async function toldIn(
  manager: EntityManager,
  workspaceId: string,
  briefs: readonly DraftBrief[],
): Promise<Record<string, string>> {
  const materials = [...new Set(briefs.flatMap(({ material }) => material ?? []))];
  if (materials.length === 0) return {};
  const told = await manager
    .createQueryBuilder(MaterialReservationEntity, 'promised')
    .innerJoin(DraftItemEntity, 'item', 'item.id = promised.itemId AND item.workspaceId = promised.workspaceId')
    .innerJoin(DraftEntity, 'draft', 'draft.id = item.draftId AND draft.workspaceId = promised.workspaceId')
    .innerJoin(
      DraftVersionEntity,
      'version',
      'version.draftId = draft.id AND version.number = draft.currentNumber AND version.workspaceId = promised.workspaceId',
    )
    .select('promised.material', 'material')
    .addSelect('promised.teller', 'teller')
    .addSelect('version.text', 'text')
    .where('promised.workspaceId = :workspaceId AND promised.material IN (:...materials)', { workspaceId, materials })
    .getRawMany<{ material: string; teller: string; text: string }>();
  return Object.fromEntries(
    told.map(({ material, teller, text }) => [
      materialRef(material, teller),
      `“${firstCharacters(text.replace(/\s+/gu, ' '), FIRST_WORDS)}…”`,
    ]),
  );
}
const FIRST_WORDS = 20;

/** Items of a request that changed at or after a moment, oldest change first. */
export const itemsChangedSince = (
  manager: EntityManager,
  workspaceId: string,
  requestId: string,
  since: Instant,
): Promise<DraftItemEntity[]> =>
  manager
    .createQueryBuilder(DraftItemEntity, 'item')
    .where('item.workspaceId = :workspaceId AND item.requestId = :requestId', { workspaceId, requestId })
    .andWhere('item.changedAt >= :since', { since })
    .orderBy('item.changedAt', 'ASC')
    .addOrderBy('item.id', 'ASC')
    .getMany();

/** Which items of a request somebody writes at this moment. */
export async function itemsBeingWritten(
  manager: EntityManager,
  workspaceId: string,
  requestId: string,
): Promise<string[]> {
  const where = { workspaceId, requestId, state: 'writing' } as const;
  const items = await manager.find(DraftItemEntity, { select: { id: true }, where });
  return items.map(({ id }) => id);
}
