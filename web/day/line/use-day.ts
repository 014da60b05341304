import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { Unreachable } from '../../api/problem';
import { shown } from '../queue/shown';
import type { Row } from '../queue/tap';
import { useTaps } from '../queue/use-taps';
import { dayRead, taskRead, type Today } from '../reads';

const MINUTE = 60_000;

/** A day as it stands once what waits has been sent, and how old the reading is. */
export function useDay(workspace: string, day: string) {
  const client = useQueryClient();
  const reading = useQuery({ ...dayRead(workspace, day), refetchInterval: MINUTE });
  const taps = useTaps(workspace);
  const { data } = reading;
  const rows = useMemo(() => data?.items.map((row): Row => shown(row, taps)), [data, taps]);

  // The words of the day are fetched ahead: where the network ends is where they are needed.
  useEffect(() => {
    if (!data) return;
    const ahead = async () => {
      for (const { id, state } of data.items)
        if (state !== 'done' && state !== 'skipped')
          await client
            .query({ ...taskRead(workspace, id), staleTime: 5 * MINUTE, retry: false })
            .catch(() => undefined);
    };
    void ahead();
  }, [client, data, workspace]);

  return { ...reading, rows, old: reading.error instanceof Unreachable };
}

/** How many tasks each day holds; other days than the one shown may be a few minutes old. */
export function useCounts(workspace: string, days: readonly string[]): readonly (number | undefined)[] {
  return useQueries({
    queries: days.map((day) => ({ ...dayRead(workspace, day), staleTime: 5 * MINUTE })),
    combine: (readings) => readings.map(({ data }) => data && toDo(data)),
  });
}

const toDo = ({ items }: Today): number => items.filter(({ state }) => state !== 'recalled').length;
