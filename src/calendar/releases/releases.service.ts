import { Inject, Injectable } from '@nestjs/common';
import { AppError, newId, type Clock, type FieldError } from '../../kernel/index.js';
import type { Actor } from '../../identity/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { UnitOfWork, type Tx } from '../../platform/database/index.js';
import { DomainEvents } from '../../platform/events/index.js';
import { releasePublished } from '../calendar.events.js';
import type { Period } from '../board.service.js';
import type { Entry } from '../entries/entry.entity.js';
import { heldAfter, isEmpty, releaseDiff } from './release-diff.js';
import { ReleaseDesk, type Judged } from './release-desk.service.js';
import { releasedEntry, type ReleaseSnapshot } from './release-snapshot.js';
import { ReleaseEntity } from './release.entity.js';
import { formerReleases, nextNumber, textsOf } from './releases.queries.js';

/** Freezes periods of the calendar for the operators. */
@Injectable()
export class Releases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: DomainEvents,
    private readonly desk: ReleaseDesk,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param reason why texts that repeat another one go out all the same
   * @throws AppError 409 `release_refused` naming every entry that no longer holds and its rule; `release_repeats` naming
   *   those that repeat what the same people meet before, where no reason is given; `nothing_to_release` when operators
   *   hold exactly this already
   */
  async publish(actor: Actor, period: Period, reason?: string): Promise<ReleaseEntity> {
    const texts = await this.desk.texts(actor);
    return this.unitOfWork.run(async (tx) => {
      await tx.lock(actor.workspaceId, 'calendar');
      const { entries, broken, repeating, timeZone } = await this.desk.judge(tx, actor, period, texts);
      if (broken.length > 0) throw releaseRefused('release_refused', broken, BROKEN);
      if (repeating.length > 0 && reason === undefined) throw releaseRefused('release_repeats', repeating, REPEATING);
      const snapshot = await this.freeze(tx, actor.workspaceId, period, entries, timeZone);
      const numbers = entries.flatMap(({ releaseNumber }) => releaseNumber ?? []);
      const former = await formerReleases(tx.manager, actor.workspaceId, period, numbers);
      const diff = releaseDiff(snapshot, heldAfter(former));
      if (isEmpty(diff)) throw nothingToRelease(period);
      const release: ReleaseEntity = {
        ...{ id: newId<string>(), workspaceId: actor.workspaceId, fromDay: period.from, toDay: period.to },
        number: await nextNumber(tx.manager, actor.workspaceId),
        ...{ entries: entries.length, snapshot, diff },
        ...{ publishedBy: actor.personId, publishedByName: actor.name, at: this.clock.now() },
      };
      await tx.manager.insert(ReleaseEntity, release);
      await this.desk.markReleased(tx, actor, entries, release, repeating.length > 0 ? reason : undefined);
      const { id: releaseId, number: releaseNumber, fromDay, toDay, workspaceId } = release;
      await this.events.publish(tx, releasePublished, { workspaceId, releaseId, releaseNumber, fromDay, toDay });
      return release;
    });
  }

  private async freeze(
    tx: Tx,
    workspaceId: string,
    { from, to }: Period,
    entries: readonly Entry[],
    timeZone: string,
  ): Promise<ReleaseSnapshot> {
    const texts = await textsOf(tx.manager, workspaceId, entries);
    const frozen = entries.map((entry) => {
      const text = texts.get(entry.id);
      if (text === undefined) throw new Error(`Entry ${entry.id} has no text although it was judged approved.`);
      return releasedEntry(entry, text, timeZone);
    });
    return { timeZone, fromDay: from, toDay: to, entries: frozen };
  }
}

const BROKEN = 'of the entries no longer hold: move, replace or remove them, then publish again.';
const REPEATING =
  'of the entries repeat what the same people meet before: move, replace or remove them, or send override.reason.';

function releaseRefused(code: string, judged: readonly Judged[], why: string): AppError {
  const errors = judged.flatMap(({ entry, conflicts }): FieldError[] =>
    conflicts.map(({ rule, message }) => ({ field: `entries.${entry.id}`, code: rule, message })),
  );
  return new AppError('conflict', code, `${String(judged.length)} ${why}`, {
    errors,
    params: { entries: judged.map(({ entry }) => entry.id) },
  });
}

const nothingToRelease = ({ from, to }: Period): AppError =>
  new AppError(
    'conflict',
    'nothing_to_release',
    `Operators hold exactly what is planned from ${from} to ${to}. Plan or change something first.`,
  );
