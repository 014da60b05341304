import { Inject, Injectable } from '@nestjs/common';
import { In, MoreThanOrEqual } from 'typeorm';
import { plusSeconds, type Clock } from '../../kernel/index.js';
import { AccountEntity } from '../../audience/index.js';
import { PersonEntity, Workspaces } from '../../identity/index.js';
import { Libraries } from '../../library/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { toIcs } from '../exports/ics.js';
import { TaskEntity } from '../tasks/task.entity.js';
import type { FeedEntity } from './feed.entity.js';
import { taskEvent } from './task-events.js';

/** How far back a calendar program still sees what was done. */
const PAST_SECONDS = 30 * 86_400;
const MOST = 2_000;

/** What an operator's secret address answers with. */
@Injectable()
export class FeedCalendar {
  constructor(
    private readonly database: Database,
    private readonly workspaces: Workspaces,
    private readonly libraries: Libraries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async text({ workspaceId, personId }: Pick<FeedEntity, 'workspaceId' | 'personId'>): Promise<string> {
    const workspace = await this.workspaces.byId(workspaceId);
    const library = await this.libraries.snapshot(workspaceId);
    const person = await this.database.reader.findOneBy(PersonEntity, { id: personId });
    const accounts = await this.database.reader.findBy(AccountEntity, {
      workspaceId: workspace.id,
      operatorId: personId,
    });
    const tasks = await this.tasks(workspaceId, accounts);
    const byName = new Map(accounts.map(({ slug, name }) => [slug, name]));
    const names = {
      account: (slug: string) => byName.get(slug) ?? slug,
      audience: (segment: string, group: string | null) =>
        group === null ? (library.segments.get(segment)?.name ?? segment) : (library.groups.get(group)?.name ?? group),
    };
    return toIcs({
      name: `${workspace.name} · ${person?.name ?? ''}`,
      timeZone: workspace.timeZone,
      events: tasks.map((task) => taskEvent(task, names)),
    });
  }

  private async tasks(workspaceId: string, accounts: readonly AccountEntity[]): Promise<TaskEntity[]> {
    if (accounts.length === 0) return [];
    const since = plusSeconds(this.clock.now(), -PAST_SECONDS);
    return this.database.reader.find(TaskEntity, {
      where: { workspaceId, accountSlug: In(accounts.map(({ slug }) => slug)), dueAt: MoreThanOrEqual(since) },
      order: { dueAt: 'ASC', id: 'ASC' },
      take: MOST,
    });
  }
}
