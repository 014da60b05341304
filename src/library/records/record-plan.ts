import { canonicalJson, type Instant } from '../../kernel/index.js';
import { KINDS } from '../kinds/index.js';
import type { KindId } from '../kinds/kind.js';
import { slugOf, type RecordChange } from './record-change.js';
import { brandStays, idFixed, recordArchived, recordNotFound, recordStale, slugTaken } from './record-errors.js';
import type { RecordRow } from './record.entity.js';
import { plainLine, searchTextOf } from './search-text.js';

/** What becomes of a record. `unchanged` means that nothing is to be told. */
export interface AppliedChange {
  readonly record: RecordRow;
  readonly change: 'created' | 'updated' | 'archived' | 'restored' | 'unchanged';
  readonly before: unknown;
}

export interface PlannedChange extends AppliedChange {
  /** The version before; 0 for a record that is new. */
  readonly from: number;
  /** Its row differs, be it only in its place in the list. */
  readonly touched: boolean;
}

/** Who writes, when, and what a new row is called. */
export interface Writing {
  readonly workspaceId: string;
  readonly personId: string | null;
  readonly name: string;
  readonly at: Instant;
  readonly newId: () => string;
  /** Place of a new record that names none. */
  readonly nextPosition: (kind: KindId) => number;
}

/**
 * A change, its body already read by its kind's schema, against what is there → the row as it will be.
 * @param present rows by `kind/slug`, archived ones too; the outcome is put among them for the changes that follow
 */
export function planChange(change: RecordChange, present: Map<string, RecordRow>, writing: Writing): PlannedChange {
  const { kind } = change;
  const body = 'body' in change ? (change.body as { id: string } | undefined) : undefined;
  const slug = slugOf(change);
  const row = present.get(`${kind}/${slug}`);
  const planned = outcome(change, slug, row, body, writing);
  present.set(`${kind}/${slug}`, planned.record);
  return planned;
}

function outcome(
  change: RecordChange,
  slug: string,
  row: RecordRow | undefined,
  body: { id: string } | undefined,
  writing: Writing,
): PlannedChange {
  const { kind } = change;
  if (change.action === 'create') {
    if (row) throw slugTaken(kind, slug, row.archivedAt !== null);
    return created(kind, body ?? { id: slug }, change.position ?? writing.nextPosition(kind), writing);
  }
  if (!row) throw recordNotFound(kind, slug);
  if (change.seen !== undefined && change.seen !== row.version) throw recordStale(kind, slug, change.seen, row.version);
  if (body && body.id !== slug) throw idFixed(slug);
  if (change.action === 'update' && row.archivedAt !== null) throw recordArchived(kind, slug);
  if (change.action === 'archive' && KINDS[kind].layout.form === 'singleton') throw brandStays();
  return changed(row, change, body, writing);
}

function changed(
  row: RecordRow,
  change: Exclude<RecordChange, { action: 'create' }>,
  body: { id: string } | undefined,
  writing: Writing,
): PlannedChange {
  const archivedAt = archivedAfter(change.action, row.archivedAt, writing.at);
  const position = (change.action === 'archive' ? undefined : change.position) ?? row.position;
  const reworded = body !== undefined && canonicalJson(body) !== canonicalJson(row.body);
  const moved = (archivedAt === null) !== (row.archivedAt === null);
  const touched = reworded || moved || position !== row.position;
  const record: RecordRow = {
    ...row,
    ...(reworded ? described(row.kind, body) : {}),
    archivedAt,
    position,
    version: reworded ? row.version + 1 : row.version,
    ...(touched ? stamp(writing) : {}),
  };
  const what = moved ? (archivedAt === null ? 'restored' : 'archived') : touched ? 'updated' : 'unchanged';
  return { record, change: what, before: row.body, from: row.version, touched };
}

function archivedAfter(action: 'update' | 'archive' | 'restore', was: Instant | null, at: Instant): Instant | null {
  if (action === 'restore') return null;
  return action === 'archive' ? (was ?? at) : was;
}

function created(kind: KindId, body: { id: string }, position: number, writing: Writing): PlannedChange {
  const record: RecordRow = {
    id: writing.newId(),
    workspaceId: writing.workspaceId,
    kind,
    slug: body.id,
    ...described(kind, body),
    position,
    version: 1,
    archivedAt: null,
    createdAt: writing.at,
    ...stamp(writing),
  };
  return { record, change: 'created', before: null, from: 0, touched: true };
}

const stamp = (writing: Writing) => ({
  updatedAt: writing.at,
  updatedBy: writing.personId,
  updatedByName: writing.name,
});

/** What is derived from a body whenever it changes. */
function described(kind: KindId, body: { id: string }): Pick<RecordRow, 'title' | 'body' | 'searchText'> {
  const title = Array.from(plainLine(KINDS[kind].title(body)))
    .slice(0, 200)
    .join('');
  return { title, body, searchText: searchTextOf(body.id, title, KINDS[kind].searched(body)) };
}
