import { useMemo, useRef, useState, type RefObject } from 'react';
import { useWorkspace } from '../app/session';
import type { CalendarDesk, Held } from './desk';
import { dayNotes, hourNotes, type DayNote } from './drag-notes';
import { minutesOf, verdictAt, type Target, type Verdict } from './drop-verdict';
import { FIRST_HOUR } from './grid-view';
import { instantAt } from '../ui/wall-clock';
import { plusDays, type Range } from './periods';
import { readOpenings, type Opening } from './queries';
import { useDrag, type Point, type Source } from './use-drag';
import type { Place } from './use-place';

/** Days openings can be asked for at once. */
const MOST_DAYS = 31;
/** Minutes an hour of the week view is cut into. */
const STEP = 10;

export interface Dragging {
  readonly held: Held;
  /** Null until the answer is there. */
  readonly openings: readonly Opening[] | null;
  readonly over: { readonly target: Target; readonly verdict: Verdict | null } | null;
}

interface Options {
  root: RefObject<HTMLElement | null>;
  ghost: RefObject<HTMLElement | null>;
  place: Place;
  desk: CalendarDesk;
  early: boolean;
  heldOf: (source: Source) => Held | null;
}

const NO_NOTES: readonly DayNote[] = [];

/** From picking something up to letting it go: where it may go is asked once, and told before the drop. */
export function useDragging({ root, ghost, place, desk, early, heldOf }: Options): {
  dragging: Dragging | null;
  notes: readonly DayNote[];
} {
  const { slug, timeZone } = useWorkspace();
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const answer = useRef<{ held: Held; openings: Promise<Opening[]>; known: Opening[] | null } | null>(null);
  const range = openRange(place.known, place.today);
  const open = dragging?.openings ?? null;

  const targetOf = (element: Element | null, { y }: Point): Target | null => {
    const cell = element?.closest<HTMLElement>('[data-drop-day], .calendar-cell[data-date]');
    const day = cell?.dataset['dropDay'] ?? cell?.dataset['date'];
    if (!cell || day === undefined) return null;
    const lane = cell.dataset['dropLane'];
    const account = lane !== undefined && place.by === 'account' ? lane : undefined;
    if (!cell.classList.contains('calendar-lane-col')) return { day, minutes: null, account };
    const { top, height } = cell.getBoundingClientRect();
    const first = early ? 0 : FIRST_HOUR * 60;
    const minutes = first + ((y - top) / height) * (24 * 60 - first);
    return { day, minutes: Math.round(minutes / STEP) * STEP };
  };

  useDrag(root, {
    onStart: (source) => {
      const held = heldOf(source);
      if (!desk.mayWrite || !held || held.entry?.locked || held.entry?.state === 'recalled') return false;
      const entry = held.entry === null ? {} : { entry: held.entry.id };
      const openings =
        range === null ? Promise.resolve([]) : readOpenings(slug, { draft: held.draftId, ...entry, range });
      const asked = { held, openings, known: null as Opening[] | null };
      answer.current = asked;
      setDragging({ held, openings: null, over: null });
      openings.then(
        (found) => {
          asked.known = found;
          setDragging((now) => {
            if (now?.held !== held) return now;
            const target = now.over?.target ?? null;
            const over = target && { target, verdict: verdictFor(held, found, target) };
            return { ...now, openings: found, over };
          });
        },
        () => undefined,
      );
      return true;
    },
    onOver: (element, point) => {
      ghost.current?.style.setProperty('transform', `translate(${String(point.x + 14)}px, ${String(point.y + 14)}px)`);
      const target = targetOf(element, point);
      setDragging((now) => {
        if (!now) return now;
        if (same(now.over?.target ?? null, target) && (now.over?.verdict ?? null) !== null) return now;
        const verdict = target && now.openings ? verdictFor(now.held, now.openings, target) : null;
        return { ...now, over: target && { target, verdict } };
      });
    },
    onDrop: (element, point) => {
      const target = targetOf(element, point);
      const asked = answer.current;
      if (!target || !asked) return;
      if (target.day < place.today) {
        const where = desk.whereText({ startsAt: instantAt(`${target.day}T00:00`, timeZone), account: '' });
        desk.refuse({
          held: asked.held,
          where,
          conflicts: [{ rule: 'past', message: '这个时间已经过去' }],
          again: null,
        });
        return;
      }
      // A quick hand lets go before the answer is there: the drop waits for it.
      asked.openings.then((openings) => land(asked.held, openings, target), desk.failed);
    },
    onEnd: () => {
      answer.current = null;
      setDragging(null);
    },
  });

  const land = (held: Held, openings: readonly Opening[], target: Target) => {
    const verdict = verdictFor(held, openings, target);
    const { entry } = held;
    if (verdict.kind === 'refused' || verdict.kind === 'reason') {
      const { opening } = verdict;
      const again = verdict.kind === 'reason' ? (reason: string) => void desk.put(held, opening, reason) : null;
      desk.refuse({ held, where: desk.whereText(opening), conflicts: opening.conflicts, again });
      return;
    }
    if (verdict.kind === 'free' && !(entry && target.minutes === null)) return void desk.put(held, verdict.opening);
    // An entry keeps its hour when only its day changes; the service judges hours nobody offered.
    const time = target.minutes === null ? (entry ? timeOf(entry.startsAt, timeZone) : null) : clock(target.minutes);
    const account = target.account ?? entry?.account ?? openings[0]?.account;
    if (time === null || account === undefined) {
      desk.offer(held, target.day);
      return;
    }
    const group = entry ? entry.group : (openings[0]?.group ?? null);
    return void desk.put(held, { startsAt: instantAt(`${target.day}T${time}`, timeZone), account, group });
  };

  const { view, today } = place;
  const notes = useMemo(() => {
    if (open === null || range === null || view === 'lanes') return NO_NOTES;
    return view === 'month' ? [...dayNotes(open, range, today).values()] : hourNotes(open);
    // The range is made anew at every render from what is named here.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [open, view, today, range?.from, range?.to]);
  return { dragging, notes };

  function verdictFor(held: Held, openings: readonly Opening[], target: Target): Verdict {
    const { entry } = held;
    if (!entry || target.minutes !== null) return verdictAt(openings, target);
    // By the day alone an entry keeps its hour and, where it may, its account.
    const local = `0000-00-00T${timeOf(entry.startsAt, timeZone)}`;
    return verdictAt(openings, { ...target, minutes: minutesOf(local), account: target.account ?? entry.account });
  }
}

function openRange({ from, to }: Range, today: string): Range | null {
  const first = from < today ? today : from;
  const last = plusDays(first, MOST_DAYS - 1);
  return to < first ? null : { from: first, to: to < last ? to : last };
}

const same = (one: Target | null, other: Target | null): boolean =>
  one?.day === other?.day && one?.minutes === other?.minutes && one?.account === other?.account;
const clock = (minutes: number): string => {
  const within = Math.max(0, Math.min(24 * 60 - STEP, minutes));
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
};
const timeOf = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    new Date(instant),
  );
