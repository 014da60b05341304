import type { Category, Goal, Touchpoint } from './tags';

/** The closed lists of the domain, in the order in which people are shown them. */
export const GOALS: readonly Goal[] = [
  'acquire',
  'build_trust',
  'activate',
  'convert',
  'repurchase',
  'refer',
  'reactivate',
  'care',
];
export const CATEGORIES: readonly Category[] = ['life', 'expertise', 'proof', 'interaction', 'product'];
export const TOUCHPOINTS: readonly Touchpoint[] = [
  'moments',
  'private_chat',
  'group',
  'official_account',
  'live',
  'channels_video',
  'public_note',
  'persona_matrix',
];
