import { Inject, Injectable, Logger } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import type { Clock } from '../../kernel/index.js';
import { Audit } from '../../identity/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database, UnitOfWork } from '../../platform/database/index.js';
import { Sweep } from '../../platform/jobs/index.js';
import { TaskRecalls } from './task-recalls.service.js';
import { MISSABLE } from './task-states.js';
import { TaskEntity } from './task.entity.js';

const EVERY_MS = 60_000;
const AT_ONCE = 200;

/** What was not done in time is missed, and says so. */
@Injectable()
export class MissedSweep {
  private readonly log = new Logger(MissedSweep.name);

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly recalls: TaskRecalls,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Safe to run twice, and in several processes: each task is claimed by its state. By ix_task_state_late_after. */
  @Sweep('operations.missed', EVERY_MS)
  async sweep(): Promise<void> {
    const late = await this.database.reader.find(TaskEntity, {
      where: { state: In([...MISSABLE]), lateAfter: LessThanOrEqual(this.clock.now()) },
      order: { lateAfter: 'ASC', id: 'ASC' },
      take: AT_ONCE,
    });
    for (const task of late) {
      try {
        await this.miss(task);
      } catch (error) {
        this.log.error(`Task ${task.id} is late and could not be marked: ${String(error)}`);
      }
    }
  }

  private miss({ id, workspaceId, version, state }: TaskEntity): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const { affected } = await tx.manager.update(
        TaskEntity,
        { id, workspaceId, version, state },
        { state: 'missed', endedAt: now, changedAt: now, version: version + 1 },
      );
      if (affected !== 1) return;
      const house = await this.recalls.house(tx, workspaceId, 'clock');
      const subject = { type: 'task', id };
      await this.audit.record(tx, house, {
        action: 'task.missed',
        subject,
        before: { state },
        after: { state: 'missed' },
      });
    });
  }
}
