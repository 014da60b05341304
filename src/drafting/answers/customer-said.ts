import type { Finding } from '../../checks/index.js';
import type { Day } from '../../kernel/index.js';
import type { Claim } from '../../library/index.js';

/** A customer posted something, or asked or said something to us. */
export const SAID_KINDS = ['moment', 'question'] as const;
export type SaidKind = (typeof SAID_KINDS)[number];

/** What the same customer posted or asked before, and what they were sent. */
export interface SaidBefore {
  /** Id of the asking. */
  readonly id: string;
  readonly day: Day;
  readonly kind: SaidKind;
  readonly words: string;
  /** What was sent, in the words in which it was; null where nothing was noted. */
  readonly sent: { readonly text: string; readonly offered: string; readonly script: string | null } | null;
}

/**
 * What a customer did, as an operator pasted it. Private: it goes into one operator's record, into the prompt and the booked call
 * of its own asking, and into prompts of later ones, whose booked calls do not keep it.
 */
export interface CustomerSaid {
  readonly kind: SaidKind;
  readonly words: string;
  /** How the customer may be called. */
  readonly alias: string | null;
  /** What the operator knows of them: bought when, told what. */
  readonly known: string | null;
  /** What the same customer did before, the newest first. */
  readonly before: readonly SaidBefore[];
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
