import { eventType } from '../platform/events/index.js';

/** A period was frozen for the operators. Handled inside the transaction that publishes it; read the release by its number. */
export const releasePublished = eventType<{
  workspaceId: string;
  releaseId: string;
  releaseNumber: number;
  fromDay: string;
  toDay: string;
}>('calendar.release_published');

/** An entry must not go out any more; `reason` is in Chinese, for the operator. */
export const entryRecalled = eventType<{ workspaceId: string; entryId: string; draftId: string; reason: string }>(
  'calendar.entry_recalled',
);
