/** A reason that is being written: for a decision on a draft, or for letting one of its findings pass. */
export interface Asking {
  readonly draftId: string;
  readonly about: 'request_changes' | 'reject' | 'waive';
  readonly findingId?: string;
}
