/** What can be asked of a draft that is there already. */
export const REWRITE_KINDS = ['instruction', 'shorten', 'scene', 'translate', 'fix'] as const;
export type RewriteKind = (typeof REWRITE_KINDS)[number];

/** `writing` until there is a proposal or a reason why not; a proposal waits for a person, however long. */
export const REWRITE_STATES = ['writing', 'proposed', 'failed', 'accepted', 'discarded'] as const;
export type RewriteState = (typeof REWRITE_STATES)[number];

/** Kinds that need a model, whatever else there is: free words cannot be followed by rules. */
export const NEEDS_MODEL: readonly RewriteKind[] = ['instruction'];

/** Model rounds of one automatic fix. More would only move the words about. */
export const FIX_ROUNDS = 2;
