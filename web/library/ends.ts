import { daysBetween, SOON_DAYS, type Day } from './portraits/expiry';

/** Something of the library that ends: a fact, a consent, an offer, the right to a picture. */
export interface Ending {
  readonly kind: 'product' | 'case' | 'offer' | 'material' | 'media';
  readonly slug: string;
  readonly title: string;
  /** What of it ends, in its own words; empty for the whole. */
  readonly part: string;
  readonly until: Day;
  /** Negative when it is over already. */
  readonly daysLeft: number;
}

interface Candidate extends Omit<Ending, 'daysLeft' | 'until'> {
  readonly until: Day | null | undefined;
}

/** What ended in the last month or ends soon, the most pressing first. What ended long ago is history. */
export function endings(candidates: readonly Candidate[], today: Day): Ending[] {
  return candidates
    .flatMap(({ until, ...about }) => (until ? [{ ...about, until, daysLeft: daysBetween(today, until) }] : []))
    .filter(({ daysLeft }) => Math.abs(daysLeft) <= SOON_DAYS)
    .sort((one, other) => one.daysLeft - other.daysLeft);
}
