import { Injectable } from '@nestjs/common';
import { AppError, unknownReference, type Instant } from '../../kernel/index.js';
import { audienceOf, Exposures } from '../../audience/index.js';
import type { SeenText } from '../../checks/index.js';
import { DraftEntity } from '../../drafting/index.js';
import { Audit, type Actor } from '../../identity/index.js';
import { Libraries } from '../../library/index.js';
import { UnitOfWork, type Tx } from '../../platform/database/index.js';
import type { ApprovedItem } from '../approved-item.js';
import { approvedById, toItem } from '../approved-items.queries.js';
import { Boards, periodOf, sourceOf, type Board } from '../board.service.js';
import { withOverrides } from '../overrides.js';
import { assertPlaceable, doneByHand, refusal } from '../placement-refusal.js';
import { breach, inWords, type Conflict } from '../rules/conflict.js';
import { conflicts } from '../rules/conflicts.js';
import type { Place } from '../rules/place.js';
import { carriedOut } from './carried-out.queries.js';
import type { Entry } from './entry.entity.js';
import { stateAfter, type EntryMove } from './entry-states.js';
import { EntryStore } from './entry-store.service.js';

export interface Where {
  readonly startsAt: Instant;
  readonly account: string;
  readonly group: string | null;
}
interface Judged {
  readonly item: ApprovedItem;
  readonly where: Where;
  readonly texts: readonly SeenText[];
  readonly except?: string;
}
export interface Placing extends Where {
  readonly draftId: string;
  readonly measure?: string | undefined;
  readonly overrideReason?: string | undefined;
}
export interface Moving extends Partial<Where> {
  readonly overrideReason?: string | undefined;
}

/** However often an entry is moved, so many of its last reasons are kept. */
const REASONS_KEPT = 20;

