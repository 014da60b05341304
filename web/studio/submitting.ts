import type { Schema } from '../api/client';

type Review = Pick<Schema<'Review'>, 'draftId' | 'hash' | 'state' | 'actions' | 'findings'>;

export interface Sorted {
  /** Ready for a reviewer. */
  readonly ready: readonly Review[];
  /** May be submitted, but nobody can approve it as it is. */
  readonly blocked: readonly Review[];
  /** Cannot be submitted from where it stands. */
  readonly refused: readonly Review[];
}

const blocking = ({ findings }: Review): boolean =>
  findings.some(({ waived, finding }) => !waived && finding.severity === 'block');

const allowed = ({ actions }: Review): boolean =>
  actions.some(({ action, allowed: yes }) => action === 'submit' && yes);

/** What would become of each of many drafts if they were submitted now. */
export function sortForSubmitting(reviews: readonly Review[]): Sorted {
  const able = reviews.filter(allowed);
  return {
    ready: able.filter((review) => !blocking(review)),
    blocked: able.filter(blocking),
    refused: reviews.filter((review) => !allowed(review)),
  };
}
