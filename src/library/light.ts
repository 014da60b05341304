/**
 * What of this room needs neither Nest nor a database: kinds of records and rules about them. The checks stand on it
 * alone, so that a command which only checks texts starts in a moment.
 */
export * from './evidence.js';
export * from './untold.js';
export * from './kinds/index.js';
export * from './library.js';
export { notYetWritten } from './not-yet-written.js';
export type { RecordFinding, RecordJudge } from './record-finding.js';
export * from './touchpoints/index.js';
export * from './vocabulary.js';
export { timesInWords, weekdaysIn } from './weekdays-in-words.js';
