import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import PQueue from 'p-queue';
import { CONFIG, type ConfigValues } from '../../../platform/config/index.js';
import type { Exchange } from './chat-call.adapter.js';
import { ask, CIRCUIT_POLICY, CLOSED, learn, type Circuit } from './circuit.js';
import { failure, type LlmFailure } from './failure.js';
import { usableText, type ChatRequest, type RawReply } from './reply.js';
import { nextDelay, RETRY_POLICY, type RetryPolicy } from './retry-policy.js';
import { modelSettings, type ModelSettings } from './settings.js';
import { addUsage, readUsage, UNKNOWN_USAGE, type TokenUsage } from './usage.js';

/** How a call ended after all its attempts. Usage is that of every attempt: a cut-off one is billed too. */
export interface CallOutcome {
  readonly text: string | null;
  readonly reply: RawReply | null;
  readonly failure: LlmFailure | null;
  readonly attempts: number;
  readonly latencyMs: number;
  readonly usage: TokenUsage;
}

/** The client's libraries are large: they are loaded with the first call, not at the start of a house that may have no model. */
const client = () => import('./chat-call.adapter.js');

/** The one door to the provider: so many at once, repeated by one policy, closed for a while when nobody answers. */
@Injectable()
export class ModelGate {
  readonly settings: ModelSettings | null;
  private readonly queue: PQueue;
  private circuit: Circuit = CLOSED;
  private readonly policy: RetryPolicy;

  constructor(@Inject(CONFIG) config: ConfigValues) {
    this.settings = modelSettings(config);
    this.queue = new PQueue({ concurrency: config.LLM_CONCURRENCY });
    this.policy = { ...RETRY_POLICY, baseMs: config.LLM_RETRY_BASE_SECONDS * 1000 };
  }

  /** Makes the call, as often as the policy allows. Never throws for anything the provider does. */
  async call(settings: ModelSettings, request: ChatRequest, signal: AbortSignal): Promise<CallOutcome> {
    let attempts = 0;
    let latencyMs = 0;
    let usage = UNKNOWN_USAGE;
    for (;;) {
      if (!(await this.admitted(signal))) {
        return {
          text: null,
          reply: null,
          failure: failure(signal.aborted ? 'cancelled' : 'circuit_open'),
          attempts,
          latencyMs,
          usage,
        };
      }
      attempts += 1;
      const once = await this.once(settings, request, signal);
      latencyMs += once.latencyMs;
      usage = addUsage(usage, readUsage(once.reply?.usage, settings.capability.cachedTokens));
      if (once.failure === null) return { ...once, failure: null, attempts, latencyMs, usage };
      const delay = nextDelay(this.policy, attempts, once.failure, Math.random());
      if (delay === null || !(await paused(delay, signal))) return { ...once, text: null, attempts, latencyMs, usage };
    }
  }

  /** The provider was seen to answer: calls need not wait any longer. */
  reassure(): void {
    this.circuit = CLOSED;
  }

  private async once(settings: ModelSettings, request: ChatRequest, signal: AbortSignal) {
    return this.queue.add(
      async () => {
        const { exchange } = await client();
        const startedAt = performance.now();
        const done = await exchange(settings, request, signal);
        const result = verdict(done);
        this.circuit = learn(this.circuit, result.failure?.kind ?? 'replied', Date.now(), CIRCUIT_POLICY);
        return { ...result, reply: done.reply, latencyMs: Math.round(performance.now() - startedAt) };
      },
      { throwOnTimeout: true },
    );
  }

  /** Waits out an open circuit once; a provider that is still away then is not waited for again. */
  private async admitted(signal: AbortSignal): Promise<boolean> {
    for (let waited = false; !signal.aborted; waited = true) {
      const { answer, circuit } = ask(this.circuit, Date.now());
      this.circuit = circuit;
      if (answer === 'go') return true;
      if (waited) return false;
      await paused(Math.max(1_000, (circuit.openUntil ?? 0) - Date.now()), signal);
    }
    return false;
  }
}

function verdict({ reply, failure: fault }: Exchange): { text: string | null; failure: LlmFailure | null } {
  if (fault !== null) return { text: null, failure: fault };
  if (reply === null)
    return { text: null, failure: failure('truncated', { detail: 'the stream ended before its first event' }) };
  const text = usableText(reply);
  return text.ok ? { text: text.value, failure: null } : { text: null, failure: text.error };
}

/** False when the wait was cut short. */
const paused = (milliseconds: number, signal: AbortSignal): Promise<boolean> =>
  sleep(milliseconds, undefined, { signal }).then(
    () => true,
    () => false,
  );
