import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useWorkspace } from '../app/session';
import { heldEntry, type CalendarDesk, type To } from './desk';
import type { EntryRow } from './queries';
import { isRefusal, refusalOf } from './refusals';
import type { Acts, Wish } from './use-acts';
import { useNotices } from './use-notices';
import { useOvertaken, wasOvertaken } from './use-overtaken';
import { useWords } from './words';

interface Options extends Pick<CalendarDesk, 'whereText' | 'refuse'> {
  readonly acts: Acts;
}

/** Moves an entry that is on the calendar already. */
export function useMove({ acts, whereText, refuse }: Options): CalendarDesk['move'] {
  const t = useWords();
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const { undoable, failed } = useNotices();
  const overtaken = useOvertaken(whereText);
  const { mutateAsync: moved } = acts.move;
  return useMemo(() => {
    const move: CalendarDesk['move'] = async (entry, wish, title) => {
      const to = wishedPlace(entry, wish);
      const where = whereText(to);
      showMoved(client, slug, entry.id, wish);
      try {
        const now = await moved({ entry, wish });
        const back: Wish = { startsAt: entry.startsAt, account: entry.account, group: entry.group };
        undoable(t('moved', { title, where }), () => moved({ entry: now, wish: back }));
      } catch (error) {
        const again = (reason: string) => void move(entry, { ...to, override: { reason } }, entry.title);
        if (isRefusal(error)) refuse(refusalOf(error, { held: heldEntry(entry), where, again }));
        else if (wasOvertaken(error))
          await overtaken(entry, where, (now) => void move({ ...entry, version: now.version }, wish, title));
        else failed(error);
      }
    };
    return move;
  }, [t, slug, client, undoable, failed, overtaken, moved, whereText, refuse]);
}

/** What a wish leaves out stays as it is; a group can be wished away. */
const wishedPlace = (entry: EntryRow, { startsAt, account, group }: Wish): To => ({
  startsAt: startsAt ?? entry.startsAt,
  account: account ?? entry.account,
  group: group === undefined ? entry.group : group,
});

/** Shows it where it will be before the service has answered; the answer has the last word. */
function showMoved(client: QueryClient, workspace: string, id: string, wish: Wish): void {
  client.setQueriesData<{ items?: EntryRow[] }>({ queryKey: [workspace, 'entries'] }, (known) =>
    known?.items
      ? {
          ...known,
          items: known.items.map((row) => {
            if (row.id !== id) return row;
            const { startsAt, ...rest } = wishedPlace(row, wish);
            return { ...row, ...rest, startsAt: new Date(startsAt).toISOString() };
          }),
        }
      : known,
  );
}
