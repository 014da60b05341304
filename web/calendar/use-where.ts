import { useCallback } from 'react';
import { useWorkspace } from '../app/session';
import { dateTime } from '../ui/when';
import type { CalendarDesk } from './desk';
import { useAccounts } from './queries';

/** The accounts, and places on the calendar in words. */
export function useWhere(): Pick<CalendarDesk, 'accounts' | 'accountName' | 'whereText'> {
  const { timeZone } = useWorkspace();
  const accounts = useAccounts().data?.items ?? EMPTY;
  const accountName = useCallback(
    (slug: string) => accounts.find((one) => one.slug === slug)?.name ?? slug,
    [accounts],
  );
  const whereText: CalendarDesk['whereText'] = useCallback(
    ({ startsAt, account }) => `${dateTime(startsAt, timeZone)} · ${accountName(account)}`,
    [timeZone, accountName],
  );
  return { accounts, accountName, whereText };
}

const EMPTY: [] = [];
