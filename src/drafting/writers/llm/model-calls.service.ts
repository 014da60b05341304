import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleDestroy,
} from '@nestjs/common';
import { In, type FindOptionsWhere } from 'typeorm';
import { newId, plusSeconds, type Clock, type Instant } from '../../../kernel/index.js';
import { CLOCK } from '../../../platform/clock/index.js';
import { CONFIG, type ConfigValues } from '../../../platform/config/index.js';
import { Database, insertRows, UnitOfWork, updateRows, type Tx } from '../../../platform/database/index.js';
import { ModelCallEntity, type CallPurpose } from './model-call.entity.js';
import type { CallOutcome } from './model-gate.service.js';
import type { ChatMessage } from './reply.js';
import type { ModelSettings } from './settings.js';
import { costOf } from './usage.js';

type Asked = Pick<ModelSettings, 'provider' | 'model' | 'price'>;

export interface NewCall {
  readonly workspaceId: string;
  readonly itemId: string;
  readonly purpose: CallPurpose;
  readonly round: number;
  readonly requestKey: string;
  readonly promptHash: string;
  readonly promptVersion: string | null;
  readonly messages: readonly ChatMessage[];
  /** The most it may cost, and the process it is set aside by. */
  readonly reserved: number;
  readonly holder: string;
}

/**
 * The books of what was asked of models, what came back and what it cost. A call under way is held by a lease that its
 * process renews: one that nobody renews was lost with its process, and nothing is set aside for it any more.
 */
@Injectable()
export class ModelCalls implements OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown {
  private readonly log = new Logger(ModelCalls.name);
  private heartbeat: NodeJS.Timeout | null = null;
  /** Booked by this process and not settled. */
  private readonly underWay = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<ConfigValues, 'DRAFTING_LEASE_SECONDS'>,
  ) {}

  onApplicationBootstrap(): void {
    this.heartbeat = setInterval(() => void this.renew(), (this.config.DRAFTING_LEASE_SECONDS * 1000) / 3);
    this.heartbeat.unref();
  }

  onModuleDestroy(): void {
    if (this.heartbeat !== null) clearInterval(this.heartbeat);
  }

  /** Booked before it is made: a call that a crash cuts off has still been paid for. */
  async begin(settings: Asked, call: NewCall): Promise<string> {
    const id = newId<string>();
    const now = this.clock.now();
    await this.unitOfWork.runTogether('own rows', (tx) =>
      insertRows(tx, ModelCallEntity, [
        {
          id,
          workspaceId: call.workspaceId,
          itemId: call.itemId,
          purpose: call.purpose,
          round: call.round,
          requestKey: call.requestKey,
          promptHash: call.promptHash,
          promptVersion: call.promptVersion,
          reserved: call.reserved,
          holder: call.holder,
          provider: settings.provider,
          model: settings.model,
          state: 'started',
          request: call.messages,
          currency: settings.price?.currency ?? null,
          startedAt: now,
          heldUntil: this.leaseFrom(now),
          attempts: 0,
        },
      ]),
    );
    this.underWay.add(id);
    return id;
  }

  /** Stores what came back as it came, before anyone reads it. Answers the cost, null when unknown. */
  async settle(
    settings: Pick<Asked, 'price'>,
    { workspaceId, id }: { workspaceId: string; id: string },
    outcome: CallOutcome,
  ): Promise<number | null> {
    const cost = costOf(outcome.usage, settings.price);
    await this.unitOfWork.runTogether('own rows', (tx) =>
      updateRows(
        tx,
        ModelCallEntity,
        { id, workspaceId },
        {
          state: outcome.failure === null ? 'replied' : 'failed',
          reply: outcome.reply === null ? null : outcome.reply.content,
          finishReason: outcome.reply?.finishReason ?? null,
          attempts: outcome.attempts,
          latencyMs: outcome.latencyMs,
          tokensIn: outcome.usage.input,
          tokensOut: outcome.usage.output,
          tokensCached: outcome.usage.cached,
          cost,
          errorKind: outcome.failure?.kind ?? null,
          errorDetail: outcome.failure?.detail ?? null,
          endedAt: this.clock.now(),
        },
      ),
    );
    this.underWay.delete(id);
    return cost;
  }

  /**
   * The answer a crash left unread, if there is one: it was paid for already. Looked for by item and not by request key,
   * because the prompt also names what others wrote meanwhile.
   */
  async answered(
    of: Pick<NewCall, 'workspaceId' | 'itemId' | 'round' | 'purpose' | 'promptHash'>,
  ): Promise<string | null> {
    const { workspaceId, itemId, round, purpose, promptHash } = of;
    const call = await this.database.fresh.findOne(ModelCallEntity, {
      select: { id: true, reply: true },
      where: { workspaceId, itemId, round, purpose, promptHash, state: 'replied' },
      order: { id: 'DESC' },
    });
    return call?.reply ?? null;
  }

  /** Calls whose worker was lost: nobody will hear their answer, and their cost stays unknown. */
  abandon(tx: Tx, workspaceId: string, itemId: string): Promise<void> {
    return this.giveUp(tx, { workspaceId, itemId });
  }

  /** Nothing stays set aside for a process that stops. What still comes to an end while it does is settled as ever. */
  async onApplicationShutdown(): Promise<void> {
    if (this.underWay.size > 0) await this.unitOfWork.run((tx) => this.giveUp(tx, { id: In([...this.underWay]) }));
  }

  /** One statement for everything under way, three times a lease. */
  async renew(): Promise<void> {
    if (this.underWay.size === 0) return;
    try {
      const heldUntil = this.leaseFrom(this.clock.now());
      const under = { id: In([...this.underWay]), state: 'started' as const };
      await this.unitOfWork.run((tx) => tx.manager.update(ModelCallEntity, under, { heldUntil }));
    } catch (error) {
      this.log.warn(`Calls under way could not be held on to: ${String(error)}`);
    }
  }

  private leaseFrom(now: Instant): Instant {
    return plusSeconds(now, this.config.DRAFTING_LEASE_SECONDS);
  }

  private async giveUp(tx: Tx, calls: FindOptionsWhere<ModelCallEntity>): Promise<void> {
    await tx.manager.update(
      ModelCallEntity,
      { ...calls, state: 'started' },
      {
        state: 'abandoned',
        errorKind: 'abandoned',
        errorDetail: 'The process ended during the call.',
        endedAt: this.clock.now(),
      },
    );
  }

  ofItem(workspaceId: string, itemId: string): Promise<ModelCallEntity[]> {
    return this.database.reader.find(ModelCallEntity, {
      where: { workspaceId, itemId },
      order: { startedAt: 'ASC', id: 'ASC' },
    });
  }
}
