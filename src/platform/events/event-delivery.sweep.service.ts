import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { IsNull, LessThan, LessThanOrEqual } from 'typeorm';
import { plusSeconds, type Clock } from '../../kernel/index.js';
import { CLOCK } from '../clock/index.js';
import { Database, UnitOfWork } from '../database/index.js';
import { JobHandlers, JobQueue, Sweep } from '../jobs/index.js';
import { DomainEvents } from './domain-events.service.js';
import { EventDeliveryEntity } from './event-delivery.entity.js';
import { eventDelivery } from './event-delivery.job.js';

/** A delivery that is being tried is not due again for this long, so two processes do not try it at once. */
const LEASE_SECONDS = 60;
const LONGEST_WAIT_SECONDS = 3600;
/** Deliveries that went well are kept for a week, for whoever looks into one. */
const KEPT_SECONDS = 7 * 24 * 3600;

/** Delivers events owed to `onLater` handlers, and finds those a crash left behind. */
@Injectable()
export class EventDeliverySweep implements OnModuleInit {
  private readonly log = new Logger(EventDeliverySweep.name);

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly events: DomainEvents,
    private readonly handlers: JobHandlers,
    private readonly jobs: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.handle(eventDelivery, ({ deliveryId }) => this.deliver(deliveryId));
  }

  @Sweep('events.sweep', 30_000)
  async sweep(): Promise<void> {
    const due = await this.database.reader.find(EventDeliveryEntity, {
      where: { doneAt: IsNull(), dueAt: LessThanOrEqual(this.clock.now()) },
      order: { dueAt: 'ASC' },
      take: 200,
    });
    for (const { id } of due) this.jobs.enqueue(eventDelivery, { deliveryId: id }, { key: id });
    await this.forget();
  }

  private async forget(): Promise<void> {
    const before = plusSeconds(this.clock.now(), -KEPT_SECONDS);
    const old = { doneAt: LessThan(before) };
    if (await this.database.reader.existsBy(EventDeliveryEntity, old))
      await this.unitOfWork.run((tx) => tx.manager.delete(EventDeliveryEntity, old));
  }

  private async deliver(deliveryId: string): Promise<void> {
    const delivery = await this.claim(deliveryId);
    if (delivery === null) return;
    try {
      const handle = this.events.laterHandler(delivery.event, delivery.handler);
      if (!handle) throw new Error(`No handler ${delivery.handler} for ${delivery.event}`);
      await handle(delivery.payload);
      await this.finish(deliveryId, { doneAt: this.clock.now(), lastError: null });
    } catch (error) {
      this.log.error(`${delivery.event} → ${delivery.handler}: ${String(error)}`);
      const wait = Math.min(LONGEST_WAIT_SECONDS, 2 ** delivery.attempts * 5);
      await this.finish(deliveryId, { dueAt: plusSeconds(this.clock.now(), wait), lastError: String(error) });
    }
  }

  private claim(id: string): Promise<EventDeliveryEntity | null> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const delivery = await tx.manager.findOneBy(EventDeliveryEntity, {
        id,
        doneAt: IsNull(),
        dueAt: LessThanOrEqual(now),
      });
      if (delivery === null) return null;
      const claim = { attempts: delivery.attempts + 1, dueAt: plusSeconds(now, LEASE_SECONDS) };
      const { affected } = await tx.manager.update(EventDeliveryEntity, { id, dueAt: delivery.dueAt }, claim);
      return affected === 1 ? { ...delivery, ...claim } : null;
    });
  }

  private finish(id: string, outcome: Partial<EventDeliveryEntity>): Promise<unknown> {
    return this.unitOfWork.run((tx) => tx.manager.update(EventDeliveryEntity, { id }, outcome));
  }
}
