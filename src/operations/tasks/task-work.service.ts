import { Inject, Injectable } from '@nestjs/common';
import { dayOf, type Clock, type Instant } from '../../kernel/index.js';
import { Exposures, type ExposureState } from '../../audience/index.js';
import { Audit, WorkspaceEntity, type Actor } from '../../identity/index.js';
import { Libraries } from '../../library/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { UnitOfWork, type Tx } from '../../platform/database/index.js';
import { assertVersion } from '../../platform/http/index.js';
import { approvedDrafts } from '../../review/index.js';
import { heldBack, inWords } from './hold-back.js';
import { lateAfter } from './lateness.js';
import { workableTask } from './own-accounts.queries.js';
import { mayPostpone } from './postponing.js';
import { momentOf } from './prepare-task.js';
import { RECALL_REASONS } from './recall-reasons.js';
import { TaskRecalls, type RecallReason } from './task-recalls.service.js';
import type { TaskResult } from './result.js';
import { asError, notDone, takenBack } from './task-refusals.js';
import { move, type TaskAction } from './task-states.js';
import { TaskEntity } from './task.entity.js';

type Change = Partial<TaskEntity>;

interface Act {
  readonly action: TaskAction;
  readonly note?: string;
  /** What else changes with the state. */
  readonly change: (task: TaskEntity, now: Instant) => Change;
  readonly exposure?: ExposureState;
}

const UNDONE: Change = {
  endedAt: null,
  note: null,
  evidence: null,
  result: null,
  reason: null,
  reasonCode: null,
  workedBy: null,
};

/** What an operator does with a task. Every act is bound to the version they saw. */
@Injectable()
export class TaskWork {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly libraries: Libraries,
    private readonly recalls: TaskRecalls,
    private readonly exposures: Exposures,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Begins a task. Its approval and what it rests on are judged once more, for today: a stale one is recalled instead.
   * @throws AppError 409 `task_recalled` with the reason, once it has been written down
   */
  async start(actor: Actor, id: string, seen: number): Promise<void> {
    const says = await this.unitOfWork.run(async (tx) => {
      const task = await this.seen(tx, actor, id, seen);
      const stale = await this.stale(tx, task);
      if (stale === null || !move('recall', await this.now(tx, task)).ok) {
        const change = (_task: TaskEntity, now: Instant): Change => ({ startedAt: now, endedAt: null });
        await this.act(tx, actor, task, { action: 'start', change });
        return null;
      }
      await this.recalls.recall(tx, actor, task, stale);
      return stale.says;
    });
    if (says !== null) throw takenBack(says);
  }

  done(actor: Actor, id: string, seen: number, note: string | null): Promise<void> {
    return this.run(actor, id, seen, {
      action: 'done',
      exposure: 'out',
      ...(note === null ? {} : { note }),
      change: (task, now) => ({
        note,
        endedAt: now,
        evidence: task.screenshot === null ? 'self_report' : 'screenshot',
      }),
    });
  }

