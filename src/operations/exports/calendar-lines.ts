import type { ReleasedEntry } from '../../calendar/index.js';
import { appended } from '../../drafting/index.js';
import type { Library } from '../../library/index.js';
import type { CalendarLine } from './calendar-document.js';
import { scriptOf } from './script.js';

/** A released entry as files carry it, its audience by name. */
export const calendarLine = (
  { entryId, who, when, where, what, why, reasons }: ReleasedEntry,
  library: Library,
): CalendarLine => ({
  id: entryId,
  who: audienceName(library, who.segment, who.group),
  when,
  where: { touchpoint: where.touchpoint, account: where.account },
  what: {
    draftId: what.draftId,
    version: what.version,
    hash: what.hash,
    text: what.text,
    claims: what.claims,
    made: what.made ?? null,
  },
  why: { goal: why.goal, category: why.category, measure: why.measure },
  reasons,
  script: scriptOf(what.body, appended(what.made?.label ?? null)),
});

const audienceName = (library: Library, segment: string, group: string | null): string =>
  group === null ? (library.segments.get(segment)?.name ?? segment) : (library.groups.get(group)?.name ?? group);
