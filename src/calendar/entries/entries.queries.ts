import type { Database, Dialect } from '../../platform/database/index.js';
import type { Instant } from '../../kernel/index.js';

export interface EntriesFilter {
  readonly begin: Instant;
  readonly end: Instant;
  readonly states: readonly string[];
  readonly account?: string | undefined;
  readonly segment?: string | undefined;
  readonly group?: string | undefined;
  readonly touchpoint?: string | undefined;
}

/** JSON name → column. The order is that of the answer. */
const COLUMNS = {
  id: 'id',
  startsAt: 'starts_at',
  touchpoint: 'touchpoint',
  account: 'account_slug',
  segment: 'segment',
  group: 'group_slug',
  draftId: 'draft_id',
  number: 'number',
  persona: 'persona',
  goal: 'goal',
  category: 'category',
  title: 'title',
  state: 'state',
  locked: 'locked',
  release: 'release_number',
  version: 'version',
} as const;

/** A question about entries, put in SQL once for both statements below. */
interface Asked {
  readonly conditions: string;
  readonly values: readonly unknown[];
}

function asked(dialect: Dialect, workspaceId: string, filter: EntriesFilter): Asked {
  const values: unknown[] = [];
  const bind = (value: unknown): string => {
    values.push(value);
    return dialect === 'postgres' ? `$${String(values.length)}` : '?';
  };
  const conditions = [
    `workspace_id = ${bind(workspaceId)}`,
    `starts_at >= ${bind(filter.begin)}`,
    `starts_at < ${bind(filter.end)}`,
    `state IN (${filter.states.map(bind).join(', ')})`,
    ...(filter.account === undefined ? [] : [`account_slug = ${bind(filter.account)}`]),
    ...(filter.segment === undefined ? [] : [`segment = ${bind(filter.segment)}`]),
    ...(filter.group === undefined ? [] : [`group_slug = ${bind(filter.group)}`]),
    ...(filter.touchpoint === undefined ? [] : [`touchpoint = ${bind(filter.touchpoint)}`]),
  ].join(' AND ');
  return { conditions, values };
}

/**
 * Entries of a period as the bytes of a JSON array, in the order of time. A month may hold 10,000, so the database
 * itself writes the text from a range of ix_entry_workspace_id_starts_at, and nothing here touches the rows.
 */
export async function entriesJson(database: Database, workspaceId: string, filter: EntriesFilter): Promise<Buffer> {
  const { dialect, reader } = database;
  const { conditions, values } = asked(dialect, workspaceId, filter);
  const sql = dialect === 'postgres' ? postgres(conditions) : sqlite(conditions);
  const [row] = await reader.query<{ items: string | Buffer }[]>(sql, [...values]);
  return Buffer.from(row?.items ?? '[]');
}

/**
 * A mark that differs once any of these entries changed, came or went: each change of an entry raises its version.
 * 10,000 entries: 2 ms on SQLite, 7 ms on PostgreSQL, a tenth of what writing their JSON takes there.
 */
export async function entriesMark(database: Database, workspaceId: string, filter: EntriesFilter): Promise<string> {
  const { dialect, reader } = database;
  const { conditions, values } = asked(dialect, workspaceId, filter);
  const all = dialect === 'postgres' ? 'BIT_XOR(hashtextextended(id, version))' : 'SUM(rowid * version)';
  const [row] = await reader.query<{ entries: unknown; versions: unknown; last: unknown }[]>(
    `SELECT COUNT(*) AS entries, ${all} AS versions, MAX(changed_at) AS last
      FROM entry WHERE ${conditions}`,
    [...values],
  );
  return JSON.stringify(row);
}

const sqlite = (conditions: string): string => {
  const pairs = Object.entries(COLUMNS).map(([name, column]) =>
    column === 'locked' ? `'locked', json(iif(locked, 'true', 'false'))` : `'${name}', ${column}`,
  );
  return `SELECT CAST(json_group_array(json_object(${pairs.join(', ')})) AS BLOB) AS items
    FROM (SELECT * FROM entry WHERE ${conditions} ORDER BY starts_at, id)`;
};

const postgres = (conditions: string): string => {
  const named = Object.entries(COLUMNS).map(([name, column]) => `${column} AS "${name}"`);
  return `SELECT COALESCE(json_agg(to_json(one)), '[]')::text AS items
    FROM (SELECT ${named.join(', ')} FROM entry WHERE ${conditions} ORDER BY starts_at, id) one`;
};
