import type { CalendarDocument } from './calendar-document.js';

/** `calendar.json`: what a program reads. */
export const toJson = (document: CalendarDocument): string =>
  `${JSON.stringify(
    { ...document, leftOver: document.leftOver.map(({ draftId, rule }) => ({ draftId, rule })) },
    null,
    2,
  )}\n`;
