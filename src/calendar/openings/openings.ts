import { daysBetween, instantAt, type Day, type Instant } from '../../kernel/index.js';
import type { Account } from '../../audience/index.js';
import {
  clockOf,
  minutesOf,
  sceneIsOn,
  TOUCHPOINT_IDS,
  weekdayOf,
  type Group,
  type Library,
  type ProgrammeSlot,
  type Scene,
  type TouchpointId,
} from '../../library/index.js';
import { localClock, type LocalClock } from '../rules/local-time.js';
import { isQuiet } from '../rules/quiet-hours.js';
import { workdayRule } from '../rules/workdays.js';
import type { Place } from '../rules/place.js';
import type { CalendarSettings } from '../settings.js';

/** A time at which somebody looks and an account may speak to them. */
export interface Opening extends Place {
  readonly day: Day;
  /** The scene of the segment it lies in; null for a slot of a programme. */
  readonly scene: Scene | null;
  /** The slot of a group's weekly programme, which says what it is for. */
  readonly programme: { readonly id: string; readonly name: string; readonly slot: ProgrammeSlot } | null;
}

/** When a segment says nothing about when it looks: hours that suit most people. */
export const DEFAULT_SCENES: readonly Scene[] = [
  { id: 'default-noon', name: '通用·午间', days: 'daily', from: '12:00', to: '13:00' },
  { id: 'default-evening', name: '通用·晚间', days: 'daily', from: '19:30', to: '21:30' },
];

/** People need a moment to pick up the phone: the first opening of a scene is this much after it begins. */
const SETTLE_MINUTES = 10;

export interface OpeningsRequest {
  readonly library: Library;
  readonly accounts: readonly Account[];
  readonly settings: CalendarSettings;
  readonly from: string;
  readonly to: string;
}

/**
 * Every opening of a period: scenes of segments and weekly programmes of groups, for each account that serves them, on
 * the wall clock of the workspace's zone, outside quiet hours. In order of time, then account, audience and touchpoint.
 */
export function openingsOf({ library, accounts, settings, from, to }: OpeningsRequest): Opening[] {
  const local = localDays(settings);
  const clock = localClock(settings.timeZone);
  const active = accounts.filter((account) => account.active);
  const found = daysBetween(from, to).flatMap((day) => [
    ...segmentOpenings(day, library, active, local),
    ...groupOpenings(day, library, active, local),
  ]);
  return inOrder(found.filter((opening) => isOpen(opening, clock, settings)));
}

/** What days are like in this workspace. Wall-clock times repeat over people and accounts, so each is worked out once. */
interface LocalDays {
  readonly isWorkday: (day: string) => boolean;
  readonly at: (day: Day, time: string) => Instant;
  readonly spacingMinutes: CalendarSettings['spacingMinutes'];
}

function localDays({ brand, timeZone, spacingMinutes }: CalendarSettings): LocalDays {
  const moments = new Map<string, Instant>();
  const at = (day: Day, time: string): Instant => {
    const key = `${day}T${time}`;
    let moment = moments.get(key);
    if (moment === undefined) moments.set(key, (moment = instantAt(day, time, timeZone)));
    return moment;
  };
  return { at, spacingMinutes, isWorkday: workdayRule(brand.holidays) };
}

function segmentOpenings(day: Day, library: Library, accounts: readonly Account[], days: LocalDays): Opening[] {
  return [...library.segments.values()].flatMap((segment) => {
    const serving = accounts.filter((account) => account.segments.includes(segment.id));
    if (serving.length === 0) return [];
    const times = [
      ...segmentProgrammeTimes(day, segment.id, library, days),
      ...scenesOn(day, segment.scenes, days).flatMap((scene) =>
        touchpointsOf(scene)
          .filter((touchpoint) => touchpoint !== 'group')
          .flatMap((touchpoint) =>
            startsWithin(day, scene, touchpoint, days).map((startsAt) => ({
              ...{ startsAt, touchpoint, scene },
              programme: null,
            })),
          ),
      ),
    ];
    return times.flatMap((time) =>
      serving.map((account): Opening => ({
        ...{ ...time, day },
        segment: segment.id,
        group: null,
        account: account.slug,
      })),
    );
  });
}

