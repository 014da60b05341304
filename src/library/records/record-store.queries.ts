import { In, type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { KINDS } from '../kinds/index.js';
import type { KindId } from '../kinds/kind.js';
import { LibraryStateEntity } from './library-state.entity.js';
import { slugOf, type RecordChange } from './record-change.js';
import { RecordEntity, type RecordRow } from './record.entity.js';

/** Rows a statement: SQLite binds at most 32,766 values, a record has fifteen. */
const PART = 500;

export async function insertInParts<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly T[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += PART) await manager.insert(entity, rows.slice(start, start + PART));
}

/** The rows that changes are about, archived ones too, by `kind/slug`. Served by ux_record_workspace_id_kind_slug. */
export async function recordsByAddress(
  manager: EntityManager,
  workspaceId: string,
  changes: readonly RecordChange[],
): Promise<Map<string, RecordRow>> {
  const found = new Map<string, RecordRow>();
  for (const kind of new Set(changes.map((change) => change.kind))) {
    const slugs = [...new Set(changes.filter((change) => change.kind === kind).map(slugOf))];
    for (let start = 0; start < slugs.length; start += PART) {
      const where = { workspaceId, kind, slug: In(slugs.slice(start, start + PART)) };
      for (const row of await manager.findBy(RecordEntity, where)) found.set(`${kind}/${row.slug}`, row);
    }
  }
  return found;
}

/** Call with the library's lock held. */
export async function bumpRevision(manager: EntityManager, workspaceId: string): Promise<void> {
  const { affected } = await manager.increment(LibraryStateEntity, { workspaceId }, 'revision', 1);
  if (affected === 0) await manager.insert(LibraryStateEntity, { workspaceId, revision: 1 });
}

export async function revisionOf(manager: EntityManager, workspaceId: string): Promise<number> {
  return (await manager.findOneBy(LibraryStateEntity, { workspaceId }))?.revision ?? 0;
}

/** Where a new record goes that names no place: behind the last of its kind. Records with files of their own have none. */
export async function nextPositions(
  manager: EntityManager,
  workspaceId: string,
  changes: readonly RecordChange[],
): Promise<(kind: KindId) => number> {
  const next = new Map<KindId, number>();
  for (const change of changes) {
    if (change.action !== 'create' || change.position !== undefined) continue;
    const { kind } = change;
    if (KINDS[kind].layout.form !== 'list' || next.has(kind)) continue;
    next.set(kind, ((await manager.maximum(RecordEntity, 'position', { workspaceId, kind })) ?? -1) + 1);
  }
  return (kind) => {
    const position = next.get(kind) ?? 0;
    if (next.has(kind)) next.set(kind, position + 1);
    return position;
  };
}
