import { Injectable } from '@nestjs/common';
import { maskedPersonal } from '../../checks/index.js';
import { countTokens, err, ok, type Result } from '../../kernel/index.js';
import { withinTokens, type DraftContext } from '../context/index.js';
import { Prompts } from '../prompts.service.js';
import { answersFrom, answersGiven } from '../prompts/index.js';
import { failure, type LlmFailure } from '../writers/llm/failure.js';
import { ModelFlights } from '../writers/llm/model-flights.service.js';
import { ModelGate, type Asking } from '../writers/llm/model-gate.service.js';
import { jsonOf, unknownRecords } from '../writers/llm/parse-reply.js';
import { ANSWERS_GIVEN, type CustomerSaid, type SaidBefore, type SuggestedAnswer } from './customer-said.js';
import { bestFirst } from './from-scripts.js';
import { toldBefore, withoutWords } from './said-before.js';

/** A customer waits on the other side: who has not answered by then is not waited for. */
const PATIENCE_MS = 60_000;

export interface ModelAnswers {
  readonly answers: SuggestedAnswer[];
  readonly model: string;
  readonly promptHash: string;
  /** Of what the customer did before, what the model was told. */
  readonly before: readonly SaidBefore[];
}

/** Answers by a language model: one call, booked like every other; a reply that cannot be used is no answer. */
@Injectable()
export class AnswerModel {
  constructor(
    private readonly gate: ModelGate,
    private readonly flights: ModelFlights,
    private readonly prompts: Prompts,
  ) {}

  get configured(): boolean {
    return this.gate.settings !== null;
  }

  /** @param id under which the calls are booked */
  async write(
    of: { readonly workspaceId: string; readonly id: string; readonly secondModel: boolean },
    context: DraftContext,
    said: CustomerSaid & { readonly stage: string | null },
  ): Promise<Result<ModelAnswers, LlmFailure>> {
    const heard = { ...context, scripts: bestFirst(context.scripts, said, said.stage, context.product?.name ?? null) };
    const sent = {
      ...said,
      words: maskedPersonal(said.words),
      known: said.known === null ? null : maskedPersonal(said.known),
    };
    return this.gate.firstAnswer((asking) => {
      const { contextTokens } = asking.settings;
      const { before, tokens } = toldBefore(said.before, contextTokens, countTokens);
      const context = withinTokens(heard, contextTokens - tokens, countTokens);
      return this.ask(asking, of, context, { ...sent, before });
    }, of.secondModel);
  }

  private async ask(
    { settings, last }: Asking,
    { workspaceId, id }: { readonly workspaceId: string; readonly id: string },
    context: DraftContext,
    said: CustomerSaid,
  ): Promise<Result<ModelAnswers, LlmFailure>> {
    const { model, provider, structured, sendsTemperature } = settings;
    const set = await this.prompts.of(workspaceId);
    const prompt = set.renderAnswer(context, said);
    // Earlier askings are to be forgotten before this call is.
    const booked = set.renderAnswer(context, { ...said, before: said.before.map(withoutWords) }).messages;
    const promptHash = set.hashAnswer({ model, provider, structured, sendsTemperature });
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const job = { workspaceId, itemId: id, round: 0, resumed: false, signal };
    const reply = await this.flights.ask(
      { settings, last, prompt, promptHash, booked, job },
      prompt.messages,
      'answer',
    );
    if (!reply.ok) return reply;
    const answers = readAnswers(reply.value, context);
    return answers.ok ? ok({ answers: answers.value, model, promptHash, before: said.before }) : answers;
  }
}

/**
 * Those of a reply's answers that rest on nothing but what was given; none left is a failure. A script that an answer
 * follows is named by an id that was given: one that was not is no reason to drop the answer, and gets no credit.
 */
export function readAnswers(reply: string, context: DraftContext): Result<SuggestedAnswer[], LlmFailure> {
  const json = jsonOf(reply);
  if (!json.ok) return err(failure('invalid_reply', { detail: json.error.join('\n') }));
  const read = answersFrom(json.value);
  if (!read.ok) {
    const detail = read.error.map(({ field, message }) => `${field}: ${message}`).join('\n');
    return err(failure('invalid_reply', { detail }));
  }
  const grounded = read.value.filter(({ claims }) => unknownRecords(claims, context).length === 0);
  if (grounded.length === 0)
    return err(failure('invalid_reply', { detail: 'Every answer rests on a record that was not given.' }));
  const given = new Set(answersGiven(context).map(({ id }) => id));
  return ok(
    grounded.slice(0, ANSWERS_GIVEN).map(({ text, claims, scriptId = '' }) => ({
      ...{ text, claims, script: given.has(scriptId) ? scriptId : null },
    })),
  );
}
