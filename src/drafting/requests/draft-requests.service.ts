import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AppError, newId, notFound, type Clock } from '../../kernel/index.js';
import { Audit, type Actor } from '../../identity/index.js';
import type { Library } from '../../library/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { insertRows, UnitOfWork, type Tx } from '../../platform/database/index.js';
import { Estimates } from '../estimates/estimates.service.js';
import { WritingLibraries } from '../learning/writing-libraries.service.js';
import { chooseAhead, type ChosenItem, type ItemPlan } from './choose-ahead.js';
import type { DraftAsk } from './draft-ask.js';
import { DraftItemEntity } from './draft-item.entity.js';
import { DraftRequestEntity } from './draft-request.entity.js';
import { ItemDispatch } from './item-dispatch.service.js';
import { ITEM_MOVES, mayMove } from './item-states.js';
import { MaterialReservationEntity } from '../drafts/material-reservation.entity.js';
import { unknownName } from './named-records.js';
import { itemSeed, plannedItems } from './planned-items.js';
import { dayAgain, RequestDays } from './request-days.service.js';
import { assertAccount, usedBefore } from './requests.queries.js';

/** Asking for drafts, calling off, asking again. */
@Injectable()
export class DraftRequests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly libraries: WritingLibraries,
    private readonly dispatch: ItemDispatch,
    private readonly estimates: Estimates,
    private readonly days: RequestDays,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AppError when the request names something that is not there or a day that is past, no model could write it, or what is left of the month would not do */
  async create(actor: Actor, ask: DraftAsk): Promise<DraftRequestEntity> {
    const { workspaceId } = actor;
    const day = await this.days.asked(workspaceId, ask.publishOn);
    const library = await this.libraries.of(workspaceId, day);
    const lost = unknownName(ask, library);
    if (lost !== null) throw lost;
    const now = this.clock.now();
    const briefs = plannedItems(ask, day);
    this.dispatch.assertWriter(ask);
    await this.estimates.assertAffordable(workspaceId, ask);
    const request: DraftRequestEntity = {
      id: newId<string>(),
      workspaceId,
      ask,
      total: briefs.length,
      createdBy: actor.personId,
      createdAt: now,
      cancelledAt: null,
    };
    return this.unitOfWork.run(async (tx) => {
      await assertAccount(tx.manager, workspaceId, ask.account);
      const chosen = await this.choose(tx, workspaceId, library, briefs, (ordinal) => ({
        seed: itemSeed(request.id, ordinal),
        writer: ask.writer,
        askedBy: actor.personId,
      }));
      const items = chosen.map((one, ordinal) => this.newItem(request, one, ordinal));
      await insertRows(tx, DraftRequestEntity, [request]);
      await insertRows(tx, DraftItemEntity, items);
      await this.promise(tx, workspaceId, items, chosen);
      await this.audit.record(tx, actor, {
        action: 'draft_request.created',
        subject: { type: 'draft_request', id: request.id },
        after: ask,
      });
      this.dispatch.afterCommit(
        tx,
        request.id,
        items.filter((item) => item.state === 'queued'),
      );
      return request;
    });
  }

  /** Calls off what is not finished. Drafts that are written stay. */
  async cancel(actor: Actor, requestId: string): Promise<DraftRequestEntity> {
    const { workspaceId } = actor;
    return this.unitOfWork.run(async (tx) => {
      const request = await load(tx, workspaceId, requestId);
      const open = await tx.manager.find(DraftItemEntity, {
        where: { requestId, workspaceId, state: In([...ITEM_MOVES.cancel.from]) },
      });
      if (open.length === 0) return request;
      const now = this.clock.now();
      const among = { id: In(open.map((item) => item.id)), workspaceId };
      await tx.manager.update(
        DraftItemEntity,
        { ...among, state: In([...ITEM_MOVES.cancel.from]) },
        { state: ITEM_MOVES.cancel.to, leaseOwner: null, leaseUntil: null, changedAt: now },
      );
      // One that was finished at this moment keeps its draft, and the material it tells.
      const off = await tx.manager.findBy(DraftItemEntity, { ...among, state: ITEM_MOVES.cancel.to });
      const ids = off.map((item) => item.id);
      await tx.manager.delete(MaterialReservationEntity, { itemId: In(ids) });
      await tx.manager.update(DraftRequestEntity, { id: requestId, workspaceId }, { cancelledAt: now });
      await this.audit.record(tx, actor, {
        action: 'draft_request.cancelled',
        subject: { type: 'draft_request', id: requestId },
        after: { items: ids.length },
      });
      tx.afterCommit(() => this.dispatch.stop(requestId, ids));
      return { ...request, cancelledAt: now };
    });
  }

  /**
   * Asks again for items that ended without a draft, with what the library holds now; for today, where their day is past.
   * @param itemIds all of them when left out
   */
  async retry(actor: Actor, requestId: string, itemIds?: readonly string[]): Promise<DraftRequestEntity> {
    const { workspaceId } = actor;
    const library = await this.libraries.of(workspaceId);
    const today = await this.days.today(workspaceId);
    return this.unitOfWork.run(async (tx) => {
      await holdChoice(tx, workspaceId); // before they are read: asked twice at once, the second finds nothing to retry
      const request = await load(tx, workspaceId, requestId);
      const items = await tx.manager.find(DraftItemEntity, {
        where: { requestId, workspaceId, ...(itemIds === undefined ? {} : { id: In([...itemIds]) }) },
        order: { ordinal: 'ASC' },
      });
      const unknown = itemIds?.find((id) => !items.some((item) => item.id === id));
      if (unknown !== undefined) throw notFound('item of this request', unknown);
      const again = items.filter((item) => mayMove(item.state, 'retry'));
      if (again.length === 0) throw nothingToRetry(requestId);
      const day = dayAgain(again[0]?.plan.brief.day, today);
      const fresh = plannedItems(request.ask, day);
      const briefs = again.map((item) => ({ ...(fresh[item.ordinal] ?? item.plan.brief), day }));
      const firsts = await plansBefore(tx, again);
      const chosen = await this.choose(tx, workspaceId, library, briefs, (at) => {
        const { seed, writer } = again[at]?.plan ?? { seed: itemSeed(requestId, at), writer: 'auto' as const };
        return { seed, writer, askedBy: actor.personId, first: firsts.get(again[at]?.ordinal ?? 0) };
      });
      const queued: DraftItemEntity[] = [];
      for (const [at, item] of again.entries()) {
        const one = chosen[at];
        if (one === undefined) continue;
        const changed = {
          ...this.newItem(request, one, item.ordinal),
          id: item.id,
          round: item.round + 1,
          createdAt: item.createdAt,
        };
        await tx.manager.update(DraftItemEntity, { id: item.id, workspaceId }, changed);
        if (changed.state === 'queued') queued.push(changed);
      }
      await this.promise(tx, workspaceId, again, chosen);
      await tx.manager.update(DraftRequestEntity, { id: requestId, workspaceId }, { cancelledAt: null });
      await this.audit.record(tx, actor, {
        action: 'draft_request.retried',
        subject: { type: 'draft_request', id: requestId },
        after: { items: again.length },
      });
      this.dispatch.afterCommit(tx, requestId, queued);
      return { ...request, cancelledAt: null };
    });
  }

  /** Under a lock: two requests that choose side by side would promise the same material. */
  private async choose(
    tx: Tx,
    workspaceId: string,
    library: Library,
    briefs: Parameters<typeof chooseAhead>[1],
    of: Parameters<typeof chooseAhead>[3],
  ) {
    await holdChoice(tx, workspaceId);
    const used = await usedBefore(tx.manager, workspaceId, library, this.clock.now(), briefs);
    return chooseAhead(library, briefs, used, of);
  }

  private async promise(
    tx: Tx,
    workspaceId: string,
    items: readonly DraftItemEntity[],
    chosen: readonly ChosenItem[],
  ): Promise<void> {
    const rows = chosen.flatMap((one, at) =>
      one.told.map((told) => ({ id: newId<string>(), workspaceId, itemId: items[at]?.id ?? '', ...told })),
    );
    await insertRows(tx, MaterialReservationEntity, rows);
  }

  private newItem(request: DraftRequestEntity, { plan, missing }: ChosenItem, ordinal: number): DraftItemEntity {
    const now = this.clock.now();
    return {
      id: newId<string>(),
      workspaceId: request.workspaceId,
      requestId: request.id,
      ordinal,
      segment: plan.brief.segment,
      touchpoint: plan.brief.touchpoint,
      category: plan.brief.category,
      state: missing === null ? 'queued' : ITEM_MOVES.lack.to,
      plan,
      round: 0,
      claims: 0,
      leaseOwner: null,
      leaseUntil: null,
      draftId: null,
      errorCode: null,
      errorMessage: null,
      missing,
      createdAt: now,
      changedAt: now,
    };
  }
}

