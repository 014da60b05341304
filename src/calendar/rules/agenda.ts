import type { Account } from '../../audience/index.js';
import type { Shown } from '../../checks/index.js';
import type { Category } from '../../library/index.js';
import type { LocalClock } from './local-time.js';
import { prepare, type Place, type PlacedEntry, type PreparedPlace } from './place.js';
import { Timeline } from './timeline.js';

/** What audiences and accounts met outside the loaded days: from the exposure ledger. */
export interface AlreadyTold {
  /** `<audience>|<draft id>` */
  readonly seen: ReadonlySet<string>;
  /** `<account>|<material>` */
  readonly told: ReadonlySet<string>;
}

const NOTHING_TOLD: AlreadyTold = { seen: new Set(), told: new Set() };

/**
 * The calendar as rules count it: counters and timelines that are kept up as entries come and go, so that judging a
 * place costs a few look-ups however full the calendar is.
 */
export class Agenda {
  private readonly counters = new Map<string, number>();
  private readonly audiences = new Map<string, Timeline>();
  private readonly lanes = new Map<string, Timeline>();
  private readonly days = new Map<string, Shown[]>();
  private readonly seen: Set<string>;
  private readonly told: Set<string>;

  constructor(
    readonly accounts: ReadonlyMap<string, Account>,
    private readonly clock: LocalClock,
    already: AlreadyTold = NOTHING_TOLD,
  ) {
    this.seen = new Set(already.seen);
    this.told = new Set(already.told);
  }

  prepare(place: Place): PreparedPlace {
    return prepare(place, this.clock, this.accounts);
  }

  add(entry: PlacedEntry, place: PreparedPlace = this.prepare(entry), materials: readonly string[] = []): void {
    this.count(place, entry.category, 1);
    const mark = { at: place.at, id: entry.id, category: entry.category };
    timelineOf(this.audiences, place.audience).add(mark);
    timelineOf(this.lanes, place.keys.lane).add(mark);
    this.seen.add(`${place.audience}|${entry.draftId}`);
    const showing = { on: place.local.day, entryId: entry.id };
    const days = this.days.get(entry.draftId);
    if (days === undefined) this.days.set(entry.draftId, [showing]);
    else days.push(showing);
    for (const material of materials) this.told.add(`${place.account}|${material}`);
  }

  /** Takes an entry off again, to judge it elsewhere. */
  remove(entry: PlacedEntry, materials: readonly string[] = []): void {
    const place = this.prepare(entry);
    this.count(place, entry.category, -1);
    timelineOf(this.audiences, place.audience).remove(entry.id, place.at);
    timelineOf(this.lanes, place.keys.lane).remove(entry.id, place.at);
    this.seen.delete(`${place.audience}|${entry.draftId}`);
    const others = this.standing(entry.draftId).filter(({ entryId }) => entryId !== entry.id);
    this.days.set(entry.draftId, others);
    for (const material of materials) this.told.delete(`${place.account}|${material}`);
  }

  counted(key: string): number {
    return this.counters.get(key) ?? 0;
  }

  countedOf(key: string, category: Category): number {
    return this.counters.get(`${key}#${category}`) ?? 0;
  }

  audience(place: PreparedPlace): Timeline {
    return timelineOf(this.audiences, place.audience);
  }

  lane(place: PreparedPlace): Timeline {
    return timelineOf(this.lanes, place.keys.lane);
  }

  hasSeen(place: PreparedPlace, draftId: string): boolean {
    return this.seen.has(`${place.audience}|${draftId}`);
  }

  /** The days on which a draft stands. */
  standing(draftId: string): readonly Shown[] {
    return this.days.get(draftId) ?? [];
  }

  hasTold(place: PreparedPlace, material: string): boolean {
    return this.told.has(`${place.account}|${material}`);
  }

  private count({ keys }: PreparedPlace, category: Category, by: 1 | -1): void {
    const { lane: _lane, segmentWeek, groupWeek, ...plain } = keys;
    for (const key of [...Object.values(plain), segmentWeek, groupWeek]) if (key !== null) this.bump(key, by);
    this.bump(`${segmentWeek}#${category}`, by);
    if (groupWeek !== null) this.bump(`${groupWeek}#${category}`, by);
  }

  private bump(key: string, by: number): void {
    this.counters.set(key, (this.counters.get(key) ?? 0) + by);
  }
}

function timelineOf(timelines: Map<string, Timeline>, key: string): Timeline {
  let timeline = timelines.get(key);
  if (timeline === undefined) timelines.set(key, (timeline = new Timeline()));
  return timeline;
}
