import { Inject, Injectable } from '@nestjs/common';
import { AppError, countTokens, plusSeconds, type Clock } from '../../kernel/index.js';
import type { TouchpointId } from '../../library/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { Rehearsals, type Rehearsal } from '../previews/rehearsals.service.js';
import type { RenderedPrompt } from '../prompts/index.js';
import type { ChosenItem } from '../requests/choose-ahead.js';
import type { DraftAsk } from '../requests/draft-ask.js';
import { draftItem } from '../requests/drafting.jobs.js';
import { ModelBudget } from '../writers/llm/budget.service.js';
import { ModelGate } from '../writers/llm/model-gate.service.js';
import type { ModelSettings } from '../writers/llm/settings.js';
import { ceilingCost } from '../writers/llm/usage.js';
import type { WouldSend } from '../writers/llm/llm-writer.service.js';
import { Writers } from '../writers/writers.service.js';
import { estimateBatch, type BatchEstimate, type LikePrompts } from './estimate.js';
import type { DraftEstimate } from './estimates.schema.js';
import { pastReplies } from './past-replies.queries.js';
import { sharedBeginnings } from './shared-beginnings.js';

const LOOKED_BACK_SECONDS = 30 * 24 * 3600;
/** Prompts rendered of those that begin alike; the others are taken to be as long. */
const RENDERED = 6;
/** What a protocol wraps around a message. */
const AROUND_MESSAGE = 4;

