import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Not } from 'typeorm';
import { newId, type Clock } from '../../kernel/index.js';
import { AccountEntity } from '../../audience/index.js';
import { releasePublished } from '../../calendar/index.js';
import { Audit, WorkspaceEntity, type Actor } from '../../identity/index.js';
import { Libraries } from '../../library/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import { DomainEvents } from '../../platform/events/index.js';
import { knownValues } from './known-values.js';
import { lateAfter } from './lateness.js';
import { prepareTask, type PreparedTask } from './prepare-task.js';
import { RECALL_REASONS } from './recall-reasons.js';
import { reconcile, type PlannedTask, type Reconciled } from './reconcile.js';
import { releasedTasks, type ReleasedBody } from './released-tasks.queries.js';
import { changeOf } from './task-change.js';
import { TaskRecalls } from './task-recalls.service.js';
import { TaskEntity } from './task.entity.js';
import { chunks, tasksTouched } from './tasks.queries.js';

type Prepare = (planned: PlannedTask) => PreparedTask;

/** A release becomes work in operators' hands, in the transaction that publishes it. */
@Injectable()
export class ReleaseTasks implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly libraries: Libraries,
    private readonly recalls: TaskRecalls,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.on(releasePublished, 'operations.tasks', (tx, { workspaceId, releaseNumber }) =>
      this.handOut(tx, workspaceId, releaseNumber),
    );
  }

  private async handOut(tx: Tx, workspaceId: string, release: number): Promise<void> {
    await tx.lock(workspaceId, 'tasks');
    const workspace = await tx.manager.findOneByOrFail(WorkspaceEntity, { id: workspaceId as WorkspaceEntity['id'] });
    const { period, tasks, bodies } = await releasedTasks(tx.manager, workspaceId, release, workspace.timeZone);
    const ids = tasks.map(({ entryId }) => entryId);
    const outcome = reconcile(await tasksTouched(tx.manager, workspaceId, ids, period), tasks);
    const prepare = await this.desk(tx, workspace, bodies);
    const house = await this.recalls.house(tx, workspaceId, `release ${String(release)}`);
    await this.add(tx, workspaceId, release, outcome.added, prepare);
    await this.change(tx, release, outcome.changed, prepare, workspace.timeZone);
    for (const task of outcome.withdrawn)
      await this.recalls.recall(tx, house, task, { code: 'not_in_release', says: RECALL_REASONS.not_in_release });
    await this.record(tx, house, release, outcome);
  }

  /** All that preparing a task takes, read once for the whole release. */
  private async desk(tx: Tx, workspace: WorkspaceEntity, bodies: ReadonlyMap<string, ReleasedBody>): Promise<Prepare> {
    const library = await this.libraries.snapshotIn(tx, workspace.id);
    const accounts = await tx.manager.findBy(AccountEntity, { workspaceId: workspace.id });
    const bySlug = new Map(accounts.map((account) => [account.slug, account]));
    return (entry) => {
      const account = bySlug.get(entry.accountSlug) ?? { name: entry.accountSlug, personaSlug: '' };
      const known = knownValues(library, account, entry.groupSlug);
      return prepareTask(entry, bodies.get(entry.entryId), known, library, workspace.timeZone);
    };
  }

  private async add(
    tx: Tx,
    workspaceId: string,
    releaseNumber: number,
    added: readonly PlannedTask[],
    prepare: Prepare,
  ): Promise<void> {
    const now = this.clock.now();
    const rows = added.map((planned) => ({
      ...planned,
      id: newId<string>(),
      workspaceId,
      releaseNumber,
      ...this.fresh(planned, prepare(planned)),
      createdAt: now,
      version: 1,
    }));
    for (const some of chunks(rows)) await tx.manager.insert(TaskEntity, some);
  }

  private async change(
    tx: Tx,
    release: number,
    changed: Reconciled<TaskEntity>['changed'],
    prepare: Prepare,
    timeZone: string,
  ): Promise<void> {
    const at = this.clock.now();
    for (const { task, planned, fields } of changed) {
      const prepared = prepare(planned);
      const after = { ...planned, handover: prepared.handover };
      const { entryId: _entry, ...where } = planned;
      await tx.manager.update(
        TaskEntity,
        // An operator may finish it at this very moment: what is done stays as it was done.
        { id: task.id, workspaceId: task.workspaceId, state: Not('done') },
        {
          ...where,
          ...this.fresh(planned, prepared),
          releaseNumber: release,
          changed: fields.length === 0 ? task.changed : changeOf(task, after, { fields, release, at, timeZone }),
          version: () => 'version + 1',
        },
      );
    }
  }

  /** As it is when nobody has begun it: an operator starts a changed task again, so that it is judged again. */
  private fresh(planned: PlannedTask, { claims, handover, withheld }: PreparedTask) {
    const now = this.clock.now();
    return {
      dueAt: planned.plannedAt,
      lateAfter: lateAfter(planned.plannedAt, planned.touchpoint),
      claims,
      handover,
      state: withheld === null ? ('open' as const) : ('recalled' as const),
      reasonCode: withheld?.code ?? null,
      reason: withheld?.says ?? null,
      startedAt: null,
      endedAt: withheld === null ? null : now,
      workedBy: null,
      changedAt: now,
    };
  }

  private record(tx: Tx, house: Actor, release: number, outcome: Reconciled<TaskEntity>): Promise<void> {
    const { added, changed, withdrawn } = outcome;
    return this.audit.record(tx, house, {
      action: 'tasks.handed_out',
      subject: { type: 'release', id: String(release) },
      after: { added: added.length, changed: changed.length, withdrawn: withdrawn.length },
    });
  }
}
