import type { ReleasedEntry } from '../../calendar/index.js';
import type { MadeView } from '../../drafting/index.js';
import type { ScriptPart } from './script.js';

/** One line of the calendar as files carry it: the five questions, and why it stands where it stands. */
export interface CalendarLine {
  readonly id: string;
  readonly who: string;
  /** ISO 8601 with the workspace's offset. */
  readonly when: string;
  readonly where: ReleasedEntry['where'];
  readonly what: Omit<ReleasedEntry['what'], 'body' | 'made'> & { readonly made: MadeView | null };
  readonly why: ReleasedEntry['why'];
  readonly reasons: readonly string[];
  /** The text part by part, for people. Files for machines leave it out: they have `what.text`. */
  readonly script: readonly ScriptPart[];
}

export interface CalendarSummary {
  readonly drafted: number;
  readonly blocked: number;
  readonly approved: number;
  readonly placed: number;
  readonly leftOver: number;
}

/** Approved and not on the calendar, and the rule that kept it out. */
export interface CalendarLeftOver {
  readonly draftId: string;
  readonly rule: string;
  /** Its first words, and the rule in words: for people. Files for machines leave them out. */
  readonly title?: string;
  readonly message?: string;
}

/** `calendar.json`: a period as it was released or planned. The other formats are made from it. */
export interface CalendarDocument {
  /** ISO week such as `2026-W48`, or the two days a period runs between. */
  readonly week: string;
  readonly title: string;
  readonly timeZone: string;
  readonly release: number | null;
  readonly entries: readonly CalendarLine[];
  readonly leftOver: readonly CalendarLeftOver[];
  readonly summary: CalendarSummary;
}
