import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  EntryEntity,
  LIVE_STATES,
  ReleaseEntity,
  releasedEntry,
  textsOf,
  type ReleasedEntry,
} from '../../calendar/index.js';
import { Workspaces } from '../../identity/index.js';
import { notFound } from '../../kernel/index.js';
import { Libraries } from '../../library/index.js';
import { Database } from '../../platform/database/index.js';
import { dayBounds } from '../tasks/local-day.js';
import type { CalendarDocument, CalendarLine } from './calendar-document.js';
import { calendarLine } from './calendar-lines.js';
import { periodSummary, type Days } from './left-over.queries.js';
import { periodName } from './period-name.js';

/** `all`, or the slugs of the accounts somebody works: then neither what was left over nor the sums of others are told. */
export type Lines = 'all' | readonly string[];

/** A release, or a period as it stands now, as the one document every file format is made from. */
@Injectable()
export class CalendarDocuments {
  constructor(
    private readonly database: Database,
    private readonly workspaces: Workspaces,
    private readonly libraries: Libraries,
  ) {}

  /** As it was frozen. @throws AppError 404 when there is no release of that number */
  async forRelease(workspaceId: string, number: number, lines: Lines = 'all'): Promise<CalendarDocument> {
    const release = await this.database.fresh.findOneBy(ReleaseEntity, { workspaceId, number });
    if (release === null) throw notFound('release', String(number));
    const days = { from: release.fromDay, to: release.toDay };
    return this.document(workspaceId, days, release.snapshot.entries, release.number, lines);
  }

  /** As the calendar has it now, released or not. @param days local, both counted */
  async forPeriod(workspaceId: string, days: Days, lines: Lines = 'all'): Promise<CalendarDocument> {
    const { timeZone } = await this.workspaces.byId(workspaceId);
    const entries = await plannedEntries(this.database.fresh, workspaceId, days, timeZone);
    return this.document(workspaceId, days, entries, null, lines);
  }

  private async document(
    workspaceId: string,
    days: Days,
    entries: readonly ReleasedEntry[],
    release: number | null,
    lines: Lines,
  ): Promise<CalendarDocument> {
    const workspace = await this.workspaces.byId(workspaceId);
    const library = await this.libraries.snapshot(workspaceId);
    const shown = entries
      .filter(({ where }) => lines === 'all' || lines.includes(where.account))
      .map((entry) => calendarLine(entry, library));
    const placed = [...new Set(shown.map(({ what }) => what.draftId))];
    const sums = lines === 'all' ? await periodSummary(this.database.fresh, workspaceId, days, placed) : ownSums(shown);
    return {
      week: periodName(days.from, days.to),
      title: workspace.name,
      timeZone: workspace.timeZone,
      release,
      entries: shown,
      leftOver: sums.leftOver,
      summary: { ...sums.summary, placed: shown.length },
    };
  }
}

/** All that an operator sees was drafted, approved and placed. */
const ownSums = ({ length }: readonly CalendarLine[]) => ({
  leftOver: [],
  summary: { drafted: length, blocked: 0, approved: length, placed: length, leftOver: 0 },
});

async function plannedEntries(
  manager: EntityManager,
  workspaceId: string,
  days: Days,
  timeZone: string,
): Promise<ReleasedEntry[]> {
  const { from, until } = dayBounds(days.from, timeZone, days.to);
  const entries = await manager
    .createQueryBuilder(EntryEntity, 'entry')
    .where('entry.workspaceId = :workspaceId AND entry.startsAt >= :from AND entry.startsAt < :until', {
      ...{ workspaceId, from, until },
    })
    .andWhere('entry.state IN (:...live)', { live: [...LIVE_STATES] })
    .orderBy('entry.startsAt')
    .addOrderBy('entry.id')
    .getMany();
  const texts = await textsOf(manager, workspaceId, entries);
  return entries.flatMap((entry) => {
    const text = texts.get(entry.id);
    return text === undefined ? [] : [releasedEntry(entry, text, timeZone)];
  });
}
