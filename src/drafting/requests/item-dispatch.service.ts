import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/index.js';
import type { Tx } from '../../platform/database/index.js';
import { JobQueue } from '../../platform/jobs/index.js';
import { ModelGate } from '../writers/llm/model-gate.service.js';
import type { DraftAsk } from './draft-ask.js';
import type { DraftItemEntity } from './draft-item.entity.js';
import { draftItem } from './drafting.jobs.js';
import { ItemClaims } from './item-claims.service.js';
import { ItemFeed } from './item-feed.service.js';

/** Hands items to the workers, and takes them back. */
@Injectable()
export class ItemDispatch {
  constructor(
    private readonly jobs: JobQueue,
    private readonly claims: ItemClaims,
    private readonly feed: ItemFeed,
    private readonly gate: ModelGate,
  ) {}

  /** A pair is always a model's work. @throws AppError when a model is asked for and none is there */
  assertWriter({ writer, differ }: Pick<DraftAsk, 'writer' | 'differ'>): void {
    if (this.gate.settings !== null || (writer !== 'llm' && differ === undefined)) return;
    throw new AppError(
      'refused',
      'model_not_configured',
      'No model is configured: set LLM_MODEL and LLM_BASE_URL, or ask with writer "template" and without `differ`.',
      { errors: [{ field: 'writer', message: 'no model is configured', expected: 'template | auto' }] },
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
