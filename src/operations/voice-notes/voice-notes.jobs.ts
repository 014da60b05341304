import { jobType } from '../../platform/jobs/index.js';

/** "Look at this voice note." Few at once: most endpoints work on one recording at a time. */
export const transcribeNote = jobType<{ workspaceId: string; noteId: string }>('operations.transcribe', {
  concurrency: 2,
  attempts: 1,
});
