import { canonicalJson } from '../../kernel/index.js';
import { KINDS, type KindId } from '../kinds/index.js';

/** A record as the workspace has it now, archived ones included. */
export interface CurrentRecord {
  readonly kind: KindId;
  readonly slug: string;
  readonly body: unknown;
  readonly position: number;
  readonly archived: boolean;
}

/** A record as the files have it. */
export interface IncomingRecord {
  readonly kind: KindId;
  readonly body: { readonly id: string };
  /** Its place in its list file, from 0. */
  readonly position: number;
}

export interface ImportPlan {
  readonly create: readonly IncomingRecord[];
  readonly update: readonly IncomingRecord[];
  /** Says the same, stands elsewhere in its list. */
  readonly move: readonly IncomingRecord[];
  /** In the archive until now. */
  readonly restore: readonly IncomingRecord[];
  readonly archive: readonly CurrentRecord[];
  readonly unchanged: readonly IncomingRecord[];
}

const addressOf = (record: IncomingRecord): string => `${record.kind}/${record.body.id}`;

/** What has to happen so that a workspace's records say what the files say. Nothing is ever deleted. */
export function planImport(current: readonly CurrentRecord[], files: readonly IncomingRecord[]): ImportPlan {
  const present = new Map(current.map((record) => [`${record.kind}/${record.slug}`, record]));
  const incoming = withPlaces(present, files);
  const plan = { create: [], update: [], move: [], restore: [], unchanged: [] } as Record<
    'create' | 'update' | 'move' | 'restore' | 'unchanged',
    IncomingRecord[]
  >;
  for (const record of incoming) plan[fateOf(present.get(addressOf(record)), record)].push(record);
  const named = new Set(incoming.map(addressOf));
  const archive = current.filter((record) => !record.archived && !named.has(`${record.kind}/${record.slug}`));
  return { ...plan, archive };
}

function fateOf(there: CurrentRecord | undefined, record: IncomingRecord) {
  if (there === undefined) return 'create';
  if (there.archived) return 'restore';
  if (canonicalJson(there.body) !== canonicalJson(record.body)) return 'update';
  return there.position === record.position ? 'unchanged' : 'move';
}

/**
 * Places mean an order, and only in lists. Where the order of what is there already stays, everything keeps its place
 * and what is new comes after it; otherwise the list is counted anew.
 */
function withPlaces(present: ReadonlyMap<string, CurrentRecord>, files: readonly IncomingRecord[]): IncomingRecord[] {
  const lists = new Map<KindId, IncomingRecord[]>();
  for (const record of files) {
    const list = lists.get(record.kind);
    if (list) list.push(record);
    else lists.set(record.kind, [record]);
  }
  return [...lists].flatMap(([kind, list]) => {
    const places = list.map((record) => {
      const there = present.get(addressOf(record));
      return there === undefined || there.archived ? null : there.position;
    });
    if (KINDS[kind].layout.form !== 'list')
      return list.map((record, index) => ({ ...record, position: places[index] ?? record.position }));
    if (!isInOrder(places)) return list;
    const last = Math.max(-1, ...places.map((place) => place ?? -1));
    const known = places.filter((place) => place !== null).length;
    return list.map((record, index) => ({ ...record, position: places[index] ?? last + 1 + index - known }));
  });
}

/** Known places rise, and nothing new stands between them. */
const isInOrder = (places: readonly (number | null)[]): boolean =>
  places.every((place, index) => {
    const before = index === 0 ? -1 : (places[index - 1] ?? null);
    return place === null || (before !== null && place > before);
  });
