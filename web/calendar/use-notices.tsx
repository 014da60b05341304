import { App, Button } from 'antd';
import { useMemo } from 'react';
import { useWords as useShared } from '../ui/words';
import { problemText } from '../words/problem-text';
import type { CalendarDesk } from './desk';
import { useWords } from './words';

/** Seconds an undo stays within reach. */
const UNDO_SECONDS = 10;

/** What is told after something was done: taken back with one press, or why it failed. */
export function useNotices(): Pick<CalendarDesk, 'undoable' | 'failed'> {
  const t = useWords();
  const shared = useShared();
  const { message } = App.useApp();
  return useMemo(() => {
    const failed = (error: unknown) => void message.error(problemText(error), 6);
    const undoable = (text: string, undo: () => Promise<unknown>) => {
      const key = `undo-${String((undos += 1))}`;
      const back = () => {
        message.destroy(key);
        undo().then(() => message.success(t('undone')), failed);
      };
      void message.success({
        key,
        duration: UNDO_SECONDS,
        content: (
          <>
            {text}
            <Button type="link" size="small" onClick={back}>
              {shared('undo')}
            </Button>
          </>
        ),
      });
    };
    return { undoable, failed };
  }, [t, shared, message]);
}

/** Each undo has a message of its own. */
let undos = 0;
