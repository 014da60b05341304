import { In, LessThanOrEqual, MoreThanOrEqual, type EntityManager } from 'typeorm';
import { DraftVersionEntity, labelPolicy, madeBefore, toMadeView } from '../../drafting/index.js';
import type { Entry } from '../entries/entry.entity.js';
import type { FormerRelease } from './release-diff.js';
import type { ReleasedText } from './release-snapshot.js';
import { ReleaseEntity } from './release.entity.js';

const AT_ONCE = 500;

/** Releases that say what operators hold for these days or of these entries. By ix_release_days and the unique number. */
export async function formerReleases(
  manager: EntityManager,
  workspaceId: string,
  { from, to }: { from: string; to: string },
  numbers: readonly number[],
): Promise<FormerRelease[]> {
  const columns = { id: true, number: true, snapshot: true } as const;
  const overlapping = await manager.find(ReleaseEntity, {
    where: { workspaceId, fromDay: LessThanOrEqual(to), toDay: MoreThanOrEqual(from) },
    select: columns,
  });
  const known = new Set(overlapping.map(({ number }) => number));
  const missing = [...new Set(numbers)].filter((number) => !known.has(number));
  const others =
    missing.length === 0
      ? []
      : await manager.find(ReleaseEntity, { where: { workspaceId, number: In(missing) }, select: columns });
  return [...overlapping, ...others];
}

/** Text, body and making of the versions that entries are bound to, by entry id. By ux_draft_version_draft_id_number. */
export async function textsOf(
  manager: EntityManager,
  workspaceId: string,
  entries: readonly Entry[],
): Promise<Map<string, ReleasedText>> {
  const byVersion = new Map<string, ReleasedText>();
  const policy = await labelPolicy(manager, workspaceId);
  const draftIds = [...new Set(entries.map(({ draftId }) => draftId))];
  for (let from = 0; from < draftIds.length; from += AT_ONCE) {
    const versions = await manager.find(DraftVersionEntity, {
      where: { workspaceId, draftId: In(draftIds.slice(from, from + AT_ONCE)) },
      order: { number: 'ASC' },
    });
    for (const version of versions) {
      const { draftId, hash, text, body } = version;
      byVersion.set(`${draftId}/${hash}`, { text, body, made: toMadeView(madeBefore(version), policy) });
    }
  }
  return new Map(
    entries.flatMap((entry) => {
      const found = byVersion.get(`${entry.draftId}/${entry.hash}`);
      return found === undefined ? [] : [[entry.id, found]];
    }),
  );
}

/** The number the next release gets. The caller holds the workspace's calendar. */
export async function nextNumber(manager: EntityManager, workspaceId: string): Promise<number> {
  const row = await manager
    .createQueryBuilder(ReleaseEntity, 'release')
    .select('MAX(release.number)', 'last')
    .where('release.workspaceId = :workspaceId', { workspaceId })
    .getRawOne<{ last: number | string | null }>();
  return Number(row?.last ?? 0) + 1;
}
