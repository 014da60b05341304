import { Inject, Injectable } from '@nestjs/common';
import { err, ok, sha256, type Result } from '../../kernel/index.js';
import { CONFIG, type ConfigValues } from '../../platform/config/index.js';
import { CIRCUIT_POLICY, learn } from '../writers/llm/circuit.js';
import { failure, type LlmFailure } from '../writers/llm/failure.js';
import { ModelBudget } from '../writers/llm/budget.service.js';
import { UNPAID } from '../writers/llm/model-flights.service.js';
import { ModelCalls } from '../writers/llm/model-calls.service.js';
import { admitted, inPace, patient, paused, type CallOutcome } from '../writers/llm/model-gate.service.js';
import { ProviderDoor } from '../writers/llm/provider-door.js';
import { nextDelay, RETRY_POLICY, type RetryPolicy } from '../writers/llm/retry-policy.js';
import { ceilingCost, estimateTokens, UNKNOWN_USAGE } from '../writers/llm/usage.js';
import type { Embedded } from './embed-call.adapter.js';
import { embeddingSettings, type EmbeddingSettings } from './embedding-settings.js';

/** Loaded with the first call, as the chat's client is. */
const client = () => import('./embed-call.adapter.js');

/** Texts a request carries at most. */
export const EMBEDDED_AT_ONCE = 32;

interface Endpoint {
  readonly settings: EmbeddingSettings;
  readonly door: ProviderDoor;
}

/** On whose account meanings are asked for. `itemId` is what the books keep the calls under. */
export interface EmbeddingJob {
  readonly workspaceId: string;
  readonly itemId: string;
}

/** Asks an OpenAI-compatible endpoint for meanings: at the same pace, by the same repeats and circuit as the models. */
@Injectable()
export class OpenAiEmbedder {
  readonly settings: EmbeddingSettings | null;
  private readonly door: ProviderDoor | null;
  private readonly policy: RetryPolicy;

  constructor(
    private readonly calls: ModelCalls,
    private readonly budget: ModelBudget,
    @Inject(CONFIG) config: ConfigValues,
  ) {
    this.settings = embeddingSettings(config);
    this.door = this.settings === null ? null : new ProviderDoor(this.settings);
    this.policy = { ...RETRY_POLICY, baseMs: config.LLM_RETRY_BASE_SECONDS * 1000 };
  }

  get model(): string {
    return this.settings?.model ?? '';
  }

  /**
   * One vector a text, in the order given, asked for on somebody's account: the request is booked, and paid from the
   * workspace's budget. Where the money is set aside for others it is not put: `budget_awaited`.
   * @param texts at most `EMBEDDED_AT_ONCE`
   */
  async embed(
    job: EmbeddingJob,
    texts: readonly string[],
    signal: AbortSignal,
  ): Promise<Result<readonly Float32Array[], LlmFailure>> {
    const { settings, door } = this;
    if (settings === null || door === null) return err(failure('not_configured'));
    return this.booked({ settings, door }, job, texts, signal);
  }

  private async booked(
    at: Endpoint,
    { workspaceId, itemId }: EmbeddingJob,
    texts: readonly string[],
    signal: AbortSignal,
  ): Promise<Result<Float32Array[], LlmFailure>> {
    const { settings } = at;
    const messages = texts.map((content) => ({ role: 'user' as const, content }));
    const ceiling = ceilingCost(settings.price, messages, 0);
    const reservation = await this.budget.reserve(settings, workspaceId, ceiling, { signal, waits: false });
    if (reservation !== 'held') return err(failure(UNPAID[reservation]));
    let cost: number | null = null;
    try {
      const requestKey = sha256(JSON.stringify([settings.model, texts]));
      const id = await this.calls.begin(settings, {
        ...{
          workspaceId,
          itemId,
          purpose: 'embed',
          round: 0,
          requestKey,
          promptHash: NO_PROMPT,
          promptVersion: null,
          messages,
          reserved: ceiling,
          holder: this.budget.holder,
        },
      });
      const { result, attempts, latencyMs } = await this.repeated(at, workspaceId, texts, signal);
      cost = await this.calls.settle(settings, { workspaceId, id }, outcomeOf(result, attempts, latencyMs));
      return result.ok ? ok(result.value.vectors) : result;
    } finally {
      this.budget.settle(settings, workspaceId, ceiling, cost);
    }
  }

  private async repeated(
    { settings, door }: Endpoint,
    workspaceId: string,
    texts: readonly string[],
    signal: AbortSignal,
  ) {
    const { embedOnce } = await client();
    let latencyMs = 0;
    const patience = patient();
    for (let attempts = 1; ; attempts += 1) {
      if (
        !(await admitted(door, signal, patience)) ||
        !(await inPace(door, workspaceId, estimateTokens(texts), signal))
      ) {
        const fault = failure(signal.aborted ? 'cancelled' : 'circuit_open');
        return { result: err(fault), attempts: attempts - 1, latencyMs };
      }
      const startedAt = performance.now();
      const once = await door.queue.add(() => embedOnce(settings, texts, signal), { throwOnTimeout: true });
      latencyMs += Math.round(performance.now() - startedAt);
      door.circuit = learn(door.circuit, once.ok ? 'replied' : once.error.kind, Date.now(), CIRCUIT_POLICY);
      if (once.ok) return { result: once, attempts, latencyMs };
      const delay = nextDelay(this.policy, attempts, once.error, Math.random());
      if (delay === null || !(await paused(delay, signal))) return { result: once, attempts, latencyMs };
    }
  }
}

/** No prompt is put: texts go as they are. */
const NO_PROMPT = 'none';

/** For the books: what was sent, and that nothing was written. The vectors are kept with their texts. */
const outcomeOf = (result: Result<Embedded, LlmFailure>, attempts: number, latencyMs: number): CallOutcome => ({
  ...{ text: null, reply: null, failure: result.ok ? null : result.error, attempts, latencyMs },
  usage: result.ok ? { input: result.value.tokens, output: 0, cached: null } : UNKNOWN_USAGE,
});
