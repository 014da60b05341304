import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../kernel/index.js';
import type { TextEmbedder } from '../../checks/index.js';
import { CONFIG, type ConfigValues } from '../../platform/config/index.js';
import { CIRCUIT_POLICY, learn } from '../writers/llm/circuit.js';
import { failure, type LlmFailure } from '../writers/llm/failure.js';
import { admitted, inPace, paused } from '../writers/llm/model-gate.service.js';
import { ProviderDoor } from '../writers/llm/provider-door.js';
import { nextDelay, RETRY_POLICY, type RetryPolicy } from '../writers/llm/retry-policy.js';
import { estimateTokens } from '../writers/llm/usage.js';
import { embeddingSettings, type EmbeddingSettings } from './embedding-settings.js';

/** Loaded with the first call, as the chat's client is. */
const client = () => import('./embed-call.adapter.js');

/** Texts a request carries. */
const AT_ONCE = 32;

/** Asks an OpenAI-compatible endpoint for meanings: at the same pace, by the same repeats and circuit as the models. */
@Injectable()
export class OpenAiEmbedder implements TextEmbedder {
  readonly settings: EmbeddingSettings | null;
  private readonly door: ProviderDoor | null;
  private readonly policy: RetryPolicy;

  constructor(@Inject(CONFIG) config: ConfigValues) {
    this.settings = embeddingSettings(config);
    this.door = this.settings === null ? null : new ProviderDoor(this.settings);
    this.policy = { ...RETRY_POLICY, baseMs: config.LLM_RETRY_BASE_SECONDS * 1000 };
  }

  get model(): string {
    return this.settings?.model ?? '';
  }

  async embed(
    workspaceId: string,
    texts: readonly string[],
    signal: AbortSignal,
  ): Promise<Result<readonly Float32Array[], string>> {
    const { settings, door } = this;
    if (settings === null || door === null) return err(failure('not_configured').message);
    const vectors: Float32Array[] = [];
    for (let from = 0; from < texts.length; from += AT_ONCE) {
      const some = await this.some({ settings, door }, workspaceId, texts.slice(from, from + AT_ONCE), signal);
      if (!some.ok) return err(some.error.detail ?? some.error.kind);
      vectors.push(...some.value);
    }
    return ok(vectors);
  }

  private async some(
    { settings, door }: { readonly settings: EmbeddingSettings; readonly door: ProviderDoor },
    workspaceId: string,
    texts: readonly string[],
    signal: AbortSignal,
  ): Promise<Result<Float32Array[], LlmFailure>> {
    for (let attempts = 1; ; attempts += 1) {
      if (!(await admitted(door, signal)) || !(await inPace(door, workspaceId, estimateTokens(texts), signal)))
        return err(failure(signal.aborted ? 'cancelled' : 'circuit_open'));
      const { embedOnce } = await client();
      const once = await door.queue.add(() => embedOnce(settings, texts, signal), { throwOnTimeout: true });
      door.circuit = learn(door.circuit, once.ok ? 'replied' : once.error.kind, Date.now(), CIRCUIT_POLICY);
      if (once.ok) return once;
      const delay = nextDelay(this.policy, attempts, once.error, Math.random());
      if (delay === null || !(await paused(delay, signal))) return once;
    }
  }
}
