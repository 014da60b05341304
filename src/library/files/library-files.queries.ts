import { In, type EntityManager } from 'typeorm';
import { newId } from '../../kernel/index.js';
import { byCodeUnits } from '../records/order.js';
import { insertInParts } from '../records/record-store.queries.js';
import { RecordEntity } from '../records/record.entity.js';
import { LibraryFileEntity } from './library-file.entity.js';
import type { CurrentRecord } from './plan-import.js';
import type { SourceText, StoredRecord } from './write-files.js';

/** Ids an `IN` may hold at once. */
const PART = 500;

/** Every record of a workspace, archived ones too. Served by ux_record_workspace_id_kind_slug. */
export async function currentRecords(manager: EntityManager, workspaceId: string): Promise<CurrentRecord[]> {
  const rows = await manager.find(RecordEntity, {
    where: { workspaceId },
    select: { id: true, kind: true, slug: true, body: true, position: true, archivedAt: true },
  });
  return rows.map(({ kind, slug, body, position, archivedAt }) => ({
    kind,
    slug,
    body,
    position,
    archived: archivedAt !== null,
  }));
}

/** Live ones only, lists in their order. */
export const inListOrder = (records: readonly CurrentRecord[]): StoredRecord[] =>
  records
    .filter((record) => !record.archived)
    .sort((left, right) => left.position - right.position || byCodeUnits(left.slug, right.slug))
    .map(({ kind, body }) => ({ kind, body: body as StoredRecord['body'] }));

export async function sourceTexts(
  manager: EntityManager,
  workspaceId: string,
): Promise<Map<string, SourceText & { id: string }>> {
  const rows = await manager.findBy(LibraryFileEntity, { workspaceId });
  return new Map(rows.map(({ path, id, text, digest }) => [path, { id, text, digest }]));
}

/** From now on these are the files of the library; the ones that say the same as before are not touched. */
export async function keepTexts(
  manager: EntityManager,
  workspaceId: string,
  texts: ReadonlyMap<string, SourceText>,
): Promise<void> {
  const there = await sourceTexts(manager, workspaceId);
  const outdated = [...there].filter(([path, source]) => {
    const fresh = texts.get(path);
    return fresh?.text !== source.text || fresh.digest !== source.digest;
  });
  const ids = outdated.map(([, { id }]) => id);
  for (let start = 0; start < ids.length; start += PART)
    await manager.delete(LibraryFileEntity, { workspaceId, id: In(ids.slice(start, start + PART)) });
  const gone = new Set(outdated.map(([path]) => path));
  const rows = [...texts].filter(([path]) => gone.has(path) || !there.has(path));
  await insertInParts(
    manager,
    LibraryFileEntity,
    rows.map(([path, { text, digest }]) => ({ id: newId<string>(), workspaceId, path, text, digest })),
  );
}
