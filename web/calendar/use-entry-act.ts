import { App } from 'antd';
import { useMemo } from 'react';
import type { CalendarDesk } from './desk';
import type { Act, Acts } from './use-acts';
import { useNotices } from './use-notices';
import { useOvertaken, wasOvertaken } from './use-overtaken';
import { useWords } from './words';

const DONE = { lock: 'locked', unlock: 'unlocked', remove: 'removed', restore: 'restored' } as const;
/** What takes an act back. To restore is itself a taking back. */
const OPPOSITE: Record<Act, Act | null> = { lock: 'unlock', unlock: 'lock', remove: 'restore', restore: null };

interface Options extends Pick<CalendarDesk, 'whereText'> {
  readonly acts: Acts;
}

/** Locks, unlocks, removes and restores an entry. */
export function useEntryAct({ acts, whereText }: Options): CalendarDesk['act'] {
  const t = useWords();
  const { message } = App.useApp();
  const { undoable, failed } = useNotices();
  const overtaken = useOvertaken(whereText);
  const { mutateAsync: perform } = acts.act;
  return useMemo(() => {
    const act: CalendarDesk['act'] = async (entry, wished) => {
      try {
        const done = await perform({ entry, act: wished });
        const text = t(DONE[wished], { title: entry.title });
        const opposite = OPPOSITE[wished];
        if (opposite) undoable(text, () => perform({ entry: done, act: opposite }));
        else void message.success(text);
      } catch (error) {
        if (wasOvertaken(error))
          await overtaken(entry, t(`act.${wished}`), (now) => void act({ ...entry, version: now.version }, wished));
        else failed(error);
      }
    };
    return act;
  }, [t, message, undoable, failed, overtaken, perform]);
}
