import type { PRIVACY_RULES } from './rules.js';

export type PrivacyRule = keyof typeof PRIVACY_RULES;

/** A stretch of a folded text that tells of somebody, with everything it is at once. */
export interface Hit {
  readonly rules: readonly PrivacyRule[];
  readonly start: number;
  readonly end: number;
}

export interface PersonalPattern {
  readonly rule: PrivacyRule;
  /** Read on folded text (half-width, lower case, simplified). Group `hit`, when there is one, is the span. */
  readonly match: RegExp;
  /** What the text must have besides, wherever: what every match itself needs is read from the pattern. */
  readonly needs?: RegExp;
  /** A stricter look at the hit: its letters and digits alone, and as it stands. */
  readonly proof?: (characters: string, hit: string) => boolean;
}
