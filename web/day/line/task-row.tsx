import type { ReactNode } from 'react';
import { useWords as useShared } from '../../ui/words';
import { timeOfDay } from '../../ui/when';
import { taskAddress } from '../address';
import type { Row } from '../queue/tap';
import type { Membership } from '../reads';
import { go } from '../use-place';
import { useWords } from '../words';
import { StateMark } from './state-mark';

interface Props {
  readonly row: Row;
  readonly workspace: Membership;
  readonly now: number;
  readonly day: string | null;
}

export function TaskRow({ row, workspace, now, day }: Props): ReactNode {
  const t = useWords();
  const s = useShared();
  const address = taskAddress(workspace.slug, row.id, day);
  return (
    <li className={`day-row day-row-${row.state}`}>
      <a
        href={address}
        onClick={(event) => {
          event.preventDefault();
          go(address);
        }}
      >
        <time dateTime={row.dueAt}>{timeOfDay(row.dueAt, workspace.timeZone)}</time>
        <span className="day-row-body">
          <span className="day-row-head">
            <strong>{s(`touchpoint.${row.touchpoint}`)}</strong>
            <StateMark row={row} workspace={workspace.slug} now={now} />
          </span>
          <span className="day-row-text">{row.excerpt || t('task.noText')}</span>
        </span>
      </a>
    </li>
  );
}
