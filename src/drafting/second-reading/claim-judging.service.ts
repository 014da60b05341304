import { Inject, Injectable } from '@nestjs/common';
import type { ClaimJudge, JudgedSentence, Objection } from '../../checks/index.js';
import { err, ok, type Result } from '../../kernel/index.js';
import { CONFIG, type ConfigValues } from '../../platform/config/index.js';
import { objectionsFrom } from '../prompts/index.js';
import { Prompts } from '../prompts.service.js';
import { failure, type LlmFailure } from '../writers/llm/failure.js';
import { ModelFlights } from '../writers/llm/model-flights.service.js';
import { ModelGate, type Asking } from '../writers/llm/model-gate.service.js';
import { jsonOf } from '../writers/llm/parse-reply.js';

/** On whose account drafts are read. `itemId` is what the books keep the call under. */
export interface JudgingJob {
  readonly workspaceId: string;
  readonly itemId: string;
  readonly secondModel: boolean;
  readonly signal: AbortSignal;
}

/** Has a language model look for claims that no record supports: one call a draft, booked and paced like every other. */
@Injectable()
export class ClaimJudging {
  private readonly allowed: boolean;

  constructor(
    private readonly gate: ModelGate,
    private readonly flights: ModelFlights,
    private readonly prompts: Prompts,
    @Inject(CONFIG) config: ConfigValues,
  ) {
    this.allowed = config.LLM_JUDGE ?? true;
  }

  /** Null where no model may judge in this installation. */
  get model(): string | null {
    return this.allowed ? (this.gate.settings?.model ?? null) : null;
  }

  /**
   * A judge for one draft. It throws what went wrong, a `NotJudged`: the rules' findings then stand alone. Where the money
   * of the first model is set aside for others it is not asked; a second one waits, so that the first is not asked again.
   */
  judgeFor(job: JudgingJob): ClaimJudge {
    return {
      judge: async (sentences) => {
        if (sentences.length === 0) return [];
        let waits = false;
        const judged = await this.gate.firstAnswer((asking) => {
          const answer = this.ask(asking, { ...job, waits }, sentences);
          waits = true;
          return answer;
        }, job.secondModel);
        if (judged.ok) return judged.value;
        throw new NotJudged(judged.error);
      },
    };
  }

  private async ask(
    { settings, last }: Asking,
    { workspaceId, itemId, signal, waits }: JudgingJob & { readonly waits: boolean },
    sentences: readonly JudgedSentence[],
  ): Promise<Result<readonly (readonly Objection[])[], LlmFailure>> {
    const { model, provider, structured, sendsTemperature } = settings;
    const set = await this.prompts.lately(workspaceId);
    const texts = sentences.map(({ text, start, end }) => text.slice(start, end).trim());
    const prompt = set.renderJudge(texts, sentences[0]?.evidence ?? []);
    const promptHash = set.hashJudge({ model, provider, structured, sendsTemperature });
    const job = { workspaceId, itemId, round: 0, resumed: false, signal };
    const reply = await this.flights.ask({ settings, last, prompt, promptHash, waits, job }, prompt.messages, 'judge');
    if (!reply.ok) return reply;
    const json = jsonOf(reply.value);
    const said = json.ok ? objectionsFrom(json.value) : err(json.error.join('; '));
    if (!said.ok) return err(failure('invalid_reply', { detail: said.error }));
    return ok(
      sentences.map((_, index) =>
        said.value
          .filter(({ sentence }) => sentence === index)
          .map(({ quote, why }) => ({ quote, why: why.slice(0, WHY_MOST) })),
      ),
    );
  }
}

/** Why no model judged. */
export class NotJudged extends Error {
  constructor(readonly failure: LlmFailure) {
    super(failure.detail ?? failure.message);
  }
}

/** A reason is a sentence, not an essay. */
const WHY_MOST = 120;
