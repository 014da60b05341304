/** What of this room needs neither Nest nor a database. */
export type { Check, CheckContext, Finding, Resembled, Rule, SeenText, Severity, Shown } from './finding.js';
export { SEVERITIES } from './finding.js';
export * from './lines/judge-line.js';
export * from './lines/line-library.js';
export * from './lines/line.js';
export * from './lines/read-line.js';
export { RECORD_RULES } from './records/evidence-gaps.js';
export { judgeRecords } from './records/judge-records.js';
export { recordTexts } from './records/record-texts.js';
export * from './registry.js';
export * from './suggestions.js';
export { listedRule } from './versions.js';
export { similarity, verdictOf } from './sameness/similarity.js';