/** What schedulers do with single entries. Every change holds the workspace's calendar, so no two can break a quota together. */
@Injectable()
export class Entries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly libraries: Libraries,
    private readonly boards: Boards,
    private readonly store: EntryStore,
    private readonly exposures: Exposures,
    private readonly audit: Audit,
  ) {}

  /** @throws AppError 409 naming the rules; 422 for a draft that is not there */
  place(actor: Actor, placing: Placing): Promise<Entry> {
    return this.change(actor, async (tx, texts) => {
      const item = await this.approved(tx, actor, placing.draftId);
      const found = await this.judge(tx, actor, { item, where: placing, texts });
      assertPlaceable(found, placing.overrideReason);
      const why = doneByHand('by_hand', found, placing.overrideReason);
      const overrides = withOverrides(null, found, placing.overrideReason);
      const { startsAt, account, group, measure } = placing;
      const [entry] = await this.store.insert(tx, actor, [
        { item, startsAt, account, group, measure, ...why, overrides, score: null, origin: 'hand' },
      ]);
      if (entry === undefined) throw new Error('One entry was placed.');
      await this.audit.record(tx, actor, {
        action: 'entry.placed',
        subject: { type: 'entry', id: entry.id },
        after: { draftId: item.draftId, hash: item.hash, startsAt, account, group },
        ...(placing.overrideReason === undefined ? {} : { note: placing.overrideReason }),
      });
      return entry;
    });
  }

  move(actor: Actor, id: string, to: Moving, seen: number): Promise<Entry> {
    return this.change(actor, async (tx, texts) => {
      const entry = await this.store.load(tx, actor, id, seen);
      const state = stateAfter('move', entry);
      await assertNotOut(tx, entry);
      const where: Where = {
        startsAt: to.startsAt ?? entry.startsAt,
        account: to.account ?? entry.accountSlug,
        group: to.group === undefined ? entry.groupSlug : to.group,
      };
      const item = await this.approved(tx, actor, entry.draftId, entry.hash);
      const found = await this.judge(tx, actor, { item, where, texts, except: id });
      assertPlaceable(found, to.overrideReason);
      const moved = doneByHand('moved_by_hand', found, to.overrideReason);
      const reasons = [...entry.reasons, ...moved.reasons].slice(-REASONS_KEPT);
      const phrases = entry.phrases && [...entry.phrases, ...moved.phrases].slice(-REASONS_KEPT);
      const overrides = withOverrides(entry.overrides, found, to.overrideReason);
      const { startsAt, account, group } = where;
      await this.exposures.move(tx, actor.workspaceId, sourceOf(id), {
        accountSlug: account,
        audience: audienceOf(entry.segment, group),
        at: startsAt,
      });
      const change = { startsAt, accountSlug: account, groupSlug: group, reasons, phrases, overrides, state };
      return this.store.change(tx, actor, entry, change, 'entry.moved', to.overrideReason);
    });
  }

  lock(actor: Actor, id: string, seen: number): Promise<Entry> {
    return this.simply(actor, id, seen, 'lock', { locked: true }, 'entry.locked');
  }

  unlock(actor: Actor, id: string, seen: number): Promise<Entry> {
    return this.simply(actor, id, seen, 'unlock', { locked: false }, 'entry.unlocked');
  }

  remove(actor: Actor, id: string, seen: number): Promise<Entry> {
    return this.change(actor, async (tx) => {
      const entry = await this.store.load(tx, actor, id, seen);
      const state = stateAfter('remove', entry);
      await assertNotOut(tx, entry);
      await this.exposures.takeBack(tx, actor.workspaceId, [sourceOf(id)]);
      return this.store.change(tx, actor, entry, { state }, 'entry.removed');
    });
  }

  /** Undoes a removal, if the place is still free. */
  restore(actor: Actor, id: string, seen: number): Promise<Entry> {
    return this.change(actor, async (tx, texts) => {
      const entry = await this.store.load(tx, actor, id, seen);
      const state = stateAfter('restore', entry);
      const item = await this.approved(tx, actor, entry.draftId, entry.hash);
      const where = { startsAt: entry.startsAt, account: entry.accountSlug, group: entry.groupSlug };
      const found = await this.judge(tx, actor, { item, where, texts, except: id });
      assertPlaceable(found.filter(isHard), undefined);
      await this.store.expose(tx, { ...entry, state }, item.claims);
      return this.store.change(tx, actor, entry, { state }, 'entry.restored');
    });
  }

  private simply(
    actor: Actor,
    id: string,
    seen: number,
    move: EntryMove,
    change: Partial<Entry>,
    action: string,
  ): Promise<Entry> {
    return this.change(actor, async (tx) => {
      const entry = await this.store.load(tx, actor, id, seen);
      return this.store.change(tx, actor, entry, { ...change, state: stateAfter(move, entry) }, action);
    });
  }

  private async change<T>(actor: Actor, work: (tx: Tx, texts: readonly SeenText[]) => Promise<T>): Promise<T> {
    const texts = await this.boards.texts(actor.workspaceId);
    return this.unitOfWork.run(async (tx) => {
      await tx.lock(actor.workspaceId, 'calendar');
      return work(tx, texts);
    });
  }

  /** @param hash the text it must still be. @throws AppError 422 unknown draft, 409 `not_approved` */
  private async approved(tx: Tx, { workspaceId }: Actor, draftId: string, hash?: string): Promise<ApprovedItem> {
    const approved = (await approvedById(tx.manager, workspaceId, [draftId])).get(draftId);
    if (approved !== undefined && (hash === undefined || hash === approved.hash))
      return toItem(approved, await this.libraries.snapshotIn(tx, workspaceId));
    if (!(await tx.manager.existsBy(DraftEntity, { id: draftId, workspaceId })))
      throw unknownReference('draftId', 'draft', draftId);
    throw notApproved();
  }

  private async judge(tx: Tx, { workspaceId }: Actor, { item, where, texts, except }: Judged): Promise<Conflict[]> {
    const library = await this.libraries.snapshotIn(tx, workspaceId);
    const layout = { library, workspaceId, period: periodOf(where.startsAt), items: [item], texts, except };
    return judgeAt(item, where, await this.boards.around(tx.manager, layout));
  }
}

/** @throws AppError 409 `entry_carried_out` */
async function assertNotOut(tx: Tx, entry: Entry): Promise<void> {
  if (!(await carriedOut(tx.manager, entry.workspaceId, [entry])).has(entry.id)) return;
  throw new AppError(
    'conflict',
    'entry_carried_out',
    'The entry was posted or sent, and stays as it happened. If that was a mistake, the operator takes the task up again first.',
  );
}

const isHard = ({ severity }: Conflict): boolean => severity === 'hard';

export const judgeAt = (item: ApprovedItem, { startsAt, account, group }: Where, board: Board): Conflict[] => {
  const place: Place = { segment: item.segment, touchpoint: item.touchpoint, startsAt, account, group };
  return conflicts({ item, place: board.agenda.prepare(place) }, board);
};

const notApproved = (): AppError =>
  refusal('calendar_conflict', [inWords(breach('not_approved'))], 'It cannot stand there');
