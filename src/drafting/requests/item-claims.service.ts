import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { newId, plusSeconds, type Clock } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { CONFIG, type ConfigValues } from '../../platform/config/index.js';
import { Database, returnedRows, UnitOfWork } from '../../platform/database/index.js';
import { ModelCalls } from '../writers/llm/model-calls.service.js';
import { DraftItemEntity } from './draft-item.entity.js';

/** Which items this process works on. A lease that is not renewed says that the worker is gone. */
@Injectable()
export class ItemClaims implements OnApplicationBootstrap, OnModuleDestroy {
  readonly owner = newId<string>();
  private readonly log = new Logger(ItemClaims.name);
  private readonly held = new Map<string, AbortController>();
  private heartbeat: NodeJS.Timeout | null = null;

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: ModelCalls,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: ConfigValues,
  ) {}

  onApplicationBootstrap(): void {
    this.heartbeat = setInterval(() => void this.renew(), (this.config.DRAFTING_LEASE_SECONDS * 1000) / 3);
    this.heartbeat.unref();
  }

  onModuleDestroy(): void {
    if (this.heartbeat !== null) clearInterval(this.heartbeat);
  }

  /** Takes an item that waits, or whose worker was lost; null when another one has it or nothing is left to do. */
  async claim(workspaceId: string, itemId: string): Promise<{ item: DraftItemEntity; stop: AbortController } | null> {
    if (this.held.has(itemId)) return null;
    const item = await this.unitOfWork.runTogether('rows of many', async (tx) => {
      const now = this.clock.now();
      const [claimed] = await returnedRows(
        tx,
        DraftItemEntity,
        (at) => `UPDATE draft_item
          SET state = 'writing', lease_owner = ${at(this.owner)}, lease_until = ${at(this.leaseFrom(now))},
              claims = claims + 1, changed_at = ${at(now)}
          WHERE id = ${at(itemId)} AND workspace_id = ${at(workspaceId)}
            AND (state = 'queued' OR (state = 'writing' AND lease_until < ${at(now)}))
          RETURNING *`,
      );
      if (claimed === undefined) return null;
      if (claimed.claims > 1) await this.calls.abandon(tx, workspaceId, itemId);
      return claimed;
    });
    if (item === null) return null;
    const stop = new AbortController();
    this.held.set(itemId, stop);
    return { item, stop };
  }

  /** By whom it is to be written; null where it is gone. */
  async writerOf(workspaceId: string, itemId: string): Promise<DraftItemEntity['plan']['writer'] | null> {
    const item = await this.database.fresh.findOneBy(DraftItemEntity, { id: itemId, workspaceId });
    return item?.plan.writer ?? null;
  }

  /** The work on it is over, however it ended. */
  forget(itemId: string): void {
    this.held.delete(itemId);
  }

  /** Ends the work on an item somebody called off. Its row says so already. */
  stop(itemId: string): void {
    this.held.get(itemId)?.abort();
  }

  /** One statement for everything held, three times a lease. */
  private async renew(): Promise<void> {
    if (this.held.size === 0) return;
    try {
      await this.unitOfWork.run((tx) =>
        tx.manager.update(
          DraftItemEntity,
          { leaseOwner: this.owner, state: 'writing' },
          { leaseUntil: this.leaseFrom(this.clock.now()) },
        ),
      );
    } catch (error) {
      this.log.warn(`Leases could not be renewed: ${String(error)}`);
    }
  }

  private leaseFrom(now: ReturnType<Clock['now']>) {
    return plusSeconds(now, this.config.DRAFTING_LEASE_SECONDS);
  }
}

/** Rows whose worker is gone. */
export const leaseOver = (now: ReturnType<Clock['now']>) => ({ state: 'writing' as const, leaseUntil: LessThan(now) });
