import { Inject, Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { instantAt, plusDays, type Clock, type Instant } from '../kernel/index.js';
import { activeAccounts, draftRef, exposuresOf, materialRefOf, type Account } from '../audience/index.js';
import type { SeenText } from '../checks/index.js';
import { PastTexts } from '../drafting/index.js';
import { WorkspaceEntity, Workspaces } from '../identity/index.js';
import type { Library } from '../library/index.js';
import { CLOCK } from '../platform/clock/index.js';
import type { ApprovedItem } from './approved-item.js';
import { EntryEntity, type Entry } from './entries/entry.entity.js';
import { LIVE_STATES } from './entries/entry-states.js';
import { Agenda, type AlreadyTold } from './rules/agenda.js';
import type { Surroundings } from './rules/conflicts.js';
import { LookAlikes } from './rules/look-alikes.js';
import { localClock, type LocalClock } from './rules/local-time.js';
import { calendarSettings } from './settings.js';

/** All that judging needs, as one reader of the database sees it. */
export interface Board extends Surroundings {
  readonly accounts: readonly Account[];
  readonly clock: LocalClock;
}

/** What is laid out, and for whom. */
interface Layout {
  readonly library: Library;
  readonly workspaceId: string;
  readonly period: Period;
  readonly items: readonly ApprovedItem[];
  /** What people were shown or are going to be: asked of `Boards.texts` before a unit of work begins. */
  readonly texts: readonly SeenText[];
  /** An entry to leave off, because it is to be judged elsewhere. */
  readonly except?: string | undefined;
}

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A period that surely holds the local day of a moment, whatever the zone. */
export const periodOf = (startsAt: Instant): Period => {
  const day = startsAt.slice(0, 10);
  return { from: plusDays(day, -1), to: plusDays(day, 1) };
};

/** What source an entry has in the exposure ledger. */
export const sourceOf = (entryId: string): string => `entry:${entryId}`;

type CountedEntry = Pick<
  Entry,
  'id' | 'segment' | 'groupSlug' | 'startsAt' | 'touchpoint' | 'accountSlug' | 'draftId' | 'category'
>;

/** Lays out the calendar around a period for the rules: whole months and weeks of it, and what was told before. */
@Injectable()
export class Boards {
  constructor(
    private readonly workspaces: Workspaces,
    private readonly past: PastTexts,
    @Inject(CLOCK) private readonly time: Clock,
  ) {}

  /** The texts an item is held against, for `around`. Never asked inside a unit of work: it may read long the first time. */
  async texts(workspaceId: string): Promise<readonly SeenText[]> {
    const { timeZone, settings } = await this.workspaces.byId(workspaceId);
    return this.past.of(workspaceId, timeZone, settings.rememberedDays);
  }

  async around(manager: EntityManager, layout: Layout): Promise<Board> {
    const { library, workspaceId, period, items, texts, except } = layout;
    const id = workspaceId as WorkspaceEntity['id'];
    const { timeZone, settings: chosen } = await manager.findOneByOrFail(WorkspaceEntity, { id });
    const settings = calendarSettings(library.brand, timeZone);
    const accounts = await activeAccounts(manager, workspaceId);
    const clock = localClock(timeZone);
    const told = await alreadyTold(manager, workspaceId, items, except);
    const agenda = new Agenda(new Map(accounts.map((account) => [account.slug, account])), clock, told);
    for (const entry of await entriesAround(manager, workspaceId, period, timeZone)) {
      if (entry.id === except) continue;
      agenda.add({ ...entry, group: entry.groupSlug, account: entry.accountSlug });
    }
    const lookAlikes = new LookAlikes(texts, chosen.rememberedDays);
    return { agenda, lookAlikes, library, settings, accounts, clock, now: this.time.now() };
  }
}

/** Months are counted whole, weeks reach over their ends, and neighbours may lie a little further. */
const MARGIN_DAYS = 7;

async function entriesAround(
  manager: EntityManager,
  workspaceId: string,
  { from, to }: Period,
  timeZone: string,
): Promise<CountedEntry[]> {
  const first = plusDays(`${from.slice(0, 7)}-01`, -MARGIN_DAYS);
  const last = plusDays(`${plusDays(`${to.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, MARGIN_DAYS);
  // Plain rows: a month may hold ten thousand. Served by ix_entry_workspace_id_starts_at.
  return manager
    .createQueryBuilder(EntryEntity, 'entry')
    .select([
      'entry.id AS "id"',
      'entry.segment AS "segment"',
      'entry.group_slug AS "groupSlug"',
      'entry.starts_at AS "startsAt"',
      'entry.touchpoint AS "touchpoint"',
      'entry.account_slug AS "accountSlug"',
      'entry.draft_id AS "draftId"',
      'entry.category AS "category"',
    ])
    .where('entry.workspace_id = :workspaceId AND entry.starts_at >= :begin AND entry.starts_at < :end', {
      workspaceId,
      begin: midnight(first, timeZone),
      end: midnight(last, timeZone),
    })
    .andWhere({ state: In([...LIVE_STATES]) })
    .getRawMany<CountedEntry>();
}

export const midnight = (day: string, timeZone: string): Instant => instantAt(day, '00:00', timeZone);

async function alreadyTold(
  manager: EntityManager,
  workspaceId: string,
  items: readonly ApprovedItem[],
  except: string | undefined,
): Promise<AlreadyTold> {
  const materials = items.flatMap(({ claims }) => claims.flatMap(({ materialId }) => materialId ?? []));
  const refs = [
    ...items.map(({ draftId }) => draftRef(draftId)),
    ...[...new Set(materials)].map((material) => materialRefOf(material)),
  ];
  const seen = new Set<string>();
  const told = new Set<string>();
  for (const { source, recordRef, audience, accountSlug } of await exposuresOf(manager, workspaceId, refs)) {
    if (except !== undefined && source === sourceOf(except)) continue;
    const [kind, id = ''] = recordRef.split(':');
    if (kind === 'draft') seen.add(`${audience}|${id}`);
    else told.add(`${accountSlug}|${id}`);
  }
  return { seen, told };
}
