import { eventType } from '../platform/events/index.js';

/** Somebody approved exactly this text. */
export const draftApproved = eventType<{ workspaceId: string; draftId: string; number: number; hash: string }>(
  'draft.approved',
);
/** An approval no longer holds: what was planned with it must be taken back. */
export const approvalVoided = eventType<{ workspaceId: string; draftId: string; reason: string }>(
  'draft.approval_voided',
);
