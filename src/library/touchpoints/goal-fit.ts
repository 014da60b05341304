import type { Goal, TouchpointId } from '../vocabulary.js';

/** How well a touchpoint serves a goal: Moments make a person believable, one-to-one closes and cares, groups stir. */
export const TOUCHPOINT_FIT: Record<Goal, Record<TouchpointId, number>> = {
  acquire: { moments: 1, private_chat: 0.4, group: 0.7 },
  build_trust: { moments: 1, private_chat: 0.8, group: 0.7 },
  activate: { moments: 0.6, private_chat: 0.6, group: 1 },
  convert: { moments: 0.6, private_chat: 1, group: 0.8 },
  repurchase: { moments: 0.5, private_chat: 1, group: 0.8 },
  refer: { moments: 0.6, private_chat: 0.9, group: 1 },
  reactivate: { moments: 0.6, private_chat: 1, group: 0.6 },
  care: { moments: 0.5, private_chat: 1, group: 0.6 },
};
