import type { ReactNode } from 'react';
import { useWords as useShared } from '../../ui/words';
import { timeOfDay } from '../../ui/when';
import { taskAddress } from '../address';
import type { Row } from '../queue/tap';
import type { Membership } from '../reads';
import { go } from '../use-place';
import { useWords } from '../words';
import { StateMark } from './state-mark';
import { Whereabouts } from './whereabouts';

/** The one thing to do now. */
export function NextTask({ row, workspace, now }: { row: Row; workspace: Membership; now: number }): ReactNode {
  const t = useWords();
  const s = useShared();
  const address = taskAddress(workspace.slug, row.id, null);
  return (
    <section className="day-next" aria-label={t('line.next')}>
      <p className="day-quiet">{t(row.state === 'started' ? 'line.underWay' : 'line.next')}</p>
      <a
        href={address}
        className="day-next-link"
        onClick={(event) => {
          event.preventDefault();
          go(address);
        }}
      >
        <span className="day-next-when">{timeOfDay(row.dueAt, workspace.timeZone)}</span>
        <span className="day-next-what">{s(`touchpoint.${row.touchpoint}`)}</span>
        <StateMark row={row} workspace={workspace.slug} now={now} plain={false} />
        <span className="day-next-text">{row.excerpt}</span>
      </a>
      <Whereabouts row={row} workspace={workspace.slug} />
    </section>
  );
}
