/** Reasons that are often given, by what they are called in the words of the desk. */
export const QUICK_REASONS = ['feeling', 'customer', 'name', 'voice', 'again', 'length', 'public'] as const;
export type QuickReason = (typeof QUICK_REASONS)[number];

const CLAIMS: readonly QuickReason[] = ['feeling', 'customer', 'name'];
/** By check: a reason is offered only where it can be one. */
const FITTING: Readonly<Record<string, readonly QuickReason[]>> = {
  absolute_terms: CLAIMS,
  industry: CLAIMS,
  honesty: CLAIMS,
  grounding: CLAIMS,
  advertising: ['customer', 'name'],
  platform: ['name'],
  decency: ['customer', 'name'],
  voice: ['voice', 'customer', 'name'],
  sameness: ['again'],
  form: ['length'],
  privacy: ['public'],
  diversion: ['public'],
};

export const quickReasonsOf = (check: string | undefined): readonly QuickReason[] => FITTING[check ?? ''] ?? [];
