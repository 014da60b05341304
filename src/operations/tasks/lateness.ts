import { plusSeconds, type Instant } from '../../kernel/index.js';
import type { TouchpointId } from '../../library/index.js';

/** How long after its moment a task may still be done. A group script is a live hour; a post can wait for the evening. */
export const GRACE_MINUTES: Record<TouchpointId, number> = { moments: 240, private_chat: 480, group: 60 };

/** From this moment on a task that is not done is missed. */
export const lateAfter = (dueAt: Instant, touchpoint: TouchpointId): Instant =>
  plusSeconds(dueAt, GRACE_MINUTES[touchpoint] * 60);
