import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../kernel/index.js';
import { Workspaces } from '../../identity/index.js';
import type { DraftContext, Reason } from '../context/index.js';
import type { ChangePrompt } from '../prompts/index.js';
import { Prompts } from '../prompts.service.js';
import { failure, type LlmFailure } from '../writers/llm/failure.js';
import { LlmWriter, notWritten } from '../writers/llm/llm-writer.service.js';
import { ModelFlights } from '../writers/llm/model-flights.service.js';
import { ModelGate, type Asking } from '../writers/llm/model-gate.service.js';
import { readDraft } from '../writers/llm/parse-reply.js';
import type { NotWritten, Written } from '../writers/writer.js';

/** For which rewrite a question is put. `round` counts its questions: each is booked, and found again after a crash or a wait, by it. */
export interface RewriteJob {
  readonly workspaceId: string;
  readonly rewriteId: string;
  readonly round: number;
  readonly signal: AbortSignal;
}

/** What a model made of a draft, and which pieces that worked and which lessons it was shown for it. */
export interface Rewritten extends Written {
  readonly reasons: readonly Reason[];
}

/** Rounds each question may take: itself and its repair. */
export const ROUNDS_EACH = 2;

/** Lets the model change a draft: same guards, budget and books as for a new one, and at most one repair. */
@Injectable()
export class ModelRewriter {
  constructor(
    private readonly gate: ModelGate,
    private readonly flights: ModelFlights,
    private readonly writer: LlmWriter,
    private readonly prompts: Prompts,
    private readonly workspaces: Workspaces,
  ) {}

  get configured(): boolean {
    return this.gate.settings !== null;
  }

  /**
   * Asks one model after the other, as for a new draft: as long as the fault is the provider's own. The first may be put
   * off for money, in whatever round: what it answered before is in the books, and is neither asked nor paid again.
   */
  async write(
    by: ChangePrompt,
    whole: DraftContext,
    given: Readonly<Record<string, unknown>>,
    job: RewriteJob,
  ): Promise<Result<Rewritten, NotWritten>> {
    const { secondModel } = (await this.workspaces.byId(job.workspaceId)).settings;
    let waits = false;
    const written = await this.gate.firstAnswer((asking) => {
      const answer = this.writeWith(asking, by, whole, given, { ...job, waits });
      waits = true;
      return answer;
    }, secondModel);
    return written.ok ? written : err(notWritten(written.error));
  }

  private async writeWith(
    { settings, last }: Asking,
    by: ChangePrompt,
    whole: DraftContext,
    given: Readonly<Record<string, unknown>>,
    { workspaceId, rewriteId: itemId, round, signal, waits }: RewriteJob & { readonly waits: boolean },
  ): Promise<Result<Rewritten, LlmFailure>> {
    const context = this.writer.told(whole);
    const { model, provider, structured, sendsTemperature } = settings;
    const set = await this.prompts.lately(workspaceId);
    const prompt = set.renderChange(by, context, given);
    const promptHash = set.hash(context.touchpoint, { model, provider, structured, sendsTemperature }, by);
    const job = { workspaceId, itemId, round, signal, resumed: true };
    const asked = { settings, last, prompt, promptHash, waits, job };
    const reply = await this.flights.ask(asked, prompt.messages, by);
    if (!reply.ok) return reply;
    const reasons = by === 'fix' ? [] : context.reasons.filter(isShown);
    const rewritten = (body: Written['body'], by = prompt.version): Result<Rewritten, LlmFailure> =>
      ok({ body, writer: 'llm', model, promptHash, promptVersion: by, reasons });
    const first = readDraft(reply.value, context);
    if (first.ok) return rewritten(first.value);

    const again = [
      ...prompt.messages,
      { role: 'assistant' as const, content: reply.value },
      ...set.renderRepair(context.touchpoint, first.error),
    ];
    const promptVersion = set.versionOf(prompt.id, 'repair');
    const next = { ...asked, promptVersion, job: { ...asked.job, round: round + 1 } };
    const repaired = await this.flights.ask(next, again, 'repair');
    if (!repaired.ok) return repaired;
    const second = readDraft(repaired.value, context);
    return second.ok
      ? rewritten(second.value, promptVersion)
      : err(failure('invalid_reply', { detail: second.error.join('\n') }));
  }
}

/** What a rewrite is shown beside the draft; all else it keeps from it. A fix is shown neither: it changes nothing but faults. */
const isShown = ({ about }: Reason): boolean => about === 'exemplar' || about === 'lesson';
