import { useMemo } from 'react';
import { useWorkspace } from '../app/session';
import { useAddress, type ChangeAddress } from '../ui/use-address';
import { dayIn } from '../ui/when';
import { isDay, knownRange, rangeOf, shifted, VIEWS, type Range, type View } from './periods';

export const FILTERS = ['account', 'segment', 'group', 'touchpoint'] as const;
export type FilterName = (typeof FILTERS)[number];
export type Filters = { readonly [F in FilterName]: string | null };
export type LaneBy = 'account' | 'segment';

const PHONE = '(max-width: 640px)';

export interface Place {
  readonly view: View;
  readonly date: string;
  readonly today: string;
  readonly by: LaneBy;
  readonly filters: Filters;
  readonly range: Range;
  readonly known: Range;
  /** The entry whose card is open. */
  readonly entry: string | null;
  readonly plan: string | null;
  readonly panel: string | null;
  readonly release: number | null;
  /** The day whose entries are shown in full. */
  readonly day: string | null;
  readonly go: ChangeAddress;
  readonly step: (by: 1 | -1) => void;
}

/** Where one is on the calendar: all of it stands in the address, so that it can be sent to a colleague. */
export function usePlace(): Place {
  const { timeZone } = useWorkspace();
  const [params, go] = useAddress();
  const today = dayIn(new Date(), timeZone);
  const { view, date } = shownOf(params, today);
  const range = useMemo(() => rangeOf(view, date), [view, date]);
  const known = useMemo(() => knownRange(view, date), [view, date]);
  const of = (key: string) => params.get(key);
  const [account, segment, group, touchpoint] = FILTERS.map(of);
  const filters = useMemo<Filters>(
    () => ({
      ...{ account: account ?? null, segment: segment ?? null },
      ...{ group: group ?? null, touchpoint: touchpoint ?? null },
    }),
    [account, segment, group, touchpoint],
  );
  return {
    ...{ view, date, today, filters, range, known, go },
    by: of('by') === 'segment' ? 'segment' : 'account',
    ...{ entry: of('entry'), plan: of('plan'), panel: of('panel'), day: of('day') },
    release: Number(of('release')) || null,
    step: (by) =>
      go((now) => {
        const shown = shownOf(now, today);
        return { date: shifted(shown.view, shown.date, by) };
      }),
  };
}

function shownOf(asked: URLSearchParams, today: string): Pick<Place, 'view' | 'date'> {
  const view = VIEWS.find((one) => one === asked.get('view'));
  const date = asked.get('date');
  return { view: view ?? (window.matchMedia(PHONE).matches ? 'list' : 'week'), date: isDay(date) ? date : today };
}