const holdChoice = (tx: Tx, workspaceId: string): Promise<void> => tx.lock(workspaceId, 'drafting.choice');

async function load(tx: Tx, workspaceId: string, id: string): Promise<DraftRequestEntity> {
  const request = await tx.manager.findOneBy(DraftRequestEntity, { id, workspaceId });
  if (request === null) throw notFound('draft request', id);
  return request;
}

/** What A was given, for each B that is asked for again without it; by the place of B. */
async function plansBefore(tx: Tx, again: readonly DraftItemEntity[]): Promise<ReadonlyMap<number, ItemPlan>> {
  const there = new Set(again.map(({ ordinal }) => ordinal));
  const alone = again.filter(({ plan, ordinal }) => plan.brief.ab?.arm === 'b' && !there.has(ordinal - 1));
  const [one] = alone;
  if (one === undefined) return new Map();
  const { workspaceId, requestId } = one;
  const ordinal = In(alone.map((item) => item.ordinal - 1));
  const firsts = await tx.manager.findBy(DraftItemEntity, { workspaceId, requestId, ordinal });
  return new Map(firsts.map((first) => [first.ordinal + 1, first.plan]));
}

const nothingToRetry = (requestId: string): AppError =>
  new AppError(
    'conflict',
    'nothing_to_retry',
    'None of these items ended without a draft, so there is nothing to ask again.',
    { params: { requestId } },
  );
