import { EntryEntity } from './entries/entry.entity.js';
import { PlanProposalEntity } from './plans/plan-proposal.entity.js';
import { ReleaseEntity } from './releases/release.entity.js';

export type { ApprovedItem } from './approved-item.js';
export { entryRecalled, releasePublished } from './calendar.events.js';
export { EntryEntity, type Entry } from './entries/entry.entity.js';
export { ENTRY_STATES, LIVE_STATES, type EntryOrigin, type EntryState } from './entries/entry-states.js';
export { CalendarModule } from './calendar.module.js';
export { Entries, type Moving, type Placing } from './entries/entries.service.js';
export { EntryCards } from './entries/entry-cards.service.js';
export { Openings } from './openings/openings.service.js';
export { Plans, type PlanWish, type Proposed } from './plans/plans.service.js';
export { Tray } from './plans/tray.service.js';
export { Releases } from './releases/releases.service.js';
export { ReleaseViews } from './releases/release-views.service.js';
export { MEASURES, measureOf } from './measure.js';
export { PlanProposalEntity } from './plans/plan-proposal.entity.js';
export type { LeftOver } from './planner/left-over.js';
export type { Placement } from './planner/planner.js';
export type { ReleaseDiff } from './releases/release-diff.js';
export { releasedEntry, type ReleasedEntry, type ReleaseSnapshot } from './releases/release-snapshot.js';
export { textsOf } from './releases/releases.queries.js';
export { ReleaseEntity } from './releases/release.entity.js';
export { mostInMix } from './rules/mix.js';
export { isQuiet } from './rules/quiet-hours.js';
export { RULES, type Conflict } from './rules/conflict.js';

export const calendarEntities = [EntryEntity, PlanProposalEntity, ReleaseEntity];
