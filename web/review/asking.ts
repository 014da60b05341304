import type { State } from './queue-filters';
import type { ReasonCode } from './reasons';

/** A reason that is being written: for a decision on a draft, or for letting one of its findings pass. */
export interface Asking {
  readonly draftId: string;
  readonly about: 'request_changes' | 'reject' | 'waive';
  /** Several that are told together are let pass together. */
  readonly findingIds?: readonly string[];
  /** State of the draft when the question was put; it may be another when the answer is sent. */
  readonly seenIn?: State;
  /** The approvals it had by then. */
  readonly seenApprovals?: number;
}

/** What was answered: words, a reason of the list, or for a waiver the last day on which it holds. */
export interface Answer {
  readonly reason?: string;
  readonly reasonCode?: ReasonCode;
  readonly until?: string;
}
