import { TOUCHPOINT_NAMES, type Library } from '../../library/index.js';
import type { ApprovedItem } from '../approved-item.js';
import { breach, type Breach } from './conflict.js';
import { accountOf, type PreparedPlace } from './place.js';

/** Whether the account of a place may say this to these people: its persona, its segments, its groups. */
export function mayNotSay(item: ApprovedItem, place: PreparedPlace, library: Library): Breach[] {
  const { speaker, touchpoint } = place;
  const breaches: Breach[] = [];
  const nameOfPersona = (slug: string): string => library.personas.get(slug)?.name ?? slug;
  if (item.touchpoint !== touchpoint)
    breaches.push(
      breach('touchpoint', { written: TOUCHPOINT_NAMES[item.touchpoint], placed: TOUCHPOINT_NAMES[touchpoint] }),
    );
  breaches.push(...audienceBreaches(item, place, library));
  if (speaker?.active !== true) return [...breaches, breach('no_account', accountOf(place))];
  if (speaker.personaSlug !== item.personaSlug)
    breaches.push(
      breach('persona', {
        ...accountOf(place),
        ...{ speaks: speaker.personaSlug, speaksName: nameOfPersona(speaker.personaSlug) },
        ...{ wanted: item.personaSlug, wantedName: nameOfPersona(item.personaSlug) },
      }),
    );
  return breaches;
}

function audienceBreaches(item: ApprovedItem, place: PreparedPlace, library: Library): Breach[] {
  const { group, touchpoint, speaker, segment } = place;
  if (touchpoint !== 'group' && group !== null)
    return [breach('group_unwanted', { touchpoint: TOUCHPOINT_NAMES[touchpoint] })];
  if (touchpoint === 'group' && group === null) return [breach('group_missing')];
  const record = group === null ? undefined : library.groups.get(group);
  if (segment !== item.segment || (group !== null && record?.segment !== item.segment))
    return [
      breach('segment', {
        group: group ?? segment,
        groupName: record?.name ?? library.segments.get(segment)?.name ?? segment,
      }),
    ];
  const absent = item.invites.find((member) => record?.kocs.every(({ alias }) => alias !== member));
  if (absent !== undefined) return [breach('member_elsewhere', { member: absent, group: record?.name ?? segment })];
  if (speaker?.active !== true) return [];
  const serves = group === null ? speaker.segments.includes(segment) : speaker.groups.includes(group);
  if (serves) return [];
  const audience = group === null ? (library.segments.get(segment)?.name ?? segment) : (record?.name ?? group);
  return [breach('account_audience', { ...accountOf(place), audience })];
}
