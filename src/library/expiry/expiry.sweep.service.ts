import { Inject, Injectable, Logger } from '@nestjs/common';
import { dayOf, plusSeconds, type Clock } from '../../kernel/index.js';
import { Workspaces, type WorkspaceEntity } from '../../identity/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database, UnitOfWork, type Tx } from '../../platform/database/index.js';
import { Sweep } from '../../platform/jobs/index.js';
import { DomainEvents } from '../../platform/events/index.js';
import { consentWithdrawn, factExpired, materialRetired, mediaRetired, offerChanged } from '../library.events.js';
import { claimDeadline, passedDeadlines } from './deadlines.queries.js';
import { hasPassed } from './deadlines.js';
import type { RecordDeadlineEntity } from './record-deadline.entity.js';

const EVERY_MS = 5 * 60_000;
/** The earliest zone on earth is this far ahead of UTC: no workspace's day is later. */
const EARLIEST_ZONE_SECONDS = 14 * 3600;

/** Tells the house what ran out overnight, once for each deadline, by the calendar of its workspace. */
@Injectable()
export class ExpirySweep {
  private readonly log = new Logger(ExpirySweep.name);

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly workspaces: Workspaces,
    private readonly events: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Safe to run twice, and in several processes: each deadline is claimed where it is told. */
  @Sweep('library.expiry', EVERY_MS)
  async sweep(): Promise<void> {
    const latestDay = dayOf(plusSeconds(this.clock.now(), EARLIEST_ZONE_SECONDS), 'UTC');
    const passed = await passedDeadlines(this.database.reader, latestDay);
    if (passed.length === 0) return;
    for (const workspace of await this.workspaces.all()) {
      const own = passed.filter(
        (deadline) => deadline.workspaceId === workspace.id && this.isOver(deadline, workspace),
      );
      for (const deadline of own) await this.tellOrLater(deadline);
    }
  }

  /** One that fails is left for the next sweep and keeps none of the others waiting. */
  private async tellOrLater(deadline: RecordDeadlineEntity): Promise<void> {
    try {
      await this.unitOfWork.run((tx) => this.tell(tx, deadline));
    } catch (error) {
      this.log.error(`${deadline.kind} ${deadline.slug} ran out and could not be told: ${String(error)}`);
    }
  }

  private isOver(deadline: RecordDeadlineEntity, { timeZone }: Pick<WorkspaceEntity, 'timeZone'>): boolean {
    return hasPassed(deadline, dayOf(this.clock.now(), timeZone));
  }

  private async tell(tx: Tx, deadline: RecordDeadlineEntity): Promise<void> {
    if (!(await claimDeadline(tx.manager, deadline, this.clock.now()))) return;
    const { workspaceId, slug, item } = deadline;
    switch (deadline.what) {
      case 'fact':
        return this.events.publish(tx, factExpired, { workspaceId, factId: `${slug}#${item}`, reason: 'expired' });
      case 'consent':
        return this.events.publish(tx, consentWithdrawn, { workspaceId, caseId: slug, reason: 'expired' });
      case 'offer':
        return this.events.publish(tx, offerChanged, { workspaceId, offerId: slug, reason: 'ended' });
      case 'material':
        return this.events.publish(tx, materialRetired, { workspaceId, materialId: slug, reason: 'expired' });
      case 'media':
        return this.events.publish(tx, mediaRetired, { workspaceId, mediaId: slug, reason: 'expired' });
    }
  }
}
