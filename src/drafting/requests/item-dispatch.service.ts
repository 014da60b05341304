import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/index.js';
import type { Tx } from '../../platform/database/index.js';
import { JobQueue } from '../../platform/jobs/index.js';
import { ModelBudget } from '../writers/llm/budget.service.js';
import { ModelGate } from '../writers/llm/model-gate.service.js';
import { costOf } from '../writers/llm/usage.js';
import type { AskedWriter } from './draft-ask.js';
import type { DraftItemEntity } from './draft-item.entity.js';
import { draftItem } from './drafting.jobs.js';
import { ItemClaims } from './item-claims.service.js';
import { ItemFeed } from './item-feed.service.js';

/** What a draft of the sample brands takes, rounded up; the real figure is booked when it is known. */
const TYPICAL = { input: 4_000, output: 800, cached: null };

/** Hands items to the workers, and takes them back. */
@Injectable()
export class ItemDispatch {
  constructor(
    private readonly jobs: JobQueue,
    private readonly claims: ItemClaims,
    private readonly feed: ItemFeed,
    private readonly gate: ModelGate,
    private readonly budget: ModelBudget,
  ) {}

  /** @throws AppError when a model is asked for and none is there */
  assertWriter(writer: AskedWriter): void {
    if (writer !== 'llm' || this.gate.settings !== null) return;
    throw new AppError(
      'refused',
      'model_not_configured',
      'No model is configured: set LLM_MODEL and LLM_BASE_URL, or ask with writer "template".',
      { errors: [{ field: 'writer', message: 'no model is configured', expected: 'template | auto' }] },
    );
  }

  /** @throws AppError when a model is asked for and none is there, or what is left of the month would not do */
  async assertWritable(workspaceId: string, writer: AskedWriter, items: number, pairs = false): Promise<void> {
    this.assertWriter(pairs ? 'llm' : writer);
    const settings = this.gate.settings;
    if (settings === null || writer === 'template') return;
    const left = await this.budget.left(settings, workspaceId);
    const estimate = items * (costOf(TYPICAL, settings.price) ?? 0);
    if (left === null || estimate <= left) return;
    throw new AppError(
      'refused',
      'budget_exceeded',
      `About ${estimate.toFixed(2)} ${settings.price?.currency ?? ''} would be needed and ${Math.max(0, left).toFixed(2)} are left this month. Ask for fewer, raise LLM_MONTHLY_BUDGET, or use writer "template".`,
      { params: { estimate, left, currency: settings.price?.currency } },
    );
  }

  afterCommit(tx: Tx, requestId: string, items: readonly Pick<DraftItemEntity, 'id' | 'workspaceId'>[]): void {
    tx.afterCommit(() => {
      for (const { id: itemId, workspaceId } of items)
        this.jobs.enqueue(draftItem, { workspaceId, itemId }, { key: itemId });
      this.feed.changed(requestId);
    });
  }

  stop(requestId: string, itemIds: readonly string[]): void {
    for (const id of itemIds) this.claims.stop(id);
    this.feed.changed(requestId);
  }
}
