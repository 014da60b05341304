import { eventType } from '../platform/events/index.js';

/** A draft has a new current version: approvals of older ones no longer hold. */
export const draftVersionAdded = eventType<{ workspaceId: string; draftId: string; number: number; hash: string }>(
  'draft.version_added',
);
/** A draft was put away, or taken out again. */
export const draftDiscarded = eventType<{ workspaceId: string; draftId: string }>('draft.discarded');
export const draftRestored = eventType<{ workspaceId: string; draftId: string }>('draft.restored');
/** The evidence behind a version was judged anew, and the findings are others than before. */
export const draftRechecked = eventType<{
  workspaceId: string;
  draftId: string;
  number: number;
  hash: string;
  blocking: boolean;
}>('draft.rechecked');
/**
 * A case may no longer be told (the library's `consent_withdrawn`), and every text that tells it is now written down as one
 * that does. Whoever takes texts back listens to this, not to the library: there is nothing left to look for.
 */
export const withdrawnCaseTraced = eventType<{ workspaceId: string; caseId: string; reason: string }>(
  'drafting.withdrawn_case_traced',
);
