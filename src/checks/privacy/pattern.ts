import type { PRIVACY_RULES } from './rules.js';

type PrivacyRule = keyof typeof PRIVACY_RULES;

export interface PersonalPattern {
  readonly rule: PrivacyRule;
  /** Read on folded text (half-width, lower case, simplified). Group `hit`, when there is one, is the span. */
  readonly match: RegExp;
  /** A stricter look at the digits and letters of the hit alone. */
  readonly proof?: (characters: string) => boolean;
}
