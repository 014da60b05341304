import type { Schema } from '../api/client';
import type { Range } from './periods';
import { titleOf } from './title';

type Row = Pick<
  Schema<'EntryRow'>,
  'id' | 'startsAt' | 'account' | 'segment' | 'group' | 'touchpoint' | 'draftId' | 'number' | 'state' | 'title'
>;
type Released = Schema<'ReleaseView'>['entries'][number];
export interface FormerRelease {
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly entries: readonly Released[];
}

export interface ComingLine {
  readonly id: string;
  readonly startsAt: string;
  readonly account: string;
  readonly touchpoint: Row['touchpoint'];
  readonly title: string;
  readonly parts: readonly ('when' | 'where' | 'who' | 'what')[];
}
export interface ComingDiff {
  readonly added: readonly ComingLine[];
  readonly changed: readonly ComingLine[];
  readonly removed: readonly ComingLine[];
  readonly same: number;
}

const dayOf = ({ when }: Released): string => when.slice(0, 10);

/** What operators hold after a row of releases: each takes the place of all that was released before for its days. */
export function heldAfter(releases: readonly FormerRelease[]): Map<string, Released> {
  const held = new Map<string, Released>();
  for (const { from, to, entries } of [...releases].sort((one, other) => one.number - other.number)) {
    for (const [id, entry] of held) if (from <= dayOf(entry) && dayOf(entry) <= to) held.delete(id);
    for (const entry of entries) held.set(entry.entryId, entry);
  }
  return held;
}

/** What publishing a period would change for operators, as far as can be seen from here: the service judges anew. */
export function comingDiff(rows: readonly Row[], { from, to }: Range, held: ReadonlyMap<string, Released>): ComingDiff {
  const live = rows.filter(({ state }) => state === 'planned' || state === 'released');
  const present = new Set(live.map(({ id }) => id));
  const line = (row: Row, parts: ComingLine['parts'] = []): ComingLine => {
    const { id, startsAt, account, touchpoint, title } = row;
    return { id, startsAt, account, touchpoint, title, parts };
  };
  const changed = live.flatMap((row) => {
    const before = held.get(row.id);
    const parts = before === undefined ? [] : partsOf(row, before);
    return parts.length === 0 ? [] : [line(row, parts)];
  });
  const added = live.filter(({ id }) => !held.has(id)).map((row) => line(row));
  const removed = [...held.values()]
    .filter((entry) => from <= dayOf(entry) && dayOf(entry) <= to && !present.has(entry.entryId))
    .map((entry) => ({
      ...{ id: entry.entryId, startsAt: entry.startsAt, account: entry.where.account },
      ...{ touchpoint: entry.where.touchpoint, title: titleOf(entry.what.text), parts: [] },
    }));
  return { added, changed, removed, same: live.length - added.length - changed.length };
}

function partsOf(row: Row, { startsAt, where, who, what }: Released): ComingLine['parts'] {
  const different: [ComingLine['parts'][number], boolean][] = [
    ['when', Date.parse(row.startsAt) !== Date.parse(startsAt)],
    ['where', row.account !== where.account || row.touchpoint !== where.touchpoint],
    ['who', row.segment !== who.segment || row.group !== who.group],
    ['what', row.draftId !== what.draftId || row.number !== what.version],
  ];
  return different.filter(([, differs]) => differs).map(([part]) => part);
}
