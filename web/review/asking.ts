import type { ReasonCode } from './reasons';

/** A reason that is being written: for a decision on a draft, or for letting one of its findings pass. */
export interface Asking {
  readonly draftId: string;
  readonly about: 'request_changes' | 'reject' | 'waive';
  /** Several that are told together are let pass together. */
  readonly findingIds?: readonly string[];
}

/** What was answered: words, a reason of the list, or for a waiver the last day on which it holds. */
export interface Answer {
  readonly reason?: string;
  readonly reasonCode?: ReasonCode;
  readonly until?: string;
}