/** A segment's own weekly programme may also ask for Moments and private chats. */
function segmentProgrammeTimes(
  day: Day,
  segment: string,
  library: Library,
  days: LocalDays,
): (Time & Pick<Opening, 'touchpoint'>)[] {
  return [...library.programmes.values()]
    .filter((programme) => programme.segment === segment)
    .flatMap((programme) =>
      programme.slots
        .filter((slot) => slot.touchpoint !== 'group' && slot.weekday === weekdayOf(day))
        .map((slot) => ({
          startsAt: days.at(day, slot.at),
          touchpoint: slot.touchpoint,
          scene: null,
          programme: { id: programme.id, name: programme.name, slot },
        })),
    );
}

function groupOpenings(day: Day, library: Library, accounts: readonly Account[], days: LocalDays): Opening[] {
  return [...library.groups.values()].flatMap((group) => {
    const hosts = accounts.filter((account) => account.groups.includes(group.id));
    if (hosts.length === 0) return [];
    const times = [...programmeTimes(day, group, library, days), ...sceneTimes(day, group, library, days)];
    return times.flatMap((time) =>
      hosts.map((account): Opening => ({
        ...{ ...time, day, touchpoint: 'group', segment: group.segment, group: group.id },
        account: account.slug,
      })),
    );
  });
}

type Time = Pick<Opening, 'startsAt' | 'scene' | 'programme'>;

function programmeTimes(day: Day, group: Group, library: Library, days: LocalDays): Time[] {
  const programme = group.programme ? library.programmes.get(group.programme) : undefined;
  return (programme?.slots ?? [])
    .filter((slot) => slot.touchpoint === 'group' && slot.weekday === weekdayOf(day))
    .map((slot) => ({
      startsAt: days.at(day, slot.at),
      scene: null,
      programme: { id: programme?.id ?? '', name: programme?.name ?? '', slot },
    }));
}

function sceneTimes(day: Day, group: Group, library: Library, days: LocalDays): Time[] {
  const scenes = library.segments.get(group.segment)?.scenes ?? [];
  return scenesOn(day, scenes, days)
    .filter((scene) => touchpointsOf(scene).includes('group'))
    .flatMap((scene) =>
      startsWithin(day, scene, 'group', days).map((startsAt) => ({ startsAt, scene, programme: null })),
    );
}

const scenesOn = (day: Day, scenes: readonly Scene[], days: LocalDays): Scene[] =>
  (scenes.length > 0 ? scenes : DEFAULT_SCENES).filter((scene) => sceneIsOn(scene.days, day, days.isWorkday));

const touchpointsOf = (scene: Scene): readonly TouchpointId[] => scene.touchpoints ?? TOUCHPOINT_IDS;

/** Starts within a scene, as far apart as one account may speak. A scene shorter than the settling time has one. */
function startsWithin(day: Day, scene: Scene, touchpoint: TouchpointId, days: LocalDays): Instant[] {
  const [from, to] = [minutesOf(scene.from), minutesOf(scene.to)];
  const first = from + SETTLE_MINUTES < to ? from + SETTLE_MINUTES : from;
  const starts: Instant[] = [];
  for (let at = first; at < to; at += days.spacingMinutes[touchpoint]) starts.push(days.at(day, clockOf(at)));
  return starts;
}

const isOpen = ({ startsAt }: Opening, clock: LocalClock, settings: CalendarSettings): boolean =>
  !isQuiet(settings.brand.quiet_hours, clock(startsAt).minutes);

/**
 * A clock change may push two wall-clock times onto one moment, and scenes may overlap: one opening remains, a slot of a
 * programme before a scene, because it says more.
 */
function inOrder(openings: readonly Opening[]): Opening[] {
  const byKey = new Map<string, Opening>();
  for (const opening of openings) {
    const key = keyOf(opening);
    const known = byKey.get(key);
    if (known === undefined || (known.programme === null && opening.programme !== null)) byKey.set(key, opening);
  }
  const entries = [...byKey].sort(([left], [right]) => (left < right ? -1 : 1));
  return entries.map(([, opening]) => opening);
}

const keyOf = ({ startsAt, account, segment, group, touchpoint }: Opening): string =>
  [startsAt, account, group ?? '', segment, touchpoint].join('|');
