import { Injectable } from '@nestjs/common';
import type { Body } from '../../library/index.js';
import { Database } from '../../platform/database/index.js';
import { JobQueue } from '../../platform/jobs/index.js';
import { DraftEntity } from '../drafts/draft.entity.js';
import { DraftVersionEntity } from '../drafts/draft-version.entity.js';
import { DraftItemEntity } from './draft-item.entity.js';
import { draftItem } from './drafting.jobs.js';
import { isSettled } from './item-states.js';

/** B of a pair is made from A: it is written once A has ended, and from what A says by then. */
@Injectable()
export class Pairs {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
  ) {}

  /** Whether an item has to wait: its A is not there yet, and will hand the word on when it is. */
  async waits(workspaceId: string, itemId: string): Promise<boolean> {
    const item = await this.database.fresh.findOneBy(DraftItemEntity, { id: itemId, workspaceId });
    if (item?.plan.brief.ab?.arm !== 'b') return false;
    const first = await this.beside(item, -1);
    return first !== null && !isSettled(first.state);
  }

  /** What A says now; null when it was not written. */
  async first(item: DraftItemEntity): Promise<Body | null> {
    const draftId = (await this.beside(item, -1))?.draftId ?? null;
    if (draftId === null) return null;
    const { workspaceId } = item;
    const draft = await this.database.fresh.findOneBy(DraftEntity, { id: draftId, workspaceId });
    const of = { workspaceId, draftId, number: draft?.currentNumber ?? 1 };
    return (await this.database.fresh.findOneBy(DraftVersionEntity, of))?.body ?? null;
  }

  /** A has ended, however: B may go. */
  async ended(item: DraftItemEntity): Promise<void> {
    if (item.plan.brief.ab?.arm !== 'a') return;
    const second = await this.beside(item, 1);
    if (second?.state !== 'queued') return;
    const { workspaceId, id: itemId } = second;
    this.jobs.enqueue(draftItem, { workspaceId, itemId }, { key: itemId });
  }

  private beside({ workspaceId, requestId, ordinal }: DraftItemEntity, by: 1 | -1): Promise<DraftItemEntity | null> {
    return this.database.fresh.findOneBy(DraftItemEntity, { workspaceId, requestId, ordinal: ordinal + by });
  }
}
