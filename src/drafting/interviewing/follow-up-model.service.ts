import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../kernel/index.js';
import { Workspaces } from '../../identity/index.js';
import { Libraries } from '../../library/index.js';
import { followUpsFrom } from '../prompts/index.js';
import { Prompts } from '../prompts.service.js';
import { failure, type LlmFailure } from '../writers/llm/failure.js';
import { ModelFlights } from '../writers/llm/model-flights.service.js';
import { ModelGate, type Asking } from '../writers/llm/model-gate.service.js';
import { jsonOf } from '../writers/llm/parse-reply.js';
import { askable, type ToldAnswer } from './follow-ups.js';

/** On whose account it is asked. `itemId` is what the books keep the call under. */
export interface FollowUpJob {
  readonly workspaceId: string;
  readonly itemId: string;
  readonly signal: AbortSignal;
}

/** Has a model ask further about an answer: one call, booked, paced and paid from the budget like every other. */
@Injectable()
export class FollowUpModel {
  constructor(
    private readonly gate: ModelGate,
    private readonly flights: ModelFlights,
    private readonly prompts: Prompts,
    private readonly workspaces: Workspaces,
    private readonly libraries: Libraries,
  ) {}

  get configured(): boolean {
    return this.gate.settings !== null;
  }

  /**
   * Questions that may be put, at most two; the fault where no model answered. Where the money of the first is set aside
   * for others it is not asked; a second one waits, so that the first is not asked again.
   * @param about with the slug of the persona, whose name the model is told
   */
  async ask(job: FollowUpJob, about: ToldAnswer): Promise<Result<string[], LlmFailure>> {
    const { personas } = await this.libraries.snapshot(job.workspaceId);
    const told = { ...about, persona: personas.get(about.persona)?.name ?? about.persona };
    const { secondModel } = (await this.workspaces.byId(job.workspaceId)).settings;
    let waits = false;
    return this.gate.firstAnswer((asking) => {
      const answer = this.askOne(asking, { ...job, waits }, told);
      waits = true;
      return answer;
    }, secondModel);
  }

  private async askOne(
    { settings, last }: Asking,
    { waits, ...job }: FollowUpJob & { readonly waits: boolean },
    told: ToldAnswer,
  ): Promise<Result<string[], LlmFailure>> {
    const { model, provider, structured, sendsTemperature } = settings;
    const set = await this.prompts.of(job.workspaceId);
    const prompt = set.renderInterview(told);
    const promptHash = set.hashInterview({ model, provider, structured, sendsTemperature });
    const asked = { settings, last, prompt, promptHash, waits, job: { ...job, round: 0, resumed: false } };
    const reply = await this.flights.ask(asked, prompt.messages, 'follow_up');
    if (!reply.ok) return reply;
    const json = jsonOf(reply.value);
    const said = json.ok ? followUpsFrom(json.value) : err(json.error.join('; '));
    return said.ok ? ok(askable(said.value, told)) : err(failure('invalid_reply', { detail: said.error }));
  }
}
