import { useMemo, type ReactNode } from 'react';
import { dayName } from '../../ui/when';
import { language } from '../../words/words';
import { lineAddress } from '../address';
import { weekOf } from '../task/moments';
import { go } from '../use-place';
import { useWords } from '../words';
import { useCounts } from './use-day';

const weekday = (day: string): string =>
  new Intl.DateTimeFormat(language(), { weekday: 'narrow', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

export function WeekStrip({ workspace, day, today }: { workspace: string; day: string; today: string }): ReactNode {
  const t = useWords();
  const days = useMemo(() => weekOf(day), [day]);
  const counts = useCounts(workspace, days);
  return (
    <nav className="day-week" aria-label={t('day.week')}>
      {days.map((one, index) => (
        <button
          key={one}
          type="button"
          className={`day-week-day${one === today ? ' day-week-today' : ''}`}
          aria-current={one === day ? 'date' : undefined}
          aria-label={`${dayName(one)} ${counts[index] === undefined ? '' : t('day.tasks', { count: counts[index] })}`}
          onClick={() => go(lineAddress(workspace, one === today ? null : one))}
        >
          <span>{weekday(one)}</span>
          <strong>{Number(one.slice(8))}</strong>
          <span className="day-week-count">{counts[index] || '·'}</span>
        </button>
      ))}
    </nav>
  );
}
