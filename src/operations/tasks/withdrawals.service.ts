import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { entryRecalled } from '../../calendar/index.js';
import { withdrawnCaseTraced } from '../../drafting/index.js';
import { WorkspaceEntity } from '../../identity/index.js';
import { factExpired, Libraries, materialRetired, offerChanged } from '../../library/index.js';
import type { Clock } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { UnitOfWork, type Tx } from '../../platform/database/index.js';
import { DomainEvents } from '../../platform/events/index.js';
import { approvalVoided } from '../../review/index.js';
import { momentOf } from './prepare-task.js';
import { approvalWords, entryWords } from './recall-reasons.js';
import { TaskRecalls, type RecallReason } from './task-recalls.service.js';
import { TaskEntity } from './task.entity.js';
import { tasksCiting } from './tasks.queries.js';
import { isRunOut, whyNot, type News } from './withdrawal.js';

/** What is taken back further down is taken out of operators' hands; what is out already is listed for taking down. */
@Injectable()
export class Withdrawals implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly unitOfWork: UnitOfWork,
    private readonly libraries: Libraries,
    private readonly recalls: TaskRecalls,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.on(entryRecalled, 'operations.recall', (tx, { workspaceId, entryId, reason }) =>
      this.takeBack(tx, { workspaceId, entryId }, { code: 'entry_recalled', says: entryWords(reason) }),
    );
    this.events.on(approvalVoided, 'operations.recall', (tx, { workspaceId, draftId, reason }) =>
      this.takeBack(tx, { workspaceId, draftId }, { code: 'approval_voided', says: approvalWords(reason) }),
    );
    this.events.onLater(withdrawnCaseTraced, 'operations.recall', ({ workspaceId, caseId, reason }) =>
      this.judgeAnew(workspaceId, { kind: 'case', record: caseId, reason }),
    );
    this.events.onLater(factExpired, 'operations.recall', ({ workspaceId, factId, reason }) =>
      this.judgeAnew(workspaceId, { kind: 'fact', record: factId, reason }),
    );
    this.events.onLater(offerChanged, 'operations.recall', ({ workspaceId, offerId, reason }) =>
      this.judgeAnew(workspaceId, { kind: 'offer', record: offerId, reason }),
    );
    this.events.onLater(materialRetired, 'operations.recall', ({ workspaceId, materialId, reason }) =>
      this.judgeAnew(workspaceId, { kind: 'material', record: materialId, reason }),
    );
  }

  private async takeBack(
    tx: Tx,
    where: { workspaceId: string; entryId: string } | { workspaceId: string; draftId: string },
    why: RecallReason,
  ): Promise<void> {
    const tasks = await tx.manager.findBy(TaskEntity, where);
    if (tasks.length === 0) return;
    const house = await this.recalls.house(tx, where.workspaceId, why.code);
    for (const task of tasks) await this.recalls.recall(tx, house, task, why);
  }

  /** An event says that something changed, not what is still allowed: each task is held against the library as it is. */
  private judgeAnew(workspaceId: string, news: News): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const tasks = await tasksCiting(tx.manager, workspaceId, news.kind, news.record);
      if (tasks.length === 0) return;
      const id = workspaceId as WorkspaceEntity['id'];
      const { timeZone } = await tx.manager.findOneByOrFail(WorkspaceEntity, { id });
      const library = await this.libraries.snapshotIn(tx, workspaceId);
      const house = await this.recalls.house(tx, workspaceId, `${news.kind} ${news.reason}`);
      for (const task of tasks) {
        const at = task.state === 'done' ? this.clock.now() : task.dueAt;
        const says = whyNot(task, library, momentOf(at, timeZone), news);
        if (says === null) continue;
        if (task.state !== 'done') await this.recalls.recall(tx, house, task, { code: 'evidence', says });
        else if (!isRunOut(news)) await this.recalls.alreadyOut(tx, house, task, says);
      }
    });
  }
}
