import type { CalendarDocument } from './calendar-document.js';

/** `calendar.json`: what a program reads. */
export const toJson = (document: CalendarDocument): string =>
  `${JSON.stringify(
    {
      ...document,
      entries: document.entries.map(({ script: _forPeople, ...line }) => line),
      leftOver: document.leftOver.map(({ draftId, rule }) => ({ draftId, rule })),
    },
    null,
    2,
  )}\n`;
