import type { ReactNode } from 'react';
import { useWords as useShared } from '../../ui/words';
import { ago } from '../../ui/when';
import { markOf, waitingFor } from '../queue/shown';
import type { Row } from '../queue/tap';
import { useTaps } from '../queue/use-taps';
import { useWords } from '../words';

/** Where a task stands, in words first and in colour second. */
export function StateMark({
  row,
  workspace,
  now,
  plain = true,
}: {
  row: Row;
  workspace: string;
  now: number;
  /** Whether a task that simply waits for its time says so. */
  plain?: boolean;
}): ReactNode {
  const t = useWords();
  const s = useShared();
  const pending = waitingFor(useTaps(workspace), row.id).length > 0;
  const mark = markOf(row, now);
  const text = () => {
    if (row.alreadyOut !== null) return t('mark.takeDown');
    if (mark === 'missed') return s('taskState.missed');
    if (mark === 'late') return t('mark.late', { ago: ago(row.dueAt, new Date(now)) });
    if (mark === 'soon') return ago(row.dueAt, new Date(now));
    return s(`taskState.${row.state}`);
  };
  const tone = row.alreadyOut !== null ? 'missed' : (mark ?? row.state);
  return (
    <span className="day-marks">
      {(plain || tone !== 'open') && <span className={`day-mark day-mark-${tone}`}>{text()}</span>}
      {row.changed && <span className="day-mark day-mark-changed">{t('mark.changed')}</span>}
      {pending && <span className="day-mark day-mark-pending">{t('mark.pending')}</span>}
    </span>
  );
}
