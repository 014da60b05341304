import { jobType } from '../../platform/jobs/index.js';

/**
 * "Look at this item." More at once than calls to the model: while some wait for the provider, others are prepared,
 * checked and saved.
 */
export const draftItem = jobType<{ workspaceId: string; itemId: string }>('drafting.item', {
  concurrency: 64,
  attempts: 5,
});
