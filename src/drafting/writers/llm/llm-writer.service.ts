import { Injectable } from '@nestjs/common';
import { countTokens, err, ok, type Result } from '../../../kernel/index.js';
import type { Body, TouchpointId } from '../../../library/index.js';
import { withinTokens, type DraftContext } from '../../context/index.js';
import { Prompts } from '../../prompts.service.js';
import type { PromptSet, RenderedPrompt } from '../../prompts/index.js';
import type { NotWritten, Writer, WritingJob, Written } from '../writer.js';
import { failure, type LlmFailure } from './failure.js';
import { ModelFlights, type Asked } from './model-flights.service.js';
import { ModelGate, type Asking } from './model-gate.service.js';
import { readDraft } from './parse-reply.js';
import type { ChatMessage } from './reply.js';
import type { ModelSettings } from './settings.js';

/** A prompt as it would be sent. Of B of a pair: its A's, and what is asked behind the words of A, which nobody knows yet. */
export interface WouldSend {
  readonly prompt: RenderedPrompt;
  readonly behindA: string | null;
}

/** Writes with a language model: one prompt, at most one more round (a repair, or another way to say it), every call booked. */
@Injectable()
export class LlmWriter implements Writer {
  readonly kind = 'llm';
  private readonly promptHashes = new WeakMap<PromptSet, Map<string, string>>();

  constructor(
    private readonly gate: ModelGate,
    private readonly flights: ModelFlights,
    private readonly prompts: Prompts,
  ) {}

  get configured(): boolean {
    return this.gate.settings !== null;
  }

  /** What of a context the model is told: as much as the installation lets a prompt carry. */
  told(context: DraftContext): DraftContext {
    const settings = this.gate.settings;
    return settings === null ? context : withinTokens(context, settings.contextTokens, countTokens);
  }

  /** What would be sent, by the prompts in production in the workspace. */
  async wouldSend(workspaceId: string, context: DraftContext): Promise<WouldSend> {
    const set = await this.prompts.of(workspaceId);
    const { ab, touchpoint } = context;
    if (ab?.arm !== 'b') return { prompt: set.render(context), behindA: null };
    const behindA = set.renderPair(touchpoint, ab, null).map(({ content }) => content);
    return { prompt: promptOfA(set, context), behindA: behindA.join('\n\n') };
  }

  /**
   * Asks one model after the other as long as the fault is the provider's own and the workspace lets another step in. Only
   * the first question may be put off for money: behind it, what was asked already would be asked, and paid, again.
   */
  async write(context: DraftContext, job: WritingJob, onlyFirst = false): Promise<Result<Written, NotWritten>> {
    let waits = job.putsOff !== true;
    const written = await this.gate.firstAnswer((asking) => {
      const answer = this.writeWith(asking, context, job, waits);
      waits = true;
      return answer;
    }, !onlyFirst);
    return written.ok ? written : err(notWritten(written.error));
  }

  private async writeWith(
    { settings, last }: Asking,
    context: DraftContext,
    job: WritingJob,
    waits: boolean,
  ): Promise<Result<Written, LlmFailure>> {
    const { model } = settings;
    const set = await this.prompts.lately(job.workspaceId);
    const { prompt, messages, purpose } = questionOf(set, context, job.first);
    const behind = purpose === 'pair' ? ['pair'] : [];
    const promptVersion = set.versionOf(prompt.id, ...behind);
    const promptHash = this.promptHash(set, settings, context.touchpoint);
    const asked = { settings, last, prompt, promptHash, promptVersion, job };
    const reply = await this.flights.ask({ ...asked, waits }, messages, purpose);
    if (!reply.ok) return reply;
    const first = readDraft(reply.value, context);
    const written = (body: Written['body'], by: string): Result<Written, LlmFailure> =>
      ok({ body, writer: 'llm', model, promptHash, promptVersion: by });
    if (first.ok) {
      const varying = set.versionOf(prompt.id, ...behind, 'vary');
      const again = { ...asked, messages, promptVersion: varying };
      const body = await this.varied(again, set, context, { reply: reply.value, body: first.value });
      return body.ok ? written(body.value, body.value === first.value ? promptVersion : varying) : body;
    }

    const again: ChatMessage[] = [
      ...messages,
      { role: 'assistant', content: reply.value },
      ...set.renderRepair(context.touchpoint, first.error),
    ];
    const repairing = set.versionOf(prompt.id, ...behind, 'repair');
    const repaired = await this.flights.ask({ ...asked, promptVersion: repairing }, again, 'repair');
    if (!repaired.ok) return repaired;
    const second = readDraft(repaired.value, context);
    if (second.ok) return written(second.value, repairing);
    return err(failure('invalid_reply', { detail: second.error.join('\n') }));
  }

