import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Clock } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { CONFIG, type ConfigValues } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { JobQueue } from '../../platform/jobs/index.js';
import { DraftItemEntity } from './draft-item.entity.js';
import { draftItem } from './drafting.jobs.js';
import { leaseOver } from './item-claims.service.js';

const AT_ONCE = 1_000;

/** Finds items that a crash left behind: waiting with no job, or under a lease nobody renews. Safe to run twice. */
@Injectable()
export class ItemSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(ItemSweep.name);
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: ConfigValues,
  ) {}

  /** Its beat follows the lease, which is configured; hence no `@Interval`. */
  async onApplicationBootstrap(): Promise<void> {
    this.timer = setInterval(() => void this.lookRound(), this.config.DRAFTING_LEASE_SECONDS * 500);
    this.timer.unref();
    await this.sweep();
  }

  onModuleDestroy(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  /** A database that is away for a moment must not end the process: the next round finds what this one did not. */
  private async lookRound(): Promise<void> {
    try {
      await this.sweep();
    } catch (error) {
      this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }

  /** ix_draft_item_state_lease_until serves both halves. */
  async sweep(): Promise<void> {
    const left = await this.database.fresh.find(DraftItemEntity, {
      select: { id: true, workspaceId: true },
      where: [{ state: 'queued' }, leaseOver(this.clock.now())],
      order: { createdAt: 'ASC', ordinal: 'ASC' },
      take: AT_ONCE,
    });
    for (const { id: itemId, workspaceId } of left)
      this.jobs.enqueue(draftItem, { workspaceId, itemId }, { key: itemId });
  }
}
