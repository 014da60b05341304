import type { EventInput } from '@fullcalendar/react';
import type { DayNote } from './drag-notes';
import { capped, type Shown } from './shown';

/** Minutes a block is tall in week and day: long enough for its two lines, and no longer, so that what follows stands below it. */
const BLOCK_MINUTES = 30;

export type GridItem =
  | { readonly kind: 'entry'; readonly entry: Shown }
  | { readonly kind: 'more'; readonly day: string; readonly count: number }
  | { readonly kind: 'note'; readonly note: DayNote };

const event = (id: string, start: string, item: GridItem, more: EventInput = {}): EventInput => ({
  ...{ id, start, title: '', editable: false, extendedProps: { item } },
  ...more,
});

/** A month draws the first lines of each day, and one that opens the rest: 2,000 entries are some 200 elements. */
export function monthEvents(days: ReadonlyMap<string, readonly Shown[]>): EventInput[] {
  return [...days].flatMap(([day, entries]) => {
    const { shown, more } = capped(entries);
    const events = shown.map((entry) => event(entry.id, entry.startsAt, { kind: 'entry', entry }));
    if (more > 0)
      events.push(
        event(`more:${day}`, `${day}T23:58:00`, { kind: 'more', day, count: more }, { end: `${day}T23:59:00` }),
      );
    return events;
  });
}

export const timeEvents = (days: ReadonlyMap<string, readonly Shown[]>): EventInput[] =>
  [...days.values()]
    .flat()
    .map((entry) => event(entry.id, entry.startsAt, { kind: 'entry', entry }, { end: blockEnd(entry.startsAt) }));

const blockEnd = (startsAt: string): string => new Date(Date.parse(startsAt) + BLOCK_MINUTES * 60_000).toISOString();

/** What days and hours say to what is being dragged, drawn behind the entries so that nothing shifts under the pointer. */
export const noteEvents = (notes: readonly DayNote[]): EventInput[] =>
  notes.map((note) =>
    event(
      `note:${note.day}:${note.startsAt ?? ''}`,
      note.startsAt ?? note.day,
      { kind: 'note', note },
      {
        display: 'background',
        allDay: note.startsAt === null,
        className: `calendar-note calendar-note-${note.kind}`,
        ...(note.startsAt === null ? {} : { end: blockEnd(note.startsAt) }),
      },
    ),
  );
