import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { plusSeconds, type Clock, type Instant } from '../../kernel/index.js';
import { DraftCitationEntity, withdrawnCaseTraced, type CitedKind } from '../../drafting/index.js';
import { systemActor, WorkspaceEntity } from '../../identity/index.js';
import { factExpired, Libraries, materialRetired, offerChanged } from '../../library/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { UnitOfWork, type Tx } from '../../platform/database/index.js';
import { DomainEvents } from '../../platform/events/index.js';
import { approvalVoided } from '../../review/index.js';
import { approvedById, toItem } from '../approved-items.queries.js';
import { EntryEntity, type Entry } from '../entries/entry.entity.js';
import { LIVE_STATES } from '../entries/entry-states.js';
import { inWords } from '../rules/conflict.js';
import { localClock } from '../rules/local-time.js';
import { offersOver, outdated } from '../rules/validity.js';
import { Recalling } from './recalling.service.js';
import { voidedWords } from './recall-reasons.js';

/** Entries longer ago than this are done with, whatever becomes of what they said. */
const STILL_OPEN_SECONDS = 30 * 86_400;

interface News {
  readonly kind: CitedKind;
  readonly record: string;
  /** The words themselves are not what they were, so the entry is recalled even though the record still holds. */
  readonly reworded: boolean;
}

/** What is taken back on lower floors is taken off the calendar. */
@Injectable()
export class Recalls implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly unitOfWork: UnitOfWork,
    private readonly libraries: Libraries,
    private readonly recalling: Recalling,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.on(approvalVoided, 'calendar.recall', (tx, { workspaceId, draftId, reason }) =>
      this.voided(tx, workspaceId, draftId, reason),
    );
    this.events.onLater(withdrawnCaseTraced, 'calendar.recall', ({ workspaceId, caseId }) =>
      this.judgeAnew(workspaceId, { kind: 'case', record: caseId, reworded: false }),
    );
    this.events.onLater(factExpired, 'calendar.recall', ({ workspaceId, factId, reason }) =>
      this.judgeAnew(workspaceId, { kind: 'fact', record: factId, reworded: reason === 'reworded' }),
    );
    this.events.onLater(offerChanged, 'calendar.recall', ({ workspaceId, offerId, reason }) =>
      this.judgeAnew(workspaceId, { kind: 'offer', record: offerId, reworded: reason === 'changed' }),
    );
    this.events.onLater(materialRetired, 'calendar.recall', ({ workspaceId, materialId, reason }) =>
      this.judgeAnew(workspaceId, { kind: 'material', record: materialId, reworded: reason === 'changed' }),
    );
  }

  private async voided(tx: Tx, workspaceId: string, draftId: string, reason: string): Promise<void> {
    await tx.lock(workspaceId, 'calendar');
    const entries = await this.openEntries(tx.manager, workspaceId, [draftId]);
    const actor = await houseOf(tx.manager, workspaceId, `approval voided: ${reason}`);
    for (const entry of entries) await this.recalling.recall(tx, actor, entry, voidedWords(reason));
  }

  /** An event says that something changed, not what is still allowed: each entry is held against the library as it is. */
  private judgeAnew(workspaceId: string, news: News): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await tx.lock(workspaceId, 'calendar');
      const entries = await this.citing(tx.manager, workspaceId, news);
      if (entries.length === 0) return;
      const { timeZone } = await workspaceOf(tx.manager, workspaceId);
      const library = await this.libraries.snapshotIn(tx, workspaceId);
      const clock = localClock(timeZone);
      const actor = await houseOf(tx.manager, workspaceId, `${news.kind} ${news.record}`);
      const ids = [...new Set(entries.map(({ draftId }) => draftId))];
      const approved = await approvedById(tx.manager, workspaceId, ids);
      for (const entry of entries) {
        const draft = approved.get(entry.draftId);
        if (draft?.hash !== entry.hash) continue; // its approval is gone, and took it along
        const item = toItem(draft, library);
        // What is late is still to be sent, and then it is sent today.
        const at = entry.startsAt < this.clock.now() ? this.clock.now() : entry.startsAt;
        const local = clock(at);
        const [broken] = [...outdated(item, library, local.day), ...offersOver(item, library, { at, ...local })];
        const words = broken === undefined ? null : inWords(broken).message;
        if (words !== null || news.reworded)
          await this.recalling.recall(tx, actor, entry, words ?? '引用的内容已改写，文案要重新核对');
      }
    });
  }

  private async citing(manager: EntityManager, workspaceId: string, { kind, record }: News): Promise<Entry[]> {
    const citations = await manager.find(DraftCitationEntity, {
      where: { workspaceId, kind, record },
      select: { id: true, draftId: true, versionNumber: true },
    });
    const versions = new Set(citations.map(({ draftId, versionNumber }) => `${draftId}#${String(versionNumber)}`));
    const draftIds = [...new Set(citations.map(({ draftId }) => draftId))];
    const entries = await this.openEntries(manager, workspaceId, draftIds);
    return entries.filter(({ draftId, number }) => versions.has(`${draftId}#${String(number)}`));
  }

  private async openEntries(
    manager: EntityManager,
    workspaceId: string,
    draftIds: readonly string[],
  ): Promise<Entry[]> {
    const since: Instant = plusSeconds(this.clock.now(), -STILL_OPEN_SECONDS);
    const found: Entry[] = [];
    for (let from = 0; from < draftIds.length; from += 500)
      found.push(
        ...(await manager.findBy(EntryEntity, {
          workspaceId,
          draftId: In(draftIds.slice(from, from + 500)),
          state: In([...LIVE_STATES]),
        })),
      );
    return found.filter(({ startsAt }) => startsAt >= since);
  }
}

const workspaceOf = (manager: EntityManager, workspaceId: string): Promise<WorkspaceEntity> =>
  manager.findOneByOrFail(WorkspaceEntity, { id: workspaceId as WorkspaceEntity['id'] });

const houseOf = async (manager: EntityManager, workspaceId: string, why: string) =>
  systemActor(await workspaceOf(manager, workspaceId), why);
