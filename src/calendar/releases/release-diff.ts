import { canonicalJson } from '../../kernel/index.js';
import type { ReleasedEntry, ReleaseSnapshot } from './release-snapshot.js';

/** Parts of an entry a release may change, in the order people are told. */
export const CHANGE_PARTS = ['when', 'where', 'who', 'what', 'why'] as const;
export type ChangePart = (typeof CHANGE_PARTS)[number];

export interface DiffLine {
  readonly entryId: string;
  readonly when: string;
  readonly account: string;
  readonly touchpoint: string;
  readonly draftId: string;
}
export interface ChangedLine extends DiffLine {
  readonly parts: readonly ChangePart[];
  readonly before: DiffLine;
}
export interface ReleaseDiff {
  readonly added: readonly DiffLine[];
  readonly changed: readonly ChangedLine[];
  readonly removed: readonly DiffLine[];
}

export interface FormerRelease {
  readonly number: number;
  readonly snapshot: ReleaseSnapshot;
}

/**
 * What operators hold after a row of releases: each takes the place of all that was released before for its days, and
 * an entry that moved to other days is held where it was released last.
 */
export function heldAfter(releases: readonly FormerRelease[]): Map<string, ReleasedEntry> {
  const held = new Map<string, ReleasedEntry>();
  for (const { snapshot } of [...releases].sort((left, right) => left.number - right.number)) {
    for (const [entryId, entry] of held) if (within(entry, snapshot)) held.delete(entryId);
    for (const entry of snapshot.entries) held.set(entry.entryId, entry);
  }
  return held;
}

/** The local day stands first in a moment with its offset. */
const within = (entry: ReleasedEntry, { fromDay, toDay }: Pick<ReleaseSnapshot, 'fromDay' | 'toDay'>): boolean => {
  const day = entry.when.slice(0, 10);
  return fromDay <= day && day <= toDay;
};

/** @param held what operators have in hand before this release */
export function releaseDiff(next: ReleaseSnapshot, held: ReadonlyMap<string, ReleasedEntry>): ReleaseDiff {
  const present = new Set(next.entries.map(({ entryId }) => entryId));
  return {
    added: next.entries.filter(({ entryId }) => !held.has(entryId)).map(lineOf),
    changed: next.entries.flatMap((entry) => {
      const before = held.get(entry.entryId);
      const parts = before === undefined ? [] : changedParts(before, entry);
      return before === undefined || parts.length === 0 ? [] : [{ ...lineOf(entry), parts, before: lineOf(before) }];
    }),
    removed: [...held.values()].filter((entry) => within(entry, next) && !present.has(entry.entryId)).map(lineOf),
  };
}

export const isEmpty = ({ added, changed, removed }: ReleaseDiff): boolean =>
  added.length + changed.length + removed.length === 0;

const changedParts = (before: ReleasedEntry, after: ReleasedEntry): ChangePart[] =>
  CHANGE_PARTS.filter((part) =>
    part === 'what' ? before.what.hash !== after.what.hash : canonicalJson(before[part]) !== canonicalJson(after[part]),
  );

const lineOf = ({ entryId, when, where, what }: ReleasedEntry): DiffLine => ({
  ...{ entryId, when, draftId: what.draftId },
  account: where.account,
  touchpoint: where.touchpoint,
});
