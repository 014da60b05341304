import { quotaOf, type Quota } from '../../audience/index.js';
import { TOUCHPOINT_NAMES } from '../../library/index.js';
import type { CalendarSettings } from '../settings.js';
import type { Agenda } from './agenda.js';
import { breach, type Breach } from './conflict.js';
import { accountOf, type PreparedPlace } from './place.js';

/** Whether one more would be too many, and in which period. */
function full(quota: Quota, counted: Readonly<Record<'day' | 'week' | 'month', number>>): [string, number] | null {
  for (const period of ['day', 'week', 'month'] as const) {
    const most = quota[period];
    if (most !== undefined && counted[period] >= most) return [period, most];
  }
  return null;
}

/** An account's most at a touchpoint, per local day, week from Monday, and month. */
export function accountQuota(place: PreparedPlace, agenda: Agenda, settings: CalendarSettings): Breach | null {
  const { keys, touchpoint, speaker } = place;
  if (speaker === undefined) return null;
  const reached = full(quotaOf(settings.brand, speaker.quotas, touchpoint), {
    day: agenda.counted(keys.accountDay),
    week: agenda.counted(keys.accountWeek),
    month: agenda.counted(keys.accountMonth),
  });
  if (reached === null) return null;
  const [period, most] = reached;
  return breach('account_quota', { ...accountOf(place), touchpoint: TOUCHPOINT_NAMES[touchpoint], period, most });
}

/**
 * What a group receives in a day and a month; for private chat, what a customer receives. A private chat goes to a
 * whole segment, so its entries are counted by segment: a customer of two segments may still get two, which the
 * operator's own list shows when messages are handed out one by one.
 */
export function audienceQuota(place: PreparedPlace, agenda: Agenda, settings: CalendarSettings): Breach | null {
  const { group, touchpoint, keys } = place;
  if (group === null && touchpoint !== 'private_chat') return null;
  const quota = group === null ? settings.brand.quotas.customer : settings.brand.quotas.group;
  const reached = full(quota, {
    day: agenda.counted(keys.audienceDay),
    week: 0,
    month: agenda.counted(keys.audienceMonth),
  });
  if (reached === null) return null;
  const [period, most] = reached;
  return breach(group === null ? 'customer_quota' : 'group_quota', { period, most });
}
