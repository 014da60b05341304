import type { Database } from '../../platform/database/index.js';
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

/**
 * Entries of a period as JSON text, in the order of time. A month may hold 10,000, so the database itself writes the
 * text from a range of ix_entry_workspace_id_starts_at, and nothing here touches the rows.
 */
export async function entriesJson(database: Database, workspaceId: string, filter: EntriesFilter): Promise<string> {
  const { dialect } = database;
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
  const sql = dialect === 'postgres' ? postgres(conditions) : sqlite(conditions);
  const [row] = await database.reader.query<{ items: string }[]>(sql, values);
  return row?.items ?? '[]';
}

const sqlite = (conditions: string): string => {
  const pairs = Object.entries(COLUMNS).map(([name, column]) =>
    column === 'locked' ? `'locked', json(iif(locked, 'true', 'false'))` : `'${name}', ${column}`,
  );
  return `SELECT json_group_array(json_object(${pairs.join(', ')})) AS items
    FROM (SELECT * FROM entry WHERE ${conditions} ORDER BY starts_at, id)`;
};

const postgres = (conditions: string): string => {
  const named = Object.entries(COLUMNS).map(([name, column]) => `${column} AS "${name}"`);
  return `SELECT COALESCE(json_agg(to_json(one)), '[]')::text AS items
    FROM (SELECT ${named.join(', ')} FROM entry WHERE ${conditions} ORDER BY starts_at, id) one`;
};
