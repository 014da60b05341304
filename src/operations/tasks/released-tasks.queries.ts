import type { EntityManager } from 'typeorm';
import { ReleaseEntity, type ReleasedEntry } from '../../calendar/index.js';
import type { AiLabel } from '../../drafting/index.js';
import type { Instant } from '../../kernel/index.js';
import type { Body } from '../../library/index.js';
import { dayBounds } from './local-day.js';
import type { PlannedTask } from './reconcile.js';

export interface ReleasedBody {
  readonly body: Body;
  readonly label: AiLabel | null;
}

export interface ReleasedWork {
  readonly period: { readonly from: Instant; readonly until: Instant };
  readonly tasks: readonly PlannedTask[];
  /** By entry. */
  readonly bodies: ReadonlyMap<string, ReleasedBody>;
}

/** A release as operators are to carry it out. */
export async function releasedTasks(
  manager: EntityManager,
  workspaceId: string,
  number: number,
  timeZone: string,
): Promise<ReleasedWork> {
  const { fromDay, toDay, snapshot } = await manager.findOneByOrFail(ReleaseEntity, { workspaceId, number });
  return {
    period: dayBounds(fromDay, timeZone, toDay),
    tasks: snapshot.entries.map(plannedTask),
    bodies: new Map(
      snapshot.entries.map(({ entryId, what }) => [entryId, { body: what.body, label: what.made?.label ?? null }]),
    ),
  };
}

const plannedTask = ({ entryId, who, startsAt, where, what, why }: ReleasedEntry): PlannedTask => ({
  entryId,
  accountSlug: where.account,
  draftId: what.draftId,
  number: what.version,
  hash: what.hash,
  touchpoint: where.touchpoint,
  segment: who.segment,
  groupSlug: who.group,
  ...why,
  plannedAt: startsAt,
});
