import { Injectable } from '@nestjs/common';
import { AppError, seeded, type Day } from '../../kernel/index.js';
import { Libraries, weekdaysIn, type Body, type Claim, type Library } from '../../library/index.js';
import { Workspaces } from '../../identity/index.js';
import { voiceOf, type Finding } from '../../checks/index.js';
import { buildContext, nothingUsed, type DraftContext } from '../context/index.js';
import { checkDraft } from '../drafts/check-draft.js';
import type { FailureKind } from '../writers/llm/failure.js';
import { AnswerModel } from './answer-model.service.js';
import type { CheckedAnswer, CustomerSaid, SaidBefore, SuggestedAnswer } from './customer-said.js';
import { answersFromScripts, productOfScripts } from './from-scripts.js';
import { whatIsKnown } from './what-is-known.js';

/** For whom and by whom an answer is. Names are slugs of the library. */
export interface AnswerAsk extends CustomerSaid {
  readonly id: string;
  readonly workspaceId: string;
  readonly persona: string;
  readonly segment: string;
  readonly stage: string | null;
  readonly product: string | null;
  readonly day: Day;
}

export interface Answered {
  readonly writer: 'llm' | 'template';
  /** The product it is about: chosen, named by the customer, or that of the scripts that fit. What was said of it is judged by it later as well. */
  readonly product: string | null;
  /** Null where scripts answered. */
  readonly model: string | null;
  readonly promptHash: string | null;
  /** Why the model that was asked gave no answers, so that scripts stand in for it. */
  readonly modelFailure: FailureKind | null;
  readonly answers: readonly CheckedAnswer[];
  /** Of what the customer did before, what whoever wrote was told. */
  readonly before: readonly SaidBefore[];
}

export type AnswerCheck = Pick<AnswerAsk, 'workspaceId' | 'persona' | 'segment' | 'product' | 'day'>;

/** Ways to answer a customer in a persona's voice, from what may be said that day, each judged by every check. */
@Injectable()
export class Answering {
  constructor(
    private readonly libraries: Libraries,
    private readonly workspaces: Workspaces,
    private readonly model: AnswerModel,
  ) {}

  /** @throws AppError `refused` when the library has nothing for this persona, `unavailable` when no model answers and scripts may not stand in */
  async write(asked: AnswerAsk): Promise<Answered> {
    const library = await this.libraries.snapshot(asked.workspaceId);
    const known = whatIsKnown(library, asked, asked.product);
    // What a script says of one product is not told of another that the talk was about.
    const meant = known.product ?? known.hinted ?? productOfScripts(library, asked);
    const product = meant?.id ?? null;
    const ask = { ...asked, product };
    const context = contextFor(library, ask);
    const checked = (answers: readonly SuggestedAnswer[]): CheckedAnswer[] =>
      answers.map((one) => ({ ...one, findings: judged(library, ask, one.text, one.claims) }));
    let modelFailure: FailureKind | null = null;
    if (this.model.configured) {
      const { settings } = await this.workspaces.byId(ask.workspaceId);
      const written = await this.model.write({ ...ask, secondModel: settings.secondModel }, context, ask);
      if (written.ok) {
        const { model, promptHash, answers, before } = written.value;
        return { writer: 'llm', model, promptHash, product, modelFailure, answers: checked(answers), before };
      }
      const { kind, message } = written.error;
      if (!settings.templateFallback) throw new AppError('unavailable', `llm_${kind}`, message);
      modelFailure = kind;
    }
    const voice = (text: string) => voiceOf(asBody(text, []), { library, personaId: ask.persona });
    const answers = checked(answersFromScripts(context, ask, ask.stage, known, voice)).map(withoutOwnVoice);
    const { before } = ask;
    return { writer: 'template', model: null, promptHash: null, product, modelFailure, answers, before };
  }

  /** What the checks say of words that a person changed. Claims whose words are gone are gone with them. */
  async check(ask: AnswerCheck, text: string, claims: readonly Claim[]): Promise<Finding[]> {
    const library = await this.libraries.snapshot(ask.workspaceId);
    return judged(library, ask, text, claimsLeft(text, claims));
  }
}

export const claimsLeft = (text: string, claims: readonly Claim[]): Claim[] =>
  claims.filter(({ quote }) => text.includes(quote));

/** About a purchase first; where the library has no product for it, from what else there is. */
const CATEGORIES = { question: ['product', 'expertise', 'interaction'], moment: ['interaction', 'expertise'] } as const;

function contextFor(library: Library, ask: AnswerAsk): DraftContext {
  let missing = '';
  for (const category of CATEGORIES[ask.kind]) {
    const brief = {
      ...{ goal: 'care' as const, category, touchpoint: 'private_chat' as const, words: '', variant: 0 },
      ...{ segment: ask.segment, persona: ask.persona, day: ask.day },
      ...(ask.product === null ? {} : { product: ask.product }),
      ...(ask.stage === null ? {} : { stage: ask.stage }),
    };
    const context = buildContext(library, brief, nothingUsed, seeded(ask.id));
    if (context.ok) return context.value;
    missing = context.error.question;
  }
  throw new AppError('refused', 'nothing_to_answer_from', missing);
}

/** What the house says comes as near to a persona's voice as its plain words can: nobody is asked to mend them for that. */
const withoutOwnVoice = (answer: CheckedAnswer): CheckedAnswer =>
  answer.script === null ? { ...answer, findings: answer.findings.filter(({ rule }) => rule !== 'off_voice') } : answer;

const asBody = (text: string, claims: readonly Claim[]): Body => ({
  ...{ touchpoint: 'private_chat', opening: [{ text }], followUps: [], replies: [] },
  claims: [...claims],
});

function judged(library: Library, ask: AnswerCheck, text: string, claims: readonly Claim[]): Finding[] {
  const about = { segment: ask.segment, persona: ask.persona, product: ask.product, publishOn: ask.day };
  const draft = { ...about, goal: 'care', category: 'interaction' } as const;
  const { findings } = checkDraft(asBody(text, claims), draft, { library });
  // On another weekday an offer may be told to who asks, because it is told with its weekdays.
  return findings.filter(({ rule }) => rule !== 'offer_other_day' || weekdaysIn(text).length === 0);
}
