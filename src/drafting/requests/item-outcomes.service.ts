import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { UnitOfWork, updateRows, type Tx } from '../../platform/database/index.js';
import type { DraftContext, MissingMaterial } from '../context/index.js';
import { DraftStore } from '../drafts/draft-store.service.js';
import type { DraftEntity } from '../drafts/draft.entity.js';
import type { ReadVersion } from '../drafts/new-version.js';
import type { Written } from '../writers/writer.js';
import { DraftItemEntity } from './draft-item.entity.js';
import { ItemFeed } from './item-feed.service.js';
import { holdsMaterial, ITEM_MOVES, type ItemMove } from './item-states.js';
import { MaterialReservationEntity } from '../drafts/material-reservation.entity.js';

type Change = Partial<Pick<DraftItemEntity, 'draftId' | 'errorCode' | 'errorMessage' | 'missing' | 'claims'>>;

/** How an item ends. Each writes only while its own lease holds: work that was called off or taken over is dropped. */
@Injectable()
export class ItemOutcomes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: DraftStore,
    private readonly feed: ItemFeed,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Item, draft, version, citations and the event in one unit of work. */
  done(
    item: DraftItemEntity,
    as: Pick<DraftEntity, 'id' | 'family'>,
    context: DraftContext,
    written: Written,
    version: ReadVersion,
  ): Promise<boolean> {
    return this.unitOfWork.runTogether('rows of many', async (tx) => {
      if (!(await this.move(tx, item, 'finish', { draftId: as.id }))) return false;
      const { workspaceId, requestId, segment, touchpoint, plan } = item;
      await this.drafts.add(
        tx,
        {
          ...as,
          workspaceId,
          requestId,
          itemId: item.id,
          segment,
          touchpoint,
          persona: context.persona.id,
          product: context.product?.id ?? null,
          goal: context.goal,
          category: context.category,
          publishOn: context.day,
          createdBy: plan.askedBy,
        },
        version,
        {
          writer: written.writer,
          model: written.model,
          promptHash: written.promptHash,
          promptVersion: written.promptVersion,
          authorId: null,
          reasons: context.reasons,
        },
      );
      // A life post is its material, cited or not; elsewhere one that was offered and not told is free for the next.
      const promised = plan.brief.material !== undefined;
      const untold = context.category !== 'life' && version.body.claims.every(({ materialId }) => !materialId);
      if (promised && untold) await tx.manager.delete(MaterialReservationEntity, { workspaceId, itemId: item.id });
      return true;
    });
  }

  fail(item: DraftItemEntity, errorCode: string, errorMessage: string): Promise<boolean> {
    return this.unitOfWork.run((tx) => this.move(tx, item, 'fail', { errorCode, errorMessage }));
  }

  lack(item: DraftItemEntity, missing: MissingMaterial): Promise<boolean> {
    return this.unitOfWork.run((tx) => this.move(tx, item, 'lack', { missing }));
  }

  /** Hands it back unfinished: the service is stopping, or something unforeseen deserves another try. */
  release(item: DraftItemEntity): Promise<boolean> {
    return this.unitOfWork.run((tx) => this.move(tx, item, 'release'));
  }

  /** Hands it back before anything was begun: that it was looked at counts for nothing. */
  putOff(item: DraftItemEntity): Promise<boolean> {
    return this.unitOfWork.runTogether('rows of many', (tx) =>
      this.move(tx, item, 'put_off', { claims: item.claims - 1 }),
    );
  }

  private async move(tx: Tx, item: DraftItemEntity, move: ItemMove, change: Change = {}): Promise<boolean> {
    const { to } = ITEM_MOVES[move];
    const { id, workspaceId } = item;
    const changed = await updateRows(
      tx,
      DraftItemEntity,
      { id, workspaceId, state: 'writing', leaseOwner: item.leaseOwner ?? '', claims: item.claims },
      { ...change, state: to, leaseOwner: null, leaseUntil: null, changedAt: this.clock.now() },
    );
    if (changed !== 1) return false;
    if (!holdsMaterial(to)) await tx.manager.delete(MaterialReservationEntity, { workspaceId, itemId: id });
    tx.afterCommit(() => this.feed.changed(item.requestId));
    return true;
  }
}