/** What a request would take before it is sent, and whether it may be. Reads only, and calls no model. */
@Injectable()
export class Estimates {
  constructor(
    private readonly database: Database,
    private readonly rehearsals: Rehearsals,
    private readonly writers: Writers,
    private readonly gate: ModelGate,
    private readonly budget: ModelBudget,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AppError when the request names something that is not there, or a model where none is configured */
  async of(workspaceId: string, ask: DraftAsk): Promise<DraftEstimate> {
    const rehearsal = await this.rehearsals.of(workspaceId, ask);
    const writer = this.writers.resolve(ask.writer);
    const head = { total: rehearsal.total, missing: rehearsal.chosen.filter(({ missing }) => missing !== null).length };
    const { settings } = this.gate;
    if (writer === 'template' || settings === null) return { ...head, ...BY_TEMPLATES };
    const left = await this.budget.left(settings, workspaceId);
    const estimate = await this.batch(workspaceId, rehearsal, ask, settings, left);
    const { monthlyBudget: monthly, price } = settings;
    const { calls, tokens, touchpoints, cost, verdict, seconds } = estimate;
    return {
      ...head,
      ...{ writer, model: settings.model, calls, tokens, touchpoints: [...touchpoints], seconds },
      cost: cost === null || price === null ? null : { amount: cost, currency: price.currency, pricedAt: price.asOf },
      budget:
        monthly === null || left === null || verdict === null ? null : { monthly, left: Math.max(0, left), verdict },
    };
  }

  /** @throws AppError budget_exceeded when what is left of the month will not do for what is expected */
  async assertAffordable(workspaceId: string, ask: DraftAsk): Promise<void> {
    const { settings } = this.gate;
    if (settings === null || this.writers.resolve(ask.writer) === 'template') return;
    const left = await this.budget.left(settings, workspaceId);
    if (left === null) return;
    const { cost, verdict } = await this.batch(
      workspaceId,
      await this.rehearsals.of(workspaceId, ask),
      ask,
      settings,
      left,
    );
    if (verdict === 'short') throw exceeded(cost ?? 0, left, settings.price?.currency);
  }

  private async batch(
    workspaceId: string,
    rehearsal: Rehearsal,
    ask: DraftAsk,
    settings: ModelSettings,
    left: number | null,
  ): Promise<BatchEstimate> {
    const since = plusSeconds(this.clock.now(), -LOOKED_BACK_SECONDS);
    const past = await pastReplies(this.database.reader, workspaceId, settings, since);
    const prompts = await Promise.all(
      alikeIn(rehearsal.chosen).map((items) => this.prompts(workspaceId, rehearsal, ask, settings, items)),
    );
    return estimateBatch(prompts.flat(), past, {
      price: settings.price,
      cacheTold: settings.capability.cachedTokens !== 'unknown',
      atOnce: settings.concurrency,
      setAsideAtOnce: draftItem.concurrency,
      paces: [settings.pace, settings.workspacePace],
      left,
    });
  }

  private async prompts(
    workspaceId: string,
    rehearsal: Rehearsal,
    { writer }: DraftAsk,
    settings: ModelSettings,
    items: readonly ChosenItem[],
  ): Promise<LikePrompts[]> {
    const rendered: WouldSend[] = [];
    for (const item of items.slice(0, RENDERED)) {
      const context = rehearsal.contextOf(item);
      const told = context.ok ? this.writers.told(writer, context.value) : null;
      const would = told === null ? null : await this.writers.wouldSend(writer, workspaceId, told);
      if (would !== null) rendered.push(would);
    }
    const [first] = rendered;
    if (first === undefined) return [];
    const behindA = first.behindA !== null;
    const texts = rendered.map(({ prompt }) => prompt.messages.map(({ content }) => content).join('\n'));
    const shared = behindA
      ? rendered.map(({ prompt }) => promptTokens(prompt, settings))
      : sharedBeginnings(texts).map((length, at) => countTokens((texts[at + 1] ?? '').slice(0, length)));
    return [
      {
        touchpoint: touchpointOf(items),
        pieces: items.length,
        promptTokens: mean(
          rendered.map(
            ({ prompt, behindA: asked }) => promptTokens(prompt, settings) + (asked ? countTokens(asked) : 0),
          ),
        ),
        sharedTokens: mean(shared),
        behindA,
        ceiling: Math.max(
          ...rendered.map(({ prompt: { messages, maxOutputTokens }, behindA: asked }) =>
            ceilingCost(settings.price, [...messages, { content: asked ?? '' }], maxOutputTokens),
          ),
        ),
      },
    ];
  }
}

/** Items that would be written, those whose prompts begin alike together. */
function alikeIn(chosen: readonly ChosenItem[]): ChosenItem[][] {
  const groups = new Map<string, ChosenItem[]>();
  for (const item of chosen.filter(({ missing }) => missing === null)) {
    const { touchpoint, persona, ab } = item.plan.brief;
    const key = `${touchpoint}/${persona ?? ''}/${ab?.arm === 'b' ? 'b' : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

const touchpointOf = ([first]: readonly ChosenItem[]): TouchpointId => first?.plan.brief.touchpoint ?? 'moments';

/** A strict schema goes along with the prompt and is read, and paid for, like it. */
function promptTokens({ messages, output }: RenderedPrompt, { structured }: ModelSettings): number {
  const words = messages.reduce((sum, { content }) => sum + countTokens(content) + AROUND_MESSAGE, 0);
  return words + (structured === 'json_schema' ? countTokens(JSON.stringify(output.schema)) : 0);
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const BY_TEMPLATES = {
  ...{ writer: 'template' as const, model: null, calls: 0, tokens: null, touchpoints: [] },
  ...{ cost: null, budget: null, seconds: null },
};

/** To a hundredth of a cent, away from each other: what is needed and what is left must not read alike. */
const upTo = (amount: number): string => (Math.ceil(amount * 10_000) / 10_000).toFixed(4);
const downTo = (amount: number): string => (Math.floor(amount * 10_000) / 10_000).toFixed(4);

const exceeded = (cost: number, left: number, currency: string | undefined): AppError =>
  new AppError(
    'refused',
    'budget_exceeded',
    `About ${upTo(cost)} ${currency ?? ''} would be needed and ${downTo(Math.max(0, left))} are left this month. Ask for fewer, raise LLM_MONTHLY_BUDGET, or use writer "template".`,
    { params: { estimate: cost, left, currency } },
  );
