import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../../kernel/index.js';
import type { RenderedPrompt } from '../../prompts/index.js';
import type { WritingJob } from '../writer.js';
import { ModelBudget, type Reservation } from './budget.service.js';
import { failure, type FailureKind, type LlmFailure } from './failure.js';
import type { CallPurpose } from './model-call.entity.js';
import { ModelCalls } from './model-calls.service.js';
import { ModelGate } from './model-gate.service.js';
import { PrefixWarmth, prefixOf } from './prefix-warmth.js';
import type { ChatMessage } from './reply.js';
import { requestKey } from './request-key.js';
import type { ModelSettings } from './settings.js';
import { SharedFlights } from './shared-flights.js';
import { ceilingCost } from './usage.js';

/** A question to the model, and on whose account it is put. `itemId` names what the books keep the call under. */
export interface Asked {
  readonly settings: ModelSettings;
  /** See `Asking`. */
  readonly last: boolean;
  readonly prompt: RenderedPrompt;
  readonly promptHash: string;
  /** Of the prompt and of what is put behind it; the prompt's own when left out. */
  readonly promptVersion?: string;
  /** What the books keep instead of what is put, where some of it may not be kept as long as a call is. */
  readonly booked?: readonly ChatMessage[];
  /** False: while the money is set aside for others it is not put at all. */
  readonly waits?: boolean;
  readonly job: Pick<WritingJob, 'workspaceId' | 'itemId' | 'round' | 'resumed' | 'signal' | 'onlooker'>;
}

/** Every question to the model goes this way: one flight for each key, its cost set aside first, every call booked. */
@Injectable()
export class ModelFlights {
  private readonly warmth = new PrefixWarmth(Date.now);
  private readonly flights = new SharedFlights<Result<string, LlmFailure>>();

  constructor(
    private readonly gate: ModelGate,
    private readonly calls: ModelCalls,
    private readonly budget: ModelBudget,
  ) {}

  /** One flight for each key: who asks the same while it is in the air gets the same answer, and sees it when it is there. */
  async ask(asked: Asked, messages: readonly ChatMessage[], purpose: CallPurpose): Promise<Result<string, LlmFailure>> {
    const { settings, promptHash, job } = asked;
    const { workspaceId, round } = job;
    const key = requestKey({
      workspaceId,
      messages,
      promptHash,
      provider: settings.provider,
      model: settings.model,
      round,
    });
    const reply = await this.flights.join(key, job.signal, (signal) =>
      this.fly({ ...asked, job: { ...job, signal } }, messages, purpose, key),
    );
    return reply ?? err(failure('cancelled'));
  }

  private async fly(
    { settings, last, prompt, promptHash, promptVersion = prompt.version, booked, waits = true, job }: Asked,
    messages: readonly ChatMessage[],
    purpose: CallPurpose,
    key: string,
  ): Promise<Result<string, LlmFailure>> {
    const { workspaceId, itemId, round } = job;
    const call = { workspaceId, itemId, round, purpose, promptHash, promptVersion };
    const kept = job.resumed ? await this.calls.answered(call) : null;
    if (kept !== null) return ok(kept);
    const ceiling = ceilingCost(settings.price, messages, prompt.maxOutputTokens);
    const reservation = await this.budget.reserve(settings, workspaceId, ceiling, { signal: job.signal, waits });
    if (reservation !== 'held') return err(failure(UNPAID[reservation]));
    let cost: number | null = null;
    try {
      const id = await this.calls.begin(settings, {
        ...{ ...call, requestKey: key, messages: booked ?? messages },
        ...{ reserved: ceiling, holder: this.budget.holder },
      });
      const request = {
        messages,
        temperature: prompt.temperature,
        maxOutputTokens: prompt.maxOutputTokens,
        schema: prompt.output,
      };
      const calling = (failed = (): void => undefined) => this.gate.call({ settings, last }, request, job, failed);
      // Where nobody says what came from a cache, nothing is gained by waiting for one.
      const outcome = await (settings.capability.cachedTokens === 'unknown'
        ? calling()
        : this.warmth.around(prefixOf(settings.model, messages), calling));
      cost = await this.calls.settle(settings, { workspaceId, id }, outcome);
      return outcome.failure === null ? ok(outcome.text ?? '') : err(outcome.failure);
    } finally {
      this.budget.settle(settings, workspaceId, ceiling, cost);
    }
  }
}

/** Why a call is not made where its money could not be set aside. */
export const UNPAID = {
  spent: 'budget',
  awaited: 'budget_awaited',
  cancelled: 'cancelled',
} as const satisfies Record<Exclude<Reservation, 'held'>, FailureKind>;
