import { jobType } from '../../platform/jobs/index.js';

/** "Have this draft read a second time." Behind the writing: it takes calls of its own. */
export const readAgain = jobType<{ workspaceId: string; draftId: string }>('drafting.second-reading', {
  concurrency: 4,
  attempts: 2,
});
