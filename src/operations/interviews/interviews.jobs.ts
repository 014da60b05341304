import { jobType } from '../../platform/jobs/index.js';

/** "Look whether something is worth asking about this answer." Somebody has the page open: a few at once. */
export const followUpAnswer = jobType<{ workspaceId: string; questionId: string }>('operations.interview-follow-ups', {
  concurrency: 4,
  attempts: 2,
});
