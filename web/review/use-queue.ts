import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useWorkspace } from '../app/session';
import { nothing } from '../ui/address-change';
import { useAddress } from '../ui/use-address';
import { queueQuery } from './queries';
import { agedOf, DEFAULT_STATE, filtersOf, hoursWaited, type Filters, type QueueItem } from './queue-filters';
import { useNarrow } from './use-narrow';
import { useNow } from './use-now';

export interface Queue {
  readonly filters: Filters;
  readonly setFilter: (name: keyof Filters, value: string | null) => void;
  readonly clearFilters: () => void;
  readonly items: readonly QueueItem[];
  readonly pending: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
  /** Present while there is more to load. */
  readonly more: (() => void) | null;
  readonly loadingMore: boolean;
  readonly now: number;
  /** The item that is read. */
  readonly current: string | null;
  readonly open: (draftId: string | null) => void;
  /** Items under way out of the list are not shown, while their decision is still being told to the service. */
  readonly hide: (draftId: string) => void;
  readonly unhide: (draftId: string) => void;
}

/** The queue as the address asks for it, and which of its items is open. */
export function useQueue(): Queue {
  const { slug } = useWorkspace();
  const narrow = useNarrow();
  const now = useNow();
  const [search, change] = useAddress();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const filters = filtersOf(search);
  const query = useInfiniteQuery(queueQuery(slug, filters));
  const { hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query;

  const all = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  const items = agedOf(all, filters.age, now).filter(({ draftId }) => !hidden.has(draftId));
  const last = all.at(-1);
  const youngReached = filters.age !== undefined && last !== undefined && hoursWaited(last, now) < filters.age;

  const asked = search.get('item');
  const first = items[0]?.draftId ?? null;
  const open = useCallback(
    (draftId: string | null) =>
      change(
        { item: draftId },
        // On a phone the list and the item are two places, and "back" leads from one to the other.
        { replace: !narrow || draftId === null, preventScrollReset: true },
      ),
    [narrow, change],
  );
  // What is open stays open when the list changes under it.
  useEffect(() => {
    if (!narrow && asked === null && first !== null) open(first);
  }, [narrow, asked, first, open]);

  return {
    filters,
    setFilter: (name, value) =>
      change({ [name]: name === 'state' && value === DEFAULT_STATE ? null : value, item: null }),
    clearFilters: () => change((now) => ({ ...nothing(now), state: now.get('state') })),
    items,
    pending: query.isPending,
    error: query.error,
    retry: () => void refetch(),
    more: hasNextPage && !youngReached ? () => void fetchNextPage() : null,
    loadingMore: isFetchingNextPage,
    now,
    current: asked,
    open,
    hide: (draftId) => setHidden((before) => new Set(before).add(draftId)),
    unhide: (draftId) =>
      setHidden((before) => {
        const next = new Set(before);
        next.delete(draftId);
        return next;
      }),
  };
}
