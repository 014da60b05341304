import { plusSeconds, type Instant } from '../../kernel/index.js';
import type { TouchpointId } from '../../library/index.js';

/** How long after its moment a task may still be done. A group script or a live is an hour; a post can wait for the evening. */
export const GRACE_MINUTES: Record<TouchpointId, number> = {
  moments: 240,
  private_chat: 480,
  group: 60,
  official_account: 720,
  live: 60,
  channels_video: 720,
  public_note: 720,
  persona_matrix: 1_440,
};

/** From this moment on a task that is not done is missed. */
export const lateAfter = (dueAt: Instant, touchpoint: TouchpointId): Instant =>
  plusSeconds(dueAt, GRACE_MINUTES[touchpoint] * 60);
