import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Clock } from '../../kernel/index.js';
import { Audit, systemActor, WorkspaceEntity, type Actor } from '../../identity/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import type { RecallCode } from './recall-reasons.js';
import { RECALLABLE } from './task-states.js';
import { TaskEntity } from './task.entity.js';

export interface RecallReason {
  readonly code: RecallCode;
  /** In Chinese, for the operator. */
  readonly says: string;
}

/** Takes tasks back, and writes down what could no longer be taken back. */
@Injectable()
export class TaskRecalls {
  constructor(
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The house itself, in a workspace. */
  async house(tx: Tx, workspaceId: string, name: string): Promise<Actor> {
    const id = workspaceId as WorkspaceEntity['id'];
    return systemActor(await tx.manager.findOneByOrFail(WorkspaceEntity, { id }), name);
  }

  /** @returns whether the task could still be taken back */
  async recall(tx: Tx, actor: Actor, task: TaskEntity, { code, says }: RecallReason): Promise<boolean> {
    const now = this.clock.now();
    const { affected } = await tx.manager.update(
      TaskEntity,
      { id: task.id, workspaceId: task.workspaceId, state: In([...RECALLABLE]) },
      {
        state: 'recalled',
        reasonCode: code,
        reason: says,
        endedAt: now,
        changedAt: now,
        version: () => 'version + 1',
      },
    );
    if (affected !== 1) return false;
    await this.audit.record(tx, actor, {
      action: 'task.recalled',
      subject: { type: 'task', id: task.id },
      before: { state: task.state },
      after: { state: 'recalled', code },
      note: says,
    });
    return true;
  }

  /** It went out and rests on something withdrawn since: somebody must take it down. Said once for each reason. */
  async alreadyOut(tx: Tx, actor: Actor, task: TaskEntity, says: string): Promise<void> {
    if (task.alreadyOut === says) return;
    const changedAt = this.clock.now();
    await tx.manager.update(
      TaskEntity,
      { id: task.id, workspaceId: task.workspaceId },
      { alreadyOut: says, changedAt, version: () => 'version + 1' },
    );
    await this.audit.record(tx, actor, {
      action: 'task.already_out',
      subject: { type: 'task', id: task.id },
      after: { entryId: task.entryId, account: task.accountSlug, doneAt: task.endedAt },
      note: says,
    });
  }
}