  /**
   * A usable draft that is too like what its readers saw is asked for once more, otherwise. What comes back is taken where it
   * resembles less; whatever else happens the first one stands, and its findings say what it is like.
   */
  private async varied(
    asked: Asked & { readonly job: WritingJob; readonly messages: readonly ChatMessage[] },
    set: PromptSet,
    context: DraftContext,
    first: { readonly reply: string; readonly body: Body },
  ): Promise<Result<Body, LlmFailure>> {
    const { alike } = asked.job;
    const resembled = alike(first.body);
    if (resembled.length === 0) return ok(first.body);
    const again: ChatMessage[] = [
      ...asked.messages,
      { role: 'assistant', content: first.reply },
      ...set.renderVary(context.touchpoint, resembled),
    ];
    const reply = await this.flights.ask(asked, again, 'vary');
    if (!reply.ok) return reply.error.kind === 'cancelled' ? reply : ok(first.body);
    const other = readDraft(reply.value, context);
    return ok(other.ok && alike(other.value).length < resembled.length ? other.value : first.body);
  }

  /** A set of prompts and the settings stand still while the process runs. */
  private promptHash(set: PromptSet, settings: ModelSettings, touchpoint: TouchpointId): string {
    const { model, provider, structured, sendsTemperature } = settings;
    const hashes = this.promptHashes.get(set) ?? new Map<string, string>();
    this.promptHashes.set(set, hashes);
    const key = `${model}/${touchpoint}`;
    const known = hashes.get(key) ?? set.hash(touchpoint, { model, provider, structured, sendsTemperature });
    hashes.set(key, known);
    return known;
  }
}

/** B is asked for behind what its A was asked by. */
const promptOfA = (set: PromptSet, context: DraftContext): RenderedPrompt =>
  set.render({ ...context, ab: context.ab && { ...context.ab, arm: 'a' }, avoid: [] });

/**
 * What is asked first. B of a pair is asked for behind A itself, as A's prompt and A's own words: so it is A but for one
 * thing, and the beginning of its prompt is in the provider's cache.
 */
function questionOf(set: PromptSet, context: DraftContext, first: Body | undefined) {
  if (first === undefined || context.ab === null) {
    const prompt = set.render(context);
    return { prompt, messages: prompt.messages, purpose: 'draft' as const };
  }
  const prompt = promptOfA(set, context);
  const messages: ChatMessage[] = [...prompt.messages, ...set.renderPair(context.touchpoint, context.ab, first)];
  return { prompt, messages, purpose: 'pair' as const };
}

export const notWritten = (fault: LlmFailure): NotWritten => ({
  code: `llm_${fault.kind}`,
  message:
    fault.detail === null
      ? fault.message
      : `${fault.message} (${fault.status === null ? '' : `${fault.status}: `}${fault.detail})`,
  detail: fault.detail,
  fallback: fault.kind !== 'cancelled' && fault.kind !== 'budget_awaited',
  interrupted: fault.kind === 'cancelled' || fault.kind === 'budget_awaited',
  putOff: fault.kind === 'budget_awaited',
});
