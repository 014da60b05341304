import type { Schema } from '../api/client';
import type { Range } from './periods';

type EntryRow = Schema<'EntryRow'>;
type Placement = Schema<'PlanProposalView'>['placements'][number];

/** An entry as views draw it. A ghost is what a plan proposes: it is on no day yet. */
export interface Shown {
  readonly id: string;
  readonly day: string;
  readonly time: string;
  readonly startsAt: string;
  readonly account: string;
  readonly segment: string;
  readonly group: string | null;
  readonly touchpoint: EntryRow['touchpoint'];
  readonly category: EntryRow['category'] | null;
  readonly title: string;
  readonly state: EntryRow['state'] | 'proposed';
  readonly locked: boolean;
  readonly row: EntryRow | null;
}

type Local = (instant: string) => { readonly day: string; readonly time: string };

/** One formatter for all rows: making one for each would take longer than drawing them. */
export function localClock(timeZone: string): Local {
  const format = new Intl.DateTimeFormat('en-CA', {
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    ...{ hourCycle: 'h23', timeZone },
  });
  return (instant) => {
    const parts = format.formatToParts(new Date(instant));
    const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
    return { day: `${of('year')}-${of('month')}-${of('day')}`, time: `${of('hour')}:${of('minute')}` };
  };
}

export const shownRow = (row: EntryRow, local: Local): Shown => {
  const { id, startsAt, account, segment, group, touchpoint, category, title, state, locked } = row;
  return {
    ...{ id, ...local(startsAt), startsAt, account, segment, group, touchpoint, category },
    ...{ title, state, locked, row },
  };
};

export const shownGhost = (
  { draftId, startsAt, account, segment, group, touchpoint }: Placement,
  item: { readonly title: string; readonly category: EntryRow['category'] } | undefined,
  local: Local,
): Shown => ({
  ...{ id: `plan:${draftId}`, ...local(startsAt), startsAt, account, segment, group, touchpoint },
  ...{ category: item?.category ?? null, title: item?.title ?? '', state: 'proposed', locked: false, row: null },
});

export type Wanted = { readonly [F in 'account' | 'segment' | 'group' | 'touchpoint']: string | null };

export const passes = (one: Shown, wanted: Wanted): boolean =>
  (wanted.account === null || one.account === wanted.account) &&
  (wanted.segment === null || one.segment === wanted.segment) &&
  (wanted.group === null || one.group === wanted.group) &&
  (wanted.touchpoint === null || one.touchpoint === wanted.touchpoint);

const inOrder = (one: Shown, other: Shown): number =>
  one.startsAt.localeCompare(other.startsAt) || one.id.localeCompare(other.id);

export function byDay(all: readonly Shown[], { from, to }: Range): ReadonlyMap<string, readonly Shown[]> {
  const days = new Map<string, Shown[]>();
  for (const one of all) {
    if (one.day < from || one.day > to) continue;
    const day = days.get(one.day);
    if (day === undefined) days.set(one.day, [one]);
    else day.push(one);
  }
  for (const day of days.values()) day.sort(inOrder);
  return days;
}

/** A day of a month has room for so many lines; the last one tells how many more there are. */
export const MONTH_LINES = 4;

export function capped(entries: readonly Shown[], lines = MONTH_LINES): { shown: readonly Shown[]; more: number } {
  if (entries.length <= lines) return { shown: entries, more: 0 };
  return { shown: entries.slice(0, lines - 1), more: entries.length - (lines - 1) };
}

const GREETING = /^〔[^〕]*〕[，,！!～~]?\s*(?:我是[^。！？，,]{1,12}[。！？，,]\s*)?/u;

/** What a chat is about: how it greets tells none from the other. */
export const pastGreeting = (title: string): string => {
  const rest = title.replace(GREETING, '');
  return /[\p{L}\p{N}]/u.test(rest) ? rest : title;
};
