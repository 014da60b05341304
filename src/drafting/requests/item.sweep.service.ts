import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import type { Clock } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { CONFIG, type ConfigValues } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { JobQueue } from '../../platform/jobs/index.js';
import { DraftItemEntity } from './draft-item.entity.js';
import { draftItem } from './drafting.jobs.js';
import { JobsPutOff } from '../writers/llm/jobs-put-off.service.js';
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
    private readonly putOff: JobsPutOff,
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

  /**
   * All there are, the oldest first, for ids grow with time: of a brand that waits for money there may be thousands, and
   * those behind them are not to wait with it. ix_draft_item_state_lease_until serves both halves.
   */
  async sweep(): Promise<void> {
    const over = leaseOver(this.clock.now());
    let after = '';
    for (;;) {
      const beyond = { id: MoreThan(after) };
      const left = await this.database.fresh.find(DraftItemEntity, {
        select: { id: true, workspaceId: true },
        where: [
          { state: 'queued', ...beyond },
          { ...over, ...beyond },
        ],
        order: { id: 'ASC' },
        take: AT_ONCE,
      });
      for (const { id: itemId, workspaceId } of left)
        if (!this.putOff.holds(workspaceId, itemId))
          this.jobs.enqueue(draftItem, { workspaceId, itemId }, { key: itemId });
      if (left.length < AT_ONCE) return;
      after = left.at(-1)?.id ?? after;
    }
  }
}
