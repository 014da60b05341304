import { EntryEntity } from './entries/entry.entity.js';
import { PlanProposalEntity } from './plans/plan-proposal.entity.js';
import { ReleaseEntity } from './releases/release.entity.js';

export type { ApprovedItem } from './approved-item.js';
export { entryRecalled, releasePublished } from './calendar.events.js';
export { EntryEntity } from './entries/entry.entity.js';
export { LIVE_STATES } from './entries/entry-states.js';
export { CalendarModule } from './calendar.module.js';
export { Entries } from './entries/entries.service.js';
export { Plans } from './plans/plans.service.js';
export { Releases } from './releases/releases.service.js';
export { PlanProposalEntity } from './plans/plan-proposal.entity.js';
export { releasedEntry, type ReleasedEntry } from './releases/release-snapshot.js';
export { textsOf } from './releases/releases.queries.js';
export { ReleaseEntity } from './releases/release.entity.js';
export { mostInMix } from './rules/mix.js';
export { isQuiet } from './rules/quiet-hours.js';

export const calendarEntities = [EntryEntity, PlanProposalEntity, ReleaseEntity];
