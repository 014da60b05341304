import { Inject, Injectable } from '@nestjs/common';
import { Between, In } from 'typeorm';
import { dayOf, daysApart, invalidField, type Clock } from '../../kernel/index.js';
import { AccountEntity } from '../../audience/index.js';
import { PersonEntity, Workspaces, type Actor } from '../../identity/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { dayBounds } from '../tasks/local-day.js';
import { accountIn, readScope } from '../tasks/own-accounts.queries.js';
import { TaskEntity } from '../tasks/task.entity.js';
import type { ExecutionQuery, ExecutionView } from './execution.schema.js';
import { tally, type Counted } from './tally.js';

const MOST_DAYS = 62;

/** Per operator and day: done, and how well. */
@Injectable()
export class Execution {
  constructor(
    private readonly database: Database,
    private readonly workspaces: Workspaces,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async summary(actor: Actor, query: ExecutionQuery): Promise<ExecutionView> {
    const { timeZone } = await this.workspaces.byId(actor.workspaceId);
    const from = query.from ?? query.to ?? dayOf(this.clock.now(), timeZone);
    const to = query.to ?? from;
    assertDays(from, to);
    const bounds = dayBounds(from, timeZone, to);
    const { workspaceId } = actor;
    const scope = await readScope(this.database.fresh, actor);
    const tasks = await this.database.reader.find(TaskEntity, {
      where: { workspaceId, dueAt: Between(bounds.from, bounds.until), ...accountIn(scope) },
      select: COLUMNS,
    });
    const accounts = await this.database.reader.findBy(AccountEntity, { workspaceId });
    const operators = new Map(accounts.map(({ slug, operatorId }) => [slug, operatorId]));
    const counted = tasks
      .filter(({ dueAt }) => dueAt < bounds.until)
      .map((task): Counted => {
        const operatorId = task.workedBy ?? operators.get(task.accountSlug) ?? null;
        const late = task.endedAt !== null && task.endedAt > task.lateAfter;
        const { state, evidence } = task;
        return { day: dayOf(task.dueAt, timeZone), operatorId, state, evidence, late };
      });
    const lines = tally(counted);
    const names = await this.names(lines.flatMap(({ operatorId }) => (operatorId === null ? [] : [operatorId])));
    const items = lines.map((line) => ({ ...line, operator: names.get(line.operatorId ?? '') ?? null }));
    return { from, to, timeZone, items };
  }

  private async names(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const people = await this.database.reader.findBy(PersonEntity, { id: In([...new Set(ids)]) });
    return new Map(people.map(({ id, name }) => [id, name]));
  }
}

const COLUMNS = {
  ...{ id: true, accountSlug: true, state: true, evidence: true },
  ...{ dueAt: true, lateAfter: true, endedAt: true, workedBy: true },
} as const;

function assertDays(from: string, to: string): void {
  const days = daysApart(from, to);
  if (days < 0) throw invalidField('to', 'lies before from', 'the same day or a later one');
  if (days > MOST_DAYS) throw invalidField('to', 'is too far away', `at most ${MOST_DAYS} days after from`);
}
