import type { ReactNode } from 'react';
import { dayName } from '../ui/when';
import { DayList } from './day-list';
import { DayMarkBadge } from './day-mark-badge';
import type { DayMark } from './holidays';
import { daysOf, type Range } from './periods';
import type { Shown } from './shown';
import { useWords } from './words';

interface Props {
  range: Range;
  today: string;
  days: ReadonlyMap<string, readonly Shown[]>;
  marks: ReadonlyMap<string, DayMark>;
  onOpen: (entry: Shown) => void;
}

/** A week day by day: the calendar of small screens. */
export function ListView({ range, today, days, marks, onOpen }: Props): ReactNode {
  const t = useWords();
  return (
    <div className="calendar-list">
      {daysOf(range).map((day) => {
        const entries = days.get(day) ?? [];
        return (
          <section
            key={day}
            data-drop-day={day}
            aria-label={dayName(day)}
            className={day === today ? 'calendar-today' : undefined}
          >
            <h3>
              {dayName(day)} <DayMarkBadge mark={marks.get(day)} />
              {entries.length > 0 && <span className="quiet calendar-count">{entries.length}</span>}
            </h3>
            {entries.length > 0 ? (
              <DayList entries={entries} onOpen={onOpen} />
            ) : (
              <p className="quiet calendar-none">{t('nothingThatDay')}</p>
            )}
          </section>
        );
      })}
    </div>
  );
}
