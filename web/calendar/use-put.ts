import { useMemo } from 'react';
import type { CalendarDesk } from './desk';
import { isRefusal, refusalOf } from './refusals';
import type { Acts } from './use-acts';
import { useNotices } from './use-notices';
import { useWords } from './words';

interface Options extends Pick<CalendarDesk, 'move' | 'whereText' | 'refuse'> {
  readonly acts: Acts;
}

/** Puts what is held somewhere: a draft from the tray becomes an entry there, an entry moves. */
export function usePut({ acts, move, whereText, refuse }: Options): CalendarDesk['put'] {
  const t = useWords();
  const { undoable, failed } = useNotices();
  const { mutateAsync: place } = acts.place;
  const { mutateAsync: act } = acts.act;
  return useMemo(() => {
    const put: CalendarDesk['put'] = async (held, to, reason) => {
      const override = reason === undefined ? {} : { override: { reason } };
      const { startsAt, account, group } = to;
      if (held.entry) return move(held.entry, { startsAt, account, group, ...override }, held.title);
      const where = whereText(to);
      try {
        const entry = await place({ draftId: held.draftId, startsAt, account, group, ...override });
        undoable(t('placed', { title: held.title, where }), () => act({ entry, act: 'remove' }));
      } catch (error) {
        const again = (reason: string) => void put(held, to, reason);
        if (isRefusal(error)) refuse(refusalOf(error, { held, where, again }));
        else failed(error);
      }
    };
    return put;
  }, [t, undoable, failed, place, act, move, whereText, refuse]);
}
