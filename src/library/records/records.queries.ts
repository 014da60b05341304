import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { likePattern, type Dialect } from '../../platform/database/index.js';
import { cursorNumber, decodeCursor, toPage, type CursorValue } from '../../platform/http/index.js';
import type { KindId } from '../kinds/kind.js';
import { inPlainOrder } from './order.js';
import { RecordEntity, type RecordRow } from './record.entity.js';
import { searchWords } from './search-text.js';

/** Orders a list may have. `place` is the order of the files: kind, place in the list, slug. */
export const RECORD_SORTS = ['place', 'title', 'updatedAt', '-updatedAt'] as const;
export type RecordSort = (typeof RECORD_SORTS)[number];

export interface RecordFilter {
  readonly workspaceId: string;
  readonly kinds: readonly KindId[];
  readonly archived: boolean | 'all';
  readonly query: string;
}

interface Paging {
  readonly sort: RecordSort;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

type ListedRecord = Omit<RecordRow, 'body' | 'searchText'>;

const KEYS: Record<RecordSort, readonly ('kind' | 'position' | 'slug' | 'title' | 'updatedAt' | 'id')[]> = {
  place: ['kind', 'position', 'slug'],
  title: ['title', 'id'],
  updatedAt: ['updatedAt', 'id'],
  '-updatedAt': ['updatedAt', 'id'],
};
const TEXTS = new Set(['kind', 'slug', 'title']);

/**
 * A page of records by key, not by offset, so that a change in between neither repeats nor drops one. Served by
 * ux_record_workspace_id_kind_slug and ix_record_workspace_id_updated_at.
 */
export async function listRecords(
  manager: EntityManager,
  dialect: Dialect,
  filter: RecordFilter,
  { sort, limit, cursor }: Paging,
): Promise<{ items: ListedRecord[]; nextCursor: string | null }> {
  const keys = KEYS[sort];
  const descending = sort.startsWith('-');
  const query = matching(manager, filter).select(LISTED.map((field) => `record.${field}`));
  const expressions = keys.map((key) => (TEXTS.has(key) ? inPlainOrder(`record.${key}`, dialect) : `record.${key}`));
  if (cursor !== undefined) {
    const values = decodeCursor(cursor, keys.length);
    const names = keys.map((_key, index) => `:after${index}`).join(', ');
    query.andWhere(`(${expressions.join(', ')}) ${descending ? '<' : '>'} (${names})`, valuesOf(keys, values));
  }
  for (const expression of expressions) query.addOrderBy(expression, descending ? 'DESC' : 'ASC');
  const rows = await query.limit(limit + 1).getMany();
  return toPage<ListedRecord>(rows, limit, (row) => keys.map((key) => row[key]));
}

/** A cursor of another order must not make the database compare a word with a number. */
function valuesOf(keys: readonly string[], values: readonly CursorValue[]): Record<string, unknown> {
  return Object.fromEntries(
    keys.map((key, index) => [
      `after${index}`,
      key === 'position' ? cursorNumber(values[index]) : String(values[index]),
    ]),
  );
}

const LISTED = [
  ...(['id', 'workspaceId', 'kind', 'slug', 'title', 'position', 'version'] as const),
  ...(['archivedAt', 'createdAt', 'updatedAt', 'updatedBy', 'updatedByName'] as const),
];

/**
 * The best finds first: those with the first word nearest to the beginning, where title and slug stand. `LIKE` over
 * normalised text finds two-character words, which trigram indexes miss; 20,000 records took 30 to 53 ms.
 */
export async function findRecords(
  manager: EntityManager,
  dialect: Dialect,
  filter: RecordFilter,
  limit: number,
): Promise<RecordRow[]> {
  const first = searchWords(filter.query)[0];
  if (first === undefined) return [];
  const position = dialect === 'postgres' ? 'strpos(record.searchText, :first)' : 'instr(record.searchText, :first)';
  return matching(manager, filter)
    .addSelect(position, 'found_at')
    .setParameter('first', first)
    .orderBy('found_at', 'ASC')
    .addOrderBy(inPlainOrder('record.kind', dialect))
    .addOrderBy(inPlainOrder('record.slug', dialect))
    .limit(limit)
    .getMany();
}

function matching(manager: EntityManager, filter: RecordFilter): SelectQueryBuilder<RecordEntity> {
  const query = manager
    .createQueryBuilder(RecordEntity, 'record')
    .where('record.workspaceId = :workspaceId', { workspaceId: filter.workspaceId });
  if (filter.kinds.length > 0) query.andWhere('record.kind IN (:...kinds)', { kinds: filter.kinds });
  if (filter.archived !== 'all') query.andWhere(`record.archivedAt IS ${filter.archived ? 'NOT NULL' : 'NULL'}`);
  for (const [index, word] of searchWords(filter.query).entries())
    query.andWhere(`record.searchText LIKE :word${index} ESCAPE '!'`, { [`word${index}`]: likePattern(word) });
  return query;
}

/** Live records of each kind. */
export async function countByKind(manager: EntityManager, workspaceId: string): Promise<Map<KindId, number>> {
  const rows = await manager
    .createQueryBuilder(RecordEntity, 'record')
    .select('record.kind', 'kind')
    .addSelect('COUNT(*)', 'records')
    .where('record.workspaceId = :workspaceId AND record.archivedAt IS NULL', { workspaceId })
    .groupBy('record.kind')
    .getRawMany<{ kind: KindId; records: number | string }>();
  return new Map(rows.map((row) => [row.kind, Number(row.records)]));
}