  /** Writes down what it brought; later counts take the place of earlier ones. @throws AppError 409 while it is not done */
  result(actor: Actor, id: string, seen: number, counted: Omit<TaskResult, 'at'>): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const task = await this.seen(tx, actor, id, seen);
      if (task.state !== 'done') throw notDone();
      const { workspaceId, version } = task;
      const result = { ...counted, at: this.clock.now() };
      const { affected } = await tx.manager.update(
        TaskEntity,
        { id, workspaceId, version },
        { result, version: version + 1 },
      );
      if (affected !== 1) assertVersion(version + 1, version);
      const subject = { type: 'task', id };
      await this.audit.record(tx, actor, { action: 'task.result', subject, before: task.result, after: result });
    });
  }

  /** @throws AppError 422 with the rule that keeps it from that moment */
  postpone(actor: Actor, id: string, seen: number, to: Instant): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const task = await this.seen(tx, actor, id, seen);
      const { brand } = await this.libraries.snapshotIn(tx, actor.workspaceId);
      const { timeZone } = await workspaceOf(tx, actor.workspaceId);
      const { plannedAt, touchpoint } = task;
      const outcome = mayPostpone(to, { now: this.clock.now(), plannedAt, brand, timeZone });
      if (!outcome.ok) throw asError(outcome.error, 'to');
      const change = { dueAt: to, lateAfter: lateAfter(to, touchpoint), startedAt: null, endedAt: null };
      await this.act(tx, actor, task, { action: 'postpone', change: () => change });
    });
  }

  skip(actor: Actor, id: string, seen: number, reason: string): Promise<void> {
    const change = (_task: TaskEntity, now: Instant): Change => ({ reason, reasonCode: 'skipped', endedAt: now });
    return this.run(actor, id, seen, { action: 'skip', note: reason, change });
  }

  /** Takes back a `done` or `skip` of the same day. It is missed at once when its time is over. */
  reopen(actor: Actor, id: string, seen: number): Promise<void> {
    return this.run(actor, id, seen, {
      action: 'reopen',
      exposure: 'released',
      change: () => ({ ...UNDONE, startedAt: null }),
    });
  }

  private run(actor: Actor, id: string, seen: number, act: Act): Promise<void> {
    return this.unitOfWork.run(async (tx) => this.act(tx, actor, await this.seen(tx, actor, id, seen), act));
  }

  private async seen(tx: Tx, actor: Actor, id: string, seen: number): Promise<TaskEntity> {
    const task = await workableTask(tx.manager, actor, id);
    assertVersion(task.version, seen);
    return task;
  }

  private async act(tx: Tx, actor: Actor, task: TaskEntity, act: Act): Promise<void> {
    const outcome = move(act.action, await this.now(tx, task));
    if (!outcome.ok) throw asError(outcome.error);
    const now = this.clock.now();
    const { id, workspaceId, version } = task;
    const change = { workedBy: actor.personId, ...act.change(task, now), state: outcome.value, changedAt: now };
    const { affected } = await tx.manager.update(
      TaskEntity,
      { id, workspaceId, version },
      { ...change, version: version + 1 },
    );
    if (affected !== 1) assertVersion(version + 1, version);
    if (act.exposure) await this.exposures.mark(tx, workspaceId, [`entry:${task.entryId}`], act.exposure);
    await this.audit.record(tx, actor, {
      action: `task.${act.action}`,
      subject: { type: 'task', id },
      before: { state: task.state, dueAt: task.dueAt },
      after: { state: change.state, dueAt: change.dueAt ?? task.dueAt, evidence: change.evidence ?? null },
      ...(act.note === undefined ? {} : { note: act.note }),
    });
  }

  /** A task that was done and taken up again may have lost its approval meanwhile. */
  private async stale(tx: Tx, task: TaskEntity): Promise<RecallReason | null> {
    const [approved] = await approvedDrafts(tx.manager, task.workspaceId, [task.draftId]);
    if (approved?.hash !== task.hash) return { code: 'approval_voided', says: RECALL_REASONS.approval_voided };
    const { timeZone } = await workspaceOf(tx, task.workspaceId);
    const { waivedUntil: until } = approved;
    if (until !== null && dayOf(this.clock.now(), timeZone) > until)
      return { code: 'waiver_over', says: RECALL_REASONS.waiver_over };
    const library = await this.libraries.snapshotIn(tx, task.workspaceId);
    const text = { ...task, pictures: task.handover?.pictures ?? [] };
    // Whoever prepares before the time sends at the time.
    const now = this.clock.now();
    const reasons = heldBack(text, library, momentOf(now < task.dueAt ? task.dueAt : now, timeZone));
    return reasons.length === 0 ? null : { code: 'evidence', says: inWords(reasons) };
  }

  private async now(tx: Tx, { state, startedAt, endedAt, workspaceId }: TaskEntity) {
    const { timeZone } = await workspaceOf(tx, workspaceId);
    const endedOn = endedAt === null ? null : dayOf(endedAt, timeZone);
    return { state, startedAt, endedOn, today: dayOf(this.clock.now(), timeZone) };
  }
}

const workspaceOf = (tx: Tx, workspaceId: string): Promise<WorkspaceEntity> =>
  tx.manager.findOneByOrFail(WorkspaceEntity, { id: workspaceId as WorkspaceEntity['id'] });
