import { Inject, Injectable } from '@nestjs/common';
import { newId, type Clock } from '../../kernel/index.js';
import { CLOCK } from '../clock/index.js';
import type { Tx } from '../database/index.js';
import { JobQueue } from '../jobs/index.js';
import { EventDeliveryEntity } from './event-delivery.entity.js';
import { eventDelivery } from './event-delivery.job.js';
import type { EventType } from './event-type.js';

type Handler = (tx: Tx, payload: object) => Promise<void>;
export type LaterHandler = (payload: object) => Promise<void>;

/** How what happens on a lower floor reaches the floors above it. Handlers register in `onModuleInit`. */
@Injectable()
export class DomainEvents {
  private readonly handlers = new Map<string, { name: string; handle: Handler }[]>();
  private readonly later = new Map<string, Map<string, LaterHandler>>();

  constructor(
    private readonly jobs: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Runs inside the publisher's transaction: when it throws, what was published did not happen either. */
  on<P extends object>(type: EventType<P>, name: string, handle: (tx: Tx, payload: P) => Promise<void>): void {
    const list = this.handlers.get(type.name) ?? [];
    if (list.some((known) => known.name === name)) throw new Error(`Two handlers of ${type.name} are called ${name}.`);
    this.handlers.set(type.name, [...list, { name, handle: handle as Handler }]);
  }

  /**
   * Runs after the commit, at least once, and is tried again until it goes well: for effects that must never stop
   * the fact itself from being recorded (a consent is withdrawn whether or not a recall works).
   */
  onLater<P extends object>(type: EventType<P>, name: string, handle: (payload: P) => Promise<void>): void {
    const byName = this.later.get(type.name) ?? new Map<string, LaterHandler>();
    if (byName.has(name)) throw new Error(`Two handlers of ${type.name} are called ${name}.`);
    this.later.set(type.name, byName.set(name, handle as LaterHandler));
  }

  async publish<P extends object>(tx: Tx, type: EventType<P>, payload: P): Promise<void> {
    for (const { handle } of this.handlers.get(type.name) ?? []) await handle(tx, payload);
    for (const handler of this.later.get(type.name)?.keys() ?? []) {
      const delivery = { id: newId(), event: type.name, handler, payload, attempts: 0, dueAt: this.clock.now() };
      await tx.manager.insert(EventDeliveryEntity, { ...delivery, doneAt: null, lastError: null });
      tx.afterCommit(() => this.jobs.enqueue(eventDelivery, { deliveryId: delivery.id }));
    }
  }

  laterHandler(event: string, name: string): LaterHandler | undefined {
    return this.later.get(event)?.get(name);
  }
}
