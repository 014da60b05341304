import { useMemo, useState } from 'react';
import { useWorkspace } from '../app/session';
import { useNames } from '../ui/use-names';
import type { CalendarDesk, Held, Refusal } from './desk';
import { useActs } from './use-acts';
import { useEntryAct } from './use-entry-act';
import { useMove } from './use-move';
import { useNotices } from './use-notices';
import { usePut } from './use-put';
import { useWhere } from './use-where';

/** All that happens to entries goes through here: done at once, undone with one press, explained when it cannot be. */
export function useCalendarDesk(): {
  desk: CalendarDesk;
  refusal: Refusal | null;
  forgive: () => void;
  offered: { held: Held; day: string | null } | null;
  offerDone: () => void;
} {
  const mayWrite = useWorkspace().can('calendar.write');
  const { accounts, accountName, whereText } = useWhere();
  const { nameOf: segmentName } = useNames('segment');
  const { nameOf: groupName } = useNames('group');
  const [refusal, refuse] = useState<Refusal | null>(null);
  const [offered, setOffered] = useState<{ held: Held; day: string | null } | null>(null);
  const { undoable, failed } = useNotices();
  const acts = useActs();
  const move = useMove({ acts, whereText, refuse });
  const put = usePut({ acts, move, whereText, refuse });
  const act = useEntryAct({ acts, whereText });

  const desk = useMemo<CalendarDesk>(
    () => ({
      ...{ accounts, mayWrite, accountName, segmentName, groupName, whereText },
      ...{ put, move, act, refuse, undoable, failed },
      offer: (held, day) => setOffered({ held, day: day ?? null }),
    }),
    [accounts, mayWrite, accountName, segmentName, groupName, whereText, put, move, act, undoable, failed],
  );

  return {
    ...{ desk, refusal, offered },
    forgive: () => refuse(null),
    offerDone: () => setOffered(null),
  };
}
