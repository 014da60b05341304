import FullCalendar, { type CalendarOptions, type CalendarRef } from '@fullcalendar/react';
import dayGrid from '@fullcalendar/react/daygrid';
import english from '@fullcalendar/react/locales/en-gb';
import chinese from '@fullcalendar/react/locales/zh-cn';
import timeGrid from '@fullcalendar/react/timegrid';
import '@fullcalendar/react/skeleton.css';
import { memo, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { useWords as useShared } from '../ui/words';
import { language } from '../words/words';
import { conflictText } from './conflict-text';
import { DayMarkBadge } from './day-mark-badge';
import { useDesk } from './desk';
import type { DayNote } from './drag-notes';
import { Chip, chipClass } from './entry-chip';
import { monthEvents, noteEvents, timeEvents, type GridItem } from './grid-events';
import type { DayMark } from './holidays';
import type { Shown } from './shown';
import { useWords } from './words';

export const FIRST_HOUR = 6;
const KIND = { month: 'dayGridMonth', week: 'timeGridWeek', day: 'timeGridDay' } as const;
const PLUGINS = [dayGrid, timeGrid];
const LOCALES = [chinese, english];

interface Props {
  view: 'month' | 'week' | 'day';
  date: string;
  days: ReadonlyMap<string, readonly Shown[]>;
  marks: ReadonlyMap<string, DayMark>;
  notes: readonly DayNote[];
  /** Whether something stands before the first hour usually shown. */
  early: boolean;
  onOpen: (entry: Shown) => void;
  onMore: (day: string) => void;
  onDay: (day: string) => void;
}

/** FullCalendar's month, week and day in our own dress. What is dragged over it is ours to judge, so it drags nothing itself. */
export const GridView = memo(function GridView(props: Props): ReactNode {
  const { view, date, days, marks, notes, early, onOpen, onMore, onDay } = props;
  const t = useWords();
  const shared = useShared();
  const { timeZone } = useWorkspace();
  const calendar = useRef<CalendarRef>(null);
  const events = useMemo(() => (view === 'month' ? monthEvents(days) : timeEvents(days)), [view, days]);
  const noted = useMemo(() => noteEvents(notes), [notes]);
  const all = useMemo(() => [...events, ...noted], [events, noted]);

  useEffect(() => {
    // FullCalendar moves by flushing React, which it may not do while React is at work.
    queueMicrotask(() => calendar.current?.getApi().changeView(KIND[view], date));
  }, [view, date]);

  const { segmentName } = useDesk();
  const names = useMemo(() => ({ t, shared, segmentName }), [t, shared, segmentName]);
  const options = useMemo<CalendarOptions>(
    () => ({
      eventContent: ({ event }) => {
        const item = itemOf(event);
        if (item?.kind === 'more') return <span className="calendar-more">{t('more', { n: item.count })}</span>;
        if (item?.kind !== 'entry') return null;
        const { entry } = item;
        return (
          <span
            className="calendar-chip-body"
            title={`${entry.time} ${entry.title}`}
            data-entry={entry.row ? entry.id : undefined}
          >
            <Chip entry={entry} names={names} />
          </span>
        );
      },
      backgroundEventContent: ({ event }) => {
        const item = itemOf(event);
        return item?.kind === 'note' ? <span className="calendar-note-text">{noteText(t, item.note)}</span> : null;
      },
      eventClass: ({ event }) => {
        const item = itemOf(event);
        return item?.kind === 'entry'
          ? chipClass(item.entry)
          : item?.kind === 'more'
            ? 'calendar-more-event'
            : undefined;
      },
      eventClick: ({ event }) => {
        const item = itemOf(event);
        if (item?.kind === 'entry') onOpen(item.entry);
        if (item?.kind === 'more') onMore(item.day);
      },
      navLinkDayClick: (day) => onDay(dayOf(day)),
      dayCellTopContent: ({ date: day, dayNumberText, isOther }) => (
        <span className={isOther ? 'calendar-number calendar-other' : 'calendar-number'}>
          {dayNumberText}
          <DayMarkBadge mark={marks.get(dayOf(day))} />
        </span>
      ),
      dayHeaderContent: ({ date: day, text }) => (
        <span className="calendar-number">
          {text}
          {view !== 'month' && <DayMarkBadge mark={marks.get(dayOf(day))} />}
        </span>
      ),
    }),
    [t, names, marks, view, onOpen, onMore, onDay],
  );

  return (
    <div className={`calendar-grid calendar-grid-${view}`}>
      <FullCalendar
        ref={calendar}
        plugins={PLUGINS}
        locales={LOCALES}
        locale={language() === 'en' ? 'en-gb' : 'zh-cn'}
        timeZone={timeZone}
        initialView={KIND[view]}
        initialDate={date}
        headerToolbar={false}
        firstDay={1}
        height="auto"
        fixedWeekCount={false}
        nowIndicator
        allDaySlot={false}
        timedText={t('hours')}
        slotMinTime={early ? '00:00' : '06:00'}
        slotDuration="01:00"
        slotMinHeight={76}
        eventMinHeight={38}
        slotEventOverlap={false}
        eventDisplay="block"
        eventInteractive
        navLinks
        tableHeaderSticky
        dayHeaderFormat={view === 'month' ? { weekday: 'short' } : { day: 'numeric', weekday: 'short' }}
        slotHeaderFormat={{ hour: '2-digit', minute: '2-digit', hour12: false }}
        events={all}
        className="calendar-fc"
        dayCellClass={({ isToday, isOther }) =>
          `calendar-cell${isToday ? ' calendar-today' : ''}${isOther ? ' calendar-cell-other' : ''}`
        }
        dayLaneClass={({ isToday }) => `calendar-cell calendar-lane-col${isToday ? ' calendar-today' : ''}`}
        dayCellTopInnerClass="calendar-cell-top"
        dayHeaderInnerClass="calendar-head-inner"
        dayHeaderClass={({ isToday }) => `calendar-head${isToday && view !== 'month' ? ' calendar-head-today' : ''}`}
        dayHeaderRowClass="calendar-head-row"
        dayRowClass="calendar-week-row"
        slotLaneClass="calendar-slot"
        slotHeaderInnerClass="calendar-slot-head"
        slotHeaderDividerClass="calendar-divider"
        dayHeaderDividerClass="calendar-divider"
        nowIndicatorLineClass="calendar-now"
        tableHeaderClass="calendar-table-head"
        navLinkClass="calendar-link"
        {...options}
      />
    </div>
  );
});

const itemOf = ({ extendedProps }: { extendedProps: Record<string, unknown> }): GridItem | undefined =>
  extendedProps['item'] as GridItem | undefined;

/** Days come as midnights in UTC, whatever zone is shown. */
const dayOf = (day: Date): string => day.toISOString().slice(0, 10);

function noteText(t: ReturnType<typeof useWords>, { kind, free, conflict }: DayNote): string {
  if (kind === 'free') return t('drag.cellFree', { n: free });
  if (kind === 'reason') return t('drag.cellReason');
  if (kind === 'outside' || !conflict) return t('drag.cellNone');
  return t('drag.cellNo', { why: conflictText(t, conflict) });
}
