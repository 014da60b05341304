import { Inject, Injectable } from '@nestjs/common';
import { IsNull, Not, type SelectQueryBuilder } from 'typeorm';
import { dayOf, type Clock, type Day } from '../../kernel/index.js';
import { AccountEntity } from '../../audience/index.js';
import { hasRole, Workspaces, type Actor, type WorkspaceEntity } from '../../identity/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { decodeCursor, toPage } from '../../platform/http/index.js';
import { dayBounds } from './local-day.js';
import { accountIn, accountsOf, readableTask, readScope, type Scope } from './own-accounts.queries.js';
import { TASK_STATES } from './task-states.js';
import { TaskEntity } from './task.entity.js';
import { toRow, toView, type Viewing } from './task-view.js';
import type { DayQuery, TaskRowView, TasksQuery, TaskView, TodayView } from './tasks.schema.js';

/** A day of one operator is far below this. */
const DAY_MOST = 2_000;

/** What operators and schedulers see. */
@Injectable()
export class TaskReading {
  constructor(
    private readonly database: Database,
    private readonly workspaces: Workspaces,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In the order they are due, by ix_task_due_at. */
  async list(actor: Actor, query: TasksQuery): Promise<{ items: TaskRowView[]; nextCursor: string | null }> {
    const workspace = await this.workspaces.byId(actor.workspaceId);
    const scope = await this.scope(actor, query.operator);
    const select = this.inScope(actor, scope)
      .orderBy('task.dueAt')
      .addOrderBy('task.id')
      .take(query.limit + 1);
    if (query.state !== undefined) select.andWhere('task.state = :state', { state: query.state });
    if (query.account !== undefined) select.andWhere('task.accountSlug = :account', { account: query.account });
    if (query.day !== undefined) this.onDay(select, query.day as Day, workspace.timeZone);
    if (query.cursor !== undefined) {
      const [at, id] = decodeCursor(query.cursor, 2);
      select.andWhere('(task.dueAt > :at OR (task.dueAt = :at AND task.id > :id))', { at, id });
    }
    const page = toPage(await select.getMany(), query.limit, (task) => [task.dueAt, task.id]);
    const viewing = await this.viewing(actor, workspace);
    return { items: page.items.map((task) => toRow(task, viewing)), nextCursor: page.nextCursor };
  }

  async view(actor: Actor, id: string): Promise<TaskView> {
    const task = await readableTask(this.database.fresh, actor, id);
    return toView(task, await this.viewing(actor, await this.workspaces.byId(actor.workspaceId)));
  }

  /** A day's time line, and which one comes next. */
  async today(actor: Actor, query: DayQuery): Promise<TodayView> {
    const workspace = await this.workspaces.byId(actor.workspaceId);
    const day = (query.day ?? dayOf(this.clock.now(), workspace.timeZone)) as Day;
    const scope = await this.scope(actor, query.operator);
    const select = this.inScope(actor, scope).orderBy('task.dueAt').addOrderBy('task.id').take(DAY_MOST);
    const tasks = await this.onDay(select, day, workspace.timeZone).getMany();
    const viewing = await this.viewing(actor, workspace);
    const counts = Object.fromEntries(
      TASK_STATES.map((state) => [state, tasks.filter((task) => task.state === state).length]),
    ) as TodayView['counts'];
    const next = tasks.find(({ state }) => state === 'started') ?? tasks.find(isWaiting);
    const items = tasks.map((task) => toRow(task, viewing));
    return { day, timeZone: workspace.timeZone, next: next?.id ?? null, counts, items };
  }

  /** Done, and resting on something withdrawn since: to be taken down. */
  async alreadyOut(actor: Actor): Promise<{ items: TaskRowView[] }> {
    const scope = await readScope(this.database.fresh, actor);
    const tasks = await this.database.fresh.find(TaskEntity, {
      where: { workspaceId: actor.workspaceId, alreadyOut: Not(IsNull()), ...accountIn(scope) },
      order: { endedAt: 'DESC', id: 'ASC' },
      take: DAY_MOST,
    });
    const viewing = await this.viewing(actor, await this.workspaces.byId(actor.workspaceId));
    return { items: tasks.map((task) => toRow(task, viewing)) };
  }

  /** What the actor may see, narrowed to one operator's accounts. */
  private async scope(actor: Actor, operator: string | undefined): Promise<Scope> {
    const scope = await readScope(this.database.fresh, actor);
    if (operator === undefined) return scope;
    const theirs = await accountsOf(this.database.fresh, actor.workspaceId, operator);
    return scope === 'all' ? theirs : theirs.filter((account) => scope.includes(account));
  }

  private inScope(actor: Actor, scope: Scope): SelectQueryBuilder<TaskEntity> {
    const select = this.database.fresh
      .createQueryBuilder(TaskEntity, 'task')
      .where('task.workspaceId = :workspaceId', { workspaceId: actor.workspaceId });
    if (scope === 'all') return select;
    return scope.length === 0
      ? select.andWhere('1 = 0')
      : select.andWhere('task.accountSlug IN (:...scope)', { scope });
  }

  private onDay(select: SelectQueryBuilder<TaskEntity>, day: Day, timeZone: string): SelectQueryBuilder<TaskEntity> {
    return select.andWhere('task.dueAt >= :from AND task.dueAt < :until', dayBounds(day, timeZone));
  }

  private async viewing(actor: Actor, workspace: WorkspaceEntity): Promise<Viewing> {
    const accounts = await this.database.fresh.findBy(AccountEntity, { workspaceId: actor.workspaceId });
    const operators = new Map(accounts.map(({ slug, operatorId }) => [slug, operatorId]));
    const operatorOf = (account: string) => operators.get(account) ?? null;
    const works = (account: string): boolean =>
      hasRole(actor, 'admin') ||
      (hasRole(actor, 'operator') && actor.personId !== null && operatorOf(account) === actor.personId);
    const { timeZone, slug } = workspace;
    return { now: this.clock.now(), timeZone, workspaceSlug: slug, works, operatorOf };
  }
}

const isWaiting = ({ state }: TaskEntity): boolean => state === 'open' || state === 'postponed';
