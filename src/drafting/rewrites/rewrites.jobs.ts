import { jobType } from '../../platform/jobs/index.js';

/** "Look at this rewrite." A few at once: most of them wait for the model's own queue. */
export const draftRewrite = jobType<{ workspaceId: string; rewriteId: string }>('drafting.rewrite', {
  concurrency: 16,
  attempts: 3,
});
