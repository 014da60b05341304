import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { err, type Result } from '../../../kernel/index.js';
import { CONFIG, type ConfigValues } from '../../../platform/config/index.js';
import { NOTHING_YET, type Onlooker } from '../writer.js';
import type { Exchange } from './chat-call.adapter.js';
import { ask, CIRCUIT_POLICY, CLOSED, learn } from './circuit.js';
import { anotherMayAnswer, failure, type LlmFailure } from './failure.js';
import { ProviderDoor, type DoorLook } from './provider-door.js';
import { usableText, type ChatRequest, type RawReply } from './reply.js';
import { nextDelay, RETRY_POLICY, type RetryPolicy } from './retry-policy.js';
import { modelChain, type ModelSettings } from './settings.js';
import { addUsage, estimateTokens, readUsage, UNKNOWN_USAGE, type TokenUsage } from './usage.js';

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

/** Who calls, so that one brand does not use up another's share. */
export interface Caller {
  readonly workspaceId: string;
  readonly signal: AbortSignal;
  readonly onlooker?: Onlooker;
}

/** A model to be asked; only the last there is waits for a provider that is left alone, for nobody steps in for it. */
export interface Asking {
  readonly settings: ModelSettings;
  readonly last: boolean;
}

/**
 * The one way to the providers: so many at once and so much a minute, repeated by one policy, and a provider that does not
 * answer is left alone for a while.
 */
@Injectable()
export class ModelGate {
  /** Models to ask, the first first; empty where none is configured. */
  readonly chain: readonly ModelSettings[];
  private readonly doors: ReadonlyMap<ModelSettings, ProviderDoor>;
  private readonly policy: RetryPolicy;

  constructor(@Inject(CONFIG) config: ConfigValues) {
    this.chain = modelChain(config);
    this.doors = new Map(this.chain.map((settings) => [settings, new ProviderDoor(settings)]));
    this.policy = { ...RETRY_POLICY, baseMs: config.LLM_RETRY_BASE_SECONDS * 1000 };
  }

  /** The model that is asked first. */
  get settings(): ModelSettings | null {
    return this.chain[0] ?? null;
  }

  /**
   * Asks one model after the other, as long as the fault is the provider's own and another may step in.
   * @param ask puts the question to one of them
   * @param mayChange whether a second model is asked at all: what a workspace allows
   */
  async firstAnswer<T>(
    ask: (asking: Asking) => Promise<Result<T, LlmFailure>>,
    mayChange: boolean,
  ): Promise<Result<T, LlmFailure>> {
    let fault = failure('not_configured');
    const chain = mayChange ? this.chain : this.chain.slice(0, 1);
    for (const [at, settings] of chain.entries()) {
      const answered = await ask({ settings, last: at === chain.length - 1 });
      if (answered.ok) return answered;
      fault = answered.error;
      if (!anotherMayAnswer(fault)) break;
    }
    return err(fault);
  }

  /**
   * Makes the call, as often as the policy allows. Never throws for anything the provider does.
   * @param failed told of an attempt that failed, for who waits for the first to succeed
   */
  async call(
    { settings, last }: Asking,
    request: ChatRequest,
    caller: Caller,
    failed: () => void = () => undefined,
  ): Promise<CallOutcome> {
    const { workspaceId, signal } = caller;
    const door = this.doors.get(settings) ?? new ProviderDoor(settings);
    const estimated = estimateTokens(request.messages.map(({ content }) => content)) + (request.maxOutputTokens ?? 0);
    let attempts = 0;
    let latencyMs = 0;
    let usage = UNKNOWN_USAGE;
    const patience = patient(last);
    for (;;) {
      const isAdmitted = await admitted(door, signal, patience);
      const goes = isAdmitted && (await inPace(door, workspaceId, estimated, signal));
      if (!goes) {
        // Who was let in to probe and does not leaves the place to another.
        if (isAdmitted) door.circuit = learn(door.circuit, 'cancelled', Date.now(), CIRCUIT_POLICY);
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
      const once = await this.once(door, settings, request, caller);
      latencyMs += once.latencyMs;
      const used = readUsage(once.reply?.usage, settings.capability.cachedTokens);
      door.used(workspaceId, estimated, used.input === null ? null : used.input + (used.output ?? 0));
      usage = addUsage(usage, used);
      if (once.failure === null) return { ...once, failure: null, attempts, latencyMs, usage };
      failed();
      const delay = nextDelay(this.policy, attempts, once.failure, Math.random());
      if (delay === null || !(await paused(delay, signal))) return { ...once, text: null, attempts, latencyMs, usage };
    }
  }

  /** The provider was seen to answer: calls to it need not wait any longer. */
  reassure(settings: ModelSettings): void {
    const door = this.doors.get(settings);
    if (door !== undefined) door.circuit = CLOSED;
  }

  /** How each model stands, in the order in which they are asked, as far as this process has seen. */
  look(workspaceId: string): { readonly settings: ModelSettings; readonly door: DoorLook }[] {
    return [...this.doors].map(([settings, door]) => ({ settings, door: door.look(workspaceId) }));
  }

  private async once(door: ProviderDoor, settings: ModelSettings, request: ChatRequest, caller: Caller) {
    return door.queue.add(
      async () => {
        const { exchange } = await client();
        const startedAt = performance.now();
        const done = await exchange(settings, request, caller.signal, caller.onlooker);
        const result = verdict(done);
        // Cut off, empty, refused: what came of it is not what will stand there.
        if (result.failure !== null) caller.onlooker?.(NOTHING_YET);
        door.circuit = learn(door.circuit, result.failure?.kind ?? 'replied', Date.now(), CIRCUIT_POLICY);
        return { ...result, reply: done.reply, latencyMs: Math.round(performance.now() - startedAt) };
      },
      { throwOnTimeout: true },
    );
  }
}

/** Whether a call still waits for a provider that is left alone: once, over all its attempts. */
export interface Patience {
  waits: boolean;
}
export const patient = (waits = true): Patience => ({ waits });

/** Waits out an open circuit, if the call has the patience; a provider that is still away then is not waited for again. */
export async function admitted(door: ProviderDoor, signal: AbortSignal, patience: Patience): Promise<boolean> {
  while (!signal.aborted) {
    const { answer, circuit } = ask(door.circuit, Date.now());
    door.circuit = circuit;
    if (answer === 'go') return true;
    if (!patience.waits) return false;
    patience.waits = false;
    await paused(Math.max(1_000, (circuit.openUntil ?? 0) - Date.now()), signal);
  }
  return false;
}

/** Waits until the minute allows the call; those who wait come one after the other. */
export async function inPace(
  door: ProviderDoor,
  workspaceId: string,
  tokens: number,
  signal: AbortSignal,
): Promise<boolean> {
  while (!signal.aborted) {
    const waitMs = door.wait(workspaceId, tokens);
    if (waitMs === 0) return true;
    await paused(waitMs, signal);
  }
  return false;
}

function verdict({ reply, failure: fault }: Exchange): { text: string | null; failure: LlmFailure | null } {
  if (fault !== null) return { text: null, failure: fault };
  if (reply === null)
    return { text: null, failure: failure('truncated', { detail: 'the stream ended before its first event' }) };
  const text = usableText(reply);
  return text.ok ? { text: text.value, failure: null } : { text: null, failure: text.error };
}

/** False when the wait was cut short. */
export const paused = (milliseconds: number, signal: AbortSignal): Promise<boolean> =>
  sleep(milliseconds, undefined, { signal }).then(
    () => true,
    () => false,
  );
