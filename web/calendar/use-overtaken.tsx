import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback } from 'react';
import { ApiProblem } from '../api/problem';
import { useWorkspace } from '../app/session';
import { useWords as useShared } from '../ui/words';
import type { CalendarDesk } from './desk';
import type { Entry, EntryRow } from './queries';
import { calendarChanged, latestEntry } from './use-acts';
import { useWords } from './words';

export const wasOvertaken = (error: unknown): boolean => error instanceof ApiProblem && error.status === 412;

type Named = Pick<EntryRow, 'id' | 'title'>;

/** Somebody else was faster: says what is there now, and offers to do it all the same. */
export function useOvertaken(
  whereText: CalendarDesk['whereText'],
): (entry: Named, wished: string, again: (now: Entry) => void) => Promise<void> {
  const t = useWords();
  const shared = useShared();
  const { modal } = App.useApp();
  const { slug } = useWorkspace();
  const client = useQueryClient();
  return useCallback(
    async (entry, wished, again) => {
      await calendarChanged(client, slug);
      const now = await latestEntry(slug, entry.id);
      modal.confirm({
        title: t('stale.title'),
        content: (
          <>
            <p>
              {t('stale.now', {
                title: entry.title,
                where: whereText({ ...now.when, ...now.where }),
                state: shared(`entryState.${now.state}`),
              })}
            </p>
            <p>{t('stale.wished', { what: wished })}</p>
          </>
        ),
        okText: t('stale.again'),
        cancelText: t('stale.leave'),
        onOk: () => again(now),
      });
    },
    [whereText, t, shared, modal, slug, client],
  );
}
