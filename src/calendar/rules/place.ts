import type { Category, TouchpointId } from '../../library/index.js';
import type { Instant } from '../../kernel/index.js';
import { audienceOf, type Account } from '../../audience/index.js';
import type { LocalClock, LocalTime } from './local-time.js';

/** WHO, WHEN and WHERE: everything about an entry but its text. */
export interface Place {
  readonly segment: string;
  readonly group: string | null;
  readonly touchpoint: TouchpointId;
  readonly account: string;
  readonly startsAt: Instant;
}

/** An entry that stands on the calendar already, as far as rules count it. */
export interface PlacedEntry extends Place {
  readonly id: string;
  readonly draftId: string;
  readonly category: Category;
}

/** A place with what rules ask of it worked out once: names of counters, so that judging is a few look-ups. */
export interface PreparedPlace extends Place {
  readonly at: number;
  readonly local: LocalTime;
  readonly audience: string;
  /** Undefined when no such account may be used. */
  readonly speaker: Account | undefined;
  readonly keys: CounterKeys;
}

/** An account in the words of a rule: its slug for programs, its name for people. */
export const accountOf = ({ account, speaker }: Pick<PreparedPlace, 'account' | 'speaker'>) => ({
  account,
  ...(speaker === undefined ? {} : { accountName: speaker.name }),
});

export interface CounterKeys {
  readonly accountDay: string;
  readonly accountWeek: string;
  readonly accountMonth: string;
  readonly audienceDay: string;
  readonly audienceMonth: string;
  readonly segmentWeek: string;
  readonly groupWeek: string | null;
  readonly operatorDay: string | null;
  readonly lane: string;
}

export function prepare(place: Place, clock: LocalClock, accounts: ReadonlyMap<string, Account>): PreparedPlace {
  const { segment, group, touchpoint, account, startsAt } = place;
  const local = clock(startsAt);
  const speaker = accounts.get(account);
  const posts = `a/${account}/${touchpoint}`;
  const audience = audienceOf(segment, group);
  const receives = group === null ? `p/${segment}/${touchpoint}` : `g/${group}`;
  const operator = speaker?.operatorId ?? null;
  return {
    ...{ segment, group, touchpoint, account, startsAt, local, audience, speaker },
    at: Date.parse(startsAt),
    keys: {
      accountDay: `${posts}/${local.day}`,
      accountWeek: `${posts}/w${local.week}`,
      accountMonth: `${posts}/${local.month}`,
      audienceDay: `${receives}/${local.day}`,
      audienceMonth: `${receives}/${local.month}`,
      segmentWeek: `s/${segment}/${local.week}`,
      groupWeek: group === null ? null : `gw/${group}/${local.week}`,
      operatorDay: operator === null ? null : `o/${operator}/${local.day}`,
      lane: `l/${account}/${touchpoint}`,
    },
  };
}
