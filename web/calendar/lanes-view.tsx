import { memo, useMemo, type ReactNode } from 'react';
import { EmptyState } from '../ui/empty-state';
import { dayName } from '../ui/when';
import { useWords as useShared } from '../ui/words';
import { conflictText } from './conflict-text';
import { DayMarkBadge } from './day-mark-badge';
import { useDesk } from './desk';
import { dayNotes, type DayNote } from './drag-notes';
import { Chip, chipClass } from './entry-chip';
import type { DayMark } from './holidays';
import { daysOf, type Range } from './periods';
import type { Opening } from './queries';
import { capped, type Shown } from './shown';
import type { LaneBy } from './use-place';
import { useWords } from './words';

/** Lines a cell has room for. */
const LINES = 8;

interface Props {
  by: LaneBy;
  range: Range;
  today: string;
  days: ReadonlyMap<string, readonly Shown[]>;
  lanes: readonly { slug: string; name: string }[];
  marks: ReadonlyMap<string, DayMark>;
  /** Openings of what is being dragged, and whom it is for. */
  openings: readonly Opening[] | null;
  heldSegment: string | null;
  onOpen: (entry: Shown) => void;
  onMore: (day: string) => void;
}

/** A week with a row for each account or segment. */
export const LanesView = memo(function LanesView(props: Props): ReactNode {
  const { by, range, today, days, lanes, marks, openings, heldSegment, onOpen, onMore } = props;
  const t = useWords();
  const shared = useShared();
  const { segmentName } = useDesk();
  const names = useMemo(
    () => (by === 'segment' ? { t, shared } : { t, shared, segmentName }),
    [by, t, shared, segmentName],
  );
  const week = daysOf(range);
  const cells = useMemo(() => cellsOf(days, by), [days, by]);
  if (lanes.length === 0) return <EmptyState title={t('noLanes.title')} text={t('noLanes.text')} />;
  return (
    <div className="calendar-lanes-scroll">
      <table className="calendar-lanes">
        <thead>
          <tr>
            <th scope="col">{t(`by.${by}`)}</th>
            {week.map((day) => (
              <th key={day} scope="col" className={day === today ? 'calendar-head-today' : undefined}>
                {dayName(day)} <DayMarkBadge mark={marks.get(day)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lanes.map(({ slug, name }) => {
            const notes = notesOf(slug, by, openings, heldSegment, range, today);
            return (
              <tr key={slug}>
                <th scope="row">{name}</th>
                {week.map((day) => {
                  const { shown, more } = capped(cells.get(`${slug}/${day}`) ?? [], LINES);
                  const note = notes?.get(day);
                  return (
                    <td
                      key={day}
                      data-drop-day={day}
                      data-drop-lane={slug}
                      className={
                        [note ? `calendar-note-${note.kind}` : '', day === today ? 'calendar-today' : '']
                          .join(' ')
                          .trim() || undefined
                      }
                    >
                      {note && <NoteText note={note} />}
                      {shown.map((entry) => (
                        <button
                          key={entry.id}
                          type="button"
                          className={chipClass(entry)}
                          data-entry={entry.row ? entry.id : undefined}
                          onClick={() => onOpen(entry)}
                        >
                          <Chip entry={entry} names={names} />
                        </button>
                      ))}
                      {more > 0 && (
                        <button type="button" className="calendar-more" onClick={() => onMore(day)}>
                          {t('more', { n: more })}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
});

function NoteText({ note: { kind, free, conflict } }: { note: DayNote }): ReactNode {
  const t = useWords();
  return (
    <span className="calendar-note-text">
      {kind === 'free'
        ? t('drag.cellFree', { n: free })
        : kind === 'reason'
          ? t('drag.cellReason')
          : conflict
            ? t('drag.cellNo', { why: conflictText(t, conflict) })
            : t('drag.cellNone')}
    </span>
  );
}

function cellsOf(days: ReadonlyMap<string, readonly Shown[]>, by: LaneBy): ReadonlyMap<string, readonly Shown[]> {
  const cells = new Map<string, Shown[]>();
  for (const [day, entries] of days)
    for (const entry of entries) {
      const key = `${entry[by]}/${day}`;
      const cell = cells.get(key);
      if (cell === undefined) cells.set(key, [entry]);
      else cell.push(entry);
    }
  return cells;
}

function notesOf(
  lane: string,
  by: LaneBy,
  openings: readonly Opening[] | null,
  heldSegment: string | null,
  range: Range,
  today: string,
): ReadonlyMap<string, DayNote> | null {
  if (openings === null) return null;
  if (by === 'account') return dayNotes(openings, range, today, lane);
  return lane === heldSegment ? dayNotes(openings, range, today) : dayNotes([], range, today);
}
