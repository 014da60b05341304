import { CATEGORY_NAMES, TOUCHPOINT_NAMES, type Library } from '../../library/index.js';
import type { Instant } from '../../kernel/index.js';
import type { ApprovedItem } from '../approved-item.js';
import type { CalendarSettings } from '../settings.js';
import type { Agenda } from './agenda.js';
import { breach, inWords, type Breach, type Conflict } from './conflict.js';
import type { LookAlikes } from './look-alikes.js';
import { mixOfGroup, mostInMix } from './mix.js';
import { accountOf, type PreparedPlace } from './place.js';
import { isQuiet } from './quiet-hours.js';
import { accountQuota, audienceQuota } from './quotas.js';
import { mayNotSay } from './speaking.js';
import { called, offersOver, outdated } from './validity.js';

/** An item at a place where it might stand. */
export interface Candidate {
  readonly item: ApprovedItem;
  readonly place: PreparedPlace;
}

/** All that rules read beside the candidate and the agenda. */
export interface Surroundings {
  readonly agenda: Agenda;
  readonly lookAlikes: LookAlikes;
  readonly library: Library;
  readonly settings: CalendarSettings;
  readonly now: Instant;
}

type PlaceRule = (place: PreparedPlace, around: Surroundings) => Breach | null;
type ItemRule = (candidate: Candidate, around: Surroundings) => readonly Breach[];

/** Rules that do not look at the item: once one is broken, the place is closed to everything for good. */
const OF_THE_PLACE: readonly PlaceRule[] = [
  ({ startsAt }, { now }) => (startsAt < now ? breach('past') : null),
  ({ local }, { settings }) =>
    isQuiet(settings.brand.quiet_hours, local.minutes)
      ? breach('quiet_hours', { ...settings.brand.quiet_hours })
      : null,
  (place, { agenda, settings }) => accountQuota(place, agenda, settings),
  (place, { agenda, settings }) => audienceQuota(place, agenda, settings),
  spacing,
  operatorCapacity,
];

/** Rules about an item on any place of a day: nothing on the calendar changes their answer. */
const OF_THE_ITEM: readonly ItemRule[] = [
  ({ item, place }, { library }) => outdated(item, library, place.local.day),
  ({ item, place }, { library }) => offersOver(item, library, { at: place.startsAt, ...place.local }),
];

/** Rules about what stands around: their answer changes as entries come and go. */
const OF_THE_COMPANY: readonly ItemRule[] = [alreadySeen, materialTold, mix, productInARow, lookAlike];

/** The first broken rule of the place alone. */
export function placeBreach(place: PreparedPlace, around: Surroundings): Breach | null {
  for (const rule of OF_THE_PLACE) {
    const broken = rule(place, around);
    if (broken !== null) return broken;
  }
  return null;
}

/** The first broken rule between an item and what stands around its place. */
export function companyBreach(candidate: Candidate, around: Surroundings): Breach | null {
  for (const rule of OF_THE_COMPANY) {
    const [broken] = rule(candidate, around);
    if (broken !== undefined) return broken;
  }
  return null;
}

export const itemBreaches = (candidate: Candidate, around: Surroundings): Breach[] =>
  OF_THE_ITEM.flatMap((rule) => rule(candidate, around));

/**
 * Every rule an item would break at a place, hard and soft. The one judge of hand placement, move, plan and release:
 * what it allows in one it allows in all.
 */
export function conflicts(candidate: Candidate, around: Surroundings): Conflict[] {
  const { item, place } = candidate;
  const ofPlace = OF_THE_PLACE.map((rule) => rule(place, around)).filter((broken) => broken !== null);
  return [
    ...mayNotSay(item, place, around.library),
    ...ofPlace,
    ...itemBreaches(candidate, around),
    ...OF_THE_COMPANY.flatMap((rule) => rule(candidate, around)),
  ].map(inWords);
}

function spacing(place: PreparedPlace, { agenda, settings }: Surroundings): Breach | null {
  const minutes = settings.spacingMinutes[place.touchpoint];
  if (agenda.lane(place).distance(place.at) >= minutes * 60_000) return null;
  const { touchpoint } = place;
  return breach('spacing', { ...accountOf(place), touchpoint: TOUCHPOINT_NAMES[touchpoint], minutes });
}

function operatorCapacity({ keys }: PreparedPlace, { agenda, settings }: Surroundings): Breach | null {
  const most = settings.operatorDay;
  return keys.operatorDay !== null && agenda.counted(keys.operatorDay) >= most
    ? breach('operator_capacity', { most })
    : null;
}

function alreadySeen({ item, place }: Candidate, { agenda }: Surroundings): Breach[] {
  return agenda.hasSeen(place, item.draftId) ? [breach('once_per_audience', { audience: place.audience })] : [];
}

/** A true story is told once by each account. */
function materialTold({ item, place }: Candidate, { agenda, library }: Surroundings): Breach[] {
  return item.claims.flatMap(({ materialId }) =>
    materialId !== undefined && agenda.hasTold(place, materialId)
      ? [
          breach('material_told', {
            ...{ material: materialId, ...called(library.materials.get(materialId)?.what) },
            ...accountOf(place),
          }),
        ]
      : [],
  );
}

function mix({ item: { category }, place }: Candidate, { agenda, settings, library }: Surroundings): Breach[] {
  const { segmentWeek, groupWeek } = place.keys;
  const breaches: Breach[] = [];
  const n = agenda.counted(segmentWeek) + 1;
  const most = mostInMix(settings.mix, category, n);
  if (agenda.countedOf(segmentWeek, category) + 1 > most)
    breaches.push(breach('mix', { category: CATEGORY_NAMES[category], most, n }));
  const group = place.group === null ? undefined : library.groups.get(place.group);
  if (group === undefined || groupWeek === null) return breaches;
  const inGroup = agenda.counted(groupWeek) + 1;
  const mostThere = mostInMix(mixOfGroup(settings, group), category, inGroup);
  if (agenda.countedOf(groupWeek, category) + 1 > mostThere)
    breaches.push(
      breach('group_mix', {
        category: CATEGORY_NAMES[category],
        most: mostThere,
        n: inGroup,
        stage: STAGES[group.stage],
      }),
    );
  return breaches;
}

const STAGES = { new: '新群', active: '活跃群', declining: '下滑群', dormant: '沉睡群' } as const;

function lookAlike({ item, place }: Candidate, { agenda, lookAlikes }: Surroundings): Breach[] {
  return lookAlikes.breaches(item, place.local.day, (draftId) => agenda.standing(draftId));
}

function productInARow({ item, place }: Candidate, { agenda }: Surroundings): Breach[] {
  if (item.category !== 'product') return [];
  const [before, after] = agenda.audience(place).neighbours(place.at);
  return before?.category === 'product' || after?.category === 'product' ? [breach('product_in_a_row')] : [];
}
