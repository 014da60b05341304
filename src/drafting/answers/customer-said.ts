import type { Finding } from '../../checks/index.js';
import type { Claim } from '../../library/index.js';

/** A customer posted something, or asked or said something to us. */
export const SAID_KINDS = ['moment', 'question'] as const;
export type SaidKind = (typeof SAID_KINDS)[number];

/** What a customer did, as an operator pasted it. Private: it goes into one prompt and one operator's record. */
export interface CustomerSaid {
  readonly kind: SaidKind;
  readonly words: string;
  /** How the customer may be called. */
  readonly alias: string | null;
  /** What the operator knows of them: bought when, told what. */
  readonly known: string | null;
}

/** One way to answer. `script` names the script and which of its answers it is or follows, `slug#0`; null when it was written anew. */
export interface SuggestedAnswer {
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly script: string | null;
}

export interface CheckedAnswer extends SuggestedAnswer {
  readonly findings: readonly Finding[];
}

/** As many as fit on a phone and still leave a choice. */
export const ANSWERS_GIVEN = 3;
