import { Injectable } from '@nestjs/common';
import { Between, In } from 'typeorm';
import { Exposures } from '../../audience/index.js';
import { beginningOf, type SeenText } from '../../checks/index.js';
import { Audit, WorkspaceEntity, type Actor } from '../../identity/index.js';
import { Libraries } from '../../library/index.js';
import { plusDays } from '../../kernel/index.js';
import type { Tx } from '../../platform/database/index.js';
import type { ApprovedItem } from '../approved-item.js';
import { approvedById, toItem } from '../approved-items.queries.js';
import { Boards, midnight, sourceOf, type Board, type Period } from '../board.service.js';
import { judgeAt } from '../entries/entries.service.js';
import { carriedOut } from '../entries/carried-out.queries.js';
import { EntryEntity, type Entry } from '../entries/entry.entity.js';
import { LIVE_STATES } from '../entries/entry-states.js';
import { placedKnowing } from '../overrides.js';
import { breach, inWords, type Conflict } from '../rules/conflict.js';
import type { ReleaseEntity } from './release.entity.js';

interface Desk {
  readonly entries: Entry[];
  readonly broken: Judged[];
  readonly repeating: Judged[];
  readonly timeZone: string;
}

export interface Judged {
  readonly entry: Entry;
  readonly conflicts: readonly Conflict[];
}

/** Statements carry at most so many ids. */
const AT_ONCE = 500;

/** What a release takes from the calendar, and what it leaves behind there. */
@Injectable()
export class ReleaseDesk {
  constructor(
    private readonly libraries: Libraries,
    private readonly boards: Boards,
    private readonly exposures: Exposures,
    private readonly audit: Audit,
  ) {}

  /** What people were shown or are going to be. Never asked inside a unit of work. */
  texts({ workspaceId }: Actor): Promise<readonly SeenText[]> {
    return this.boards.texts(workspaceId);
  }

  /**
   * The live entries of a period in the order of time; those among them that break a hard rule as things are now; and
   * those not handed out yet that repeat what the same people meet before, where nobody said yet that they may. What was
   * posted or sent is past judging.
   */
  async judge(tx: Tx, { workspaceId }: Actor, period: Period, texts: readonly SeenText[]): Promise<Desk> {
    const { timeZone } = await tx.manager.findOneByOrFail(WorkspaceEntity, { id: workspaceId });
    const [begin, end] = [midnight(period.from, timeZone), midnight(plusDays(period.to, 1), timeZone)];
    const found = await tx.manager.find(EntryEntity, {
      where: { workspaceId, startsAt: Between(begin, end), state: In([...LIVE_STATES]) },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    const entries = found.filter(({ startsAt }) => startsAt < end);
    const ids = [...new Set(entries.map(({ draftId }) => draftId))];
    const approved = await approvedById(tx.manager, workspaceId, ids);
    const library = await this.libraries.snapshotIn(tx, workspaceId);
    const items = new Map([...approved].map(([id, draft]) => [id, toItem(draft, library)]));
    const layout = { library, workspaceId, period, items: [...items.values()], texts };
    const board = await this.boards.around(tx.manager, layout);
    const judged = entries.map((entry) => ({
      entry,
      conflicts: judgeStanding(entry, items.get(entry.draftId), board),
    }));
    const done = await carriedOut(tx.manager, workspaceId, entries);
    const waiting = judged.filter(({ entry }) => !done.has(entry.id));
    const repeating = await this.notSaid(tx, workspaceId, only(waiting, repeatsEarlier), items);
    return { entries, broken: only(waiting, isBroken), repeating, timeZone };
  }

  /** Of entries that repeat a text, those that nobody placed knowing it: neither this one nor the other. */
  private async notSaid(
    tx: Tx,
    workspaceId: WorkspaceEntity['id'],
    repeating: readonly Judged[],
    items: ReadonlyMap<string, ApprovedItem>,
  ): Promise<Judged[]> {
    const ids = repeating.flatMap(({ conflicts }) => conflicts.flatMap(({ params }) => idOf(params['entry'])));
    const others = ids.length === 0 ? [] : await tx.manager.findBy(EntryEntity, { workspaceId, id: In(ids) });
    return only(repeating, ({ params }, entry) => {
      const other = others.find(({ id }) => id === params['entry']);
      const own = beginningOf(items.get(entry.draftId)?.text ?? '');
      const told = { draft: String(params['draft']), words: String(params['words']) };
      const toldOther = { draft: entry.draftId, words: own };
      return !placedKnowing(entry.overrides, told) && !placedKnowing(other?.overrides ?? null, toldOther);
    });
  }

  async markReleased(
    tx: Tx,
    actor: Actor,
    entries: readonly Entry[],
    release: ReleaseEntity,
    note?: string,
  ): Promise<void> {
    const { workspaceId } = actor;
    const ids = entries.map(({ id }) => id);
    for (let from = 0; from < ids.length; from += AT_ONCE)
      await tx.manager
        .createQueryBuilder()
        .update(EntryEntity)
        .set({ state: 'released', releaseNumber: release.number, changedAt: release.at, version: () => 'version + 1' })
        .where({ workspaceId, id: In(ids.slice(from, from + AT_ONCE)) })
        .execute();
    await this.exposures.mark(tx, workspaceId, ids.map(sourceOf), 'released', ['planned']);
    const { number, fromDay, toDay, diff } = release;
    await this.audit.record(tx, actor, {
      action: 'release.published',
      subject: { type: 'release', id: String(number) },
      after: {
        ...{ fromDay, toDay, entries: ids.length },
        ...{ added: diff.added.length, changed: diff.changed.length, removed: diff.removed.length },
      },
      ...(note === undefined ? {} : { note }),
    });
  }
}

/** An entry judged where it stands, as if it were put there now. */
function judgeStanding(entry: Entry, item: ApprovedItem | undefined, board: Board): Conflict[] {
  if (item?.hash !== entry.hash) return [inWords(breach('not_approved'))];
  const standing = { ...entry, group: entry.groupSlug, account: entry.accountSlug };
  const materials = item.claims.flatMap(({ materialId }) => materialId ?? []);
  board.agenda.remove(standing, materials);
  const found = judgeAt(item, standing, board);
  board.agenda.add(standing, board.agenda.prepare(standing), materials);
  return found;
}

type Which = (conflict: Conflict, entry: Entry) => boolean;

/** Entries with those of their conflicts that count; without those that have none. */
const only = (judged: readonly Judged[], which: Which): Judged[] =>
  judged
    .map(({ entry, conflicts }) => ({ entry, conflicts: conflicts.filter((one) => which(one, entry)) }))
    .filter(({ conflicts }) => conflicts.length > 0);

/** That its hour has passed is no fault of an entry. */
const isBroken: Which = ({ rule, severity }) => severity === 'hard' && rule !== 'past';

/** Of two that are alike the later one is the repetition. */
const repeatsEarlier: Which = ({ rule, params }, { state }) =>
  rule === 'look_alike' && state === 'planned' && String(params['on']) <= String(params['day']);

const idOf = (id: string | number | undefined): string[] => (typeof id === 'string' ? [id] : []);
