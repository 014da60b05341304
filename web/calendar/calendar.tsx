import { Skeleton } from 'antd';
import { useCallback, useMemo, useRef, type ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { ErrorNotice } from '../ui/error-notice';
import { useNames } from '../ui/use-names';
import { CalendarActs } from './calendar-acts';
import { CalendarSide } from './calendar-side';
import { CalendarPanels } from './calendar-panels';
import { DeskContext, heldEntry, heldItem, type Held } from './desk';
import { DragGhost } from './drag-ghost';
import { Emptiness } from './emptiness';
import { Filters } from './filters';
import { FIRST_HOUR, GridView } from './grid-view';
import { useHolidays } from './holidays';
import { LanesView } from './lanes-view';
import { Legend } from './legend';
import { ListView } from './list-view';
import { covers, weekOf } from './periods';
import { useBrandRules, useEntries, useProposal, useTray, type TrayItem } from './queries';
import { byDay, localClock, passes, shownGhost, shownRow, type Shown } from './shown';
import { Toolbar } from './toolbar';
import { useCalendarDesk } from './use-calendar-desk';
import { useDragging } from './use-dragging';
import type { Source } from './use-drag';
import { useKeys } from './use-keys';
import { usePlace } from './use-place';
import { useWords } from './words';
import './calendar.css';
import './calendar-entries.css';
import './calendar-side.css';

export default function Calendar(): ReactNode {
  const t = useWords();
  const { timeZone } = useWorkspace();
  const place = usePlace();
  const { view, date, range, known, filters, today, go, by } = place;
  const { desk, ...dialogs } = useCalendarDesk();
  const brand = useBrandRules();
  const marks = useHolidays(known, brand?.holidays ?? 'cn');
  const { data, error, refetch } = useEntries(known);
  const tray = useTray().data?.items;
  const proposal = useProposal(place.plan).data;
  const { titles: segments } = useNames('segment');
  const root = useRef<HTMLDivElement>(null);
  const ghost = useRef<HTMLDivElement>(null);

  const local = useMemo(() => localClock(timeZone), [timeZone]);
  const shown = useMemo(() => data?.items.map((row) => shownRow(row, local)) ?? NOTHING, [data, local]);
  const ghosts = useMemo(() => {
    if (proposal?.state !== 'open') return NOTHING;
    const items = new Map(tray?.map((item) => [item.draftId, item]));
    return proposal.placements
      .filter(({ draftId }) => !proposal.accepted.includes(draftId))
      .map((one) => shownGhost(one, items.get(one.draftId), local));
  }, [proposal, tray, local]);
  const days = useMemo(
    () =>
      byDay(
        [...shown, ...ghosts].filter((one) => passes(one, filters)),
        range,
      ),
    [shown, ghosts, filters, range],
  );
  const week = useMemo(() => weekOf(date), [date]);
  const weekRows = useMemo(
    () => shown.flatMap((one) => (one.row && covers(week, one.day) ? [{ ...one.row, day: one.day }] : [])),
    [shown, week],
  );
  const early = useMemo(
    () => [...days.values()].some((entries) => entries.some(({ time }) => Number(time.slice(0, 2)) < FIRST_HOUR)),
    [days],
  );

  const heldOf = (source: Source): Held | null => {
    if ('tray' in source) {
      const item = tray?.find(({ draftId }) => draftId === source.tray);
      return item ? heldItem(item) : null;
    }
    const row = data?.items.find(({ id }) => id === source.entry);
    return row ? heldEntry(row) : null;
  };
  const { dragging, notes } = useDragging({ root, ghost, place, desk, early, heldOf });
  useKeys(root, place);

  const onOpen = useCallback((entry: Shown) => entry.row && go({ entry: entry.id }), [go]);
  const onMore = useCallback((day: string) => go({ day }), [go]);
  const onDay = useCallback((day: string) => go({ view: 'day', date: day }), [go]);
  const inTray = useCallback(
    (item: TrayItem) =>
      (filters.segment === null || item.segment === filters.segment) &&
      (filters.touchpoint === null || item.touchpoint === filters.touchpoint),
    [filters],
  );
  const lanes = useMemo(
    () =>
      by === 'account'
        ? desk.accounts.map(({ slug, name }) => ({ slug, name }))
        : [...segments].map(([slug, name]) => ({ slug, name })),
    [by, desk.accounts, segments],
  );
  const wanted = filters[by];
  const rows = useMemo(() => lanes.filter(({ slug }) => wanted === null || slug === wanted), [lanes, wanted]);

  return (
    <DeskContext value={desk}>
      <div className="calendar" ref={root}>
        <h1>{t('title')}</h1>
        <Toolbar place={place}>
          <CalendarActs place={place} />
        </Toolbar>
        <Filters place={place} />
        <div className="calendar-body">
          <div className="calendar-main">
            {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
            {data && days.size === 0 && (
              <Emptiness place={place} waiting={tray?.length ?? null} known={shown.length > 0} />
            )}
            {!data && !error && <Skeleton active paragraph={{ rows: 12 }} />}
            {data && (view === 'month' || view === 'week' || view === 'day') && (
              <GridView {...{ view, date, days, marks, notes, early, onOpen, onMore, onDay }} />
            )}
            {data && view === 'list' && <ListView {...{ range, today, days, marks, onOpen }} />}
            {data && view === 'lanes' && (
              <LanesView
                {...{ by, range, today, days, marks, onOpen, onMore }}
                lanes={rows}
                openings={dragging?.openings ?? null}
                heldSegment={dragging?.held.segment ?? null}
              />
            )}
            <Legend />
            <p className="quiet wide-only calendar-keys">{t('keysHint')}</p>
          </div>
          <CalendarSide filter={inTray} waiting={tray?.length ?? 0} rows={weekRows} week={week} />
        </div>
      </div>
      <DragGhost ref={ghost} dragging={dragging} today={today} />
      <CalendarPanels place={place} days={days} onOpen={onOpen} {...dialogs} />
    </DeskContext>
  );
}

const NOTHING: readonly Shown[] = [];
