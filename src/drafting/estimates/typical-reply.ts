import type { TouchpointId } from '../../library/index.js';

/**
 * Tokens of a reply, as the JSON it comes in, where the model has not written enough there to know better. Moments, chats
 * and groups: mean of the drafts of `docs/samples` for both brands (225, 425, 320) and the claims a model quotes beside
 * them. The others: characters their prompts ask for, at 0.74 tokens each as measured on prompts, and the shape around them.
 */
export const TYPICAL_REPLY: Readonly<Record<TouchpointId, number>> = {
  moments: 300,
  private_chat: 500,
  group: 450,
  official_account: 1_500,
  live: 1_500,
  channels_video: 500,
  public_note: 550,
  persona_matrix: 260,
};
