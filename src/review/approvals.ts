import type { ReviewPolicy } from '../identity/index.js';
import type { RiskLevel } from './risk/risk.js';

/** A move as it was written down; oldest first wherever there are several. */
export interface Decided {
  readonly action: string;
  readonly hash: string;
  readonly personId: string | null;
  readonly personName: string;
  readonly createdAt: string;
}

export interface Approval {
  /** Null for an API key, which counts where four eyes are off. */
  readonly personId: string | null;
  readonly name: string;
  readonly at: string;
}

/**
 * Approvals that count for a text: given to exactly it and not taken back. Any other move – asked for changes,
 * withdrawn, submitted anew, edited – ends all that were given before it.
 */
export function approvalsGiven(decisions: readonly Decided[], hash: string): Approval[] {
  let given: Approval[] = [];
  for (const { action, hash: of, personId, personName: name, createdAt: at } of decisions) {
    if (action === 'withdraw_approval') given = given.filter((approval) => approval.personId !== personId);
    else if (action !== 'approve' || of !== hash) given = [];
    else given = [...given.filter((approval) => approval.personId !== personId), { personId, name, at }];
  }
  return given;
}

/** How many people must approve: a touchpoint's own number, else the general one. Without four eyes, one. */
export function approvalsNeeded(
  policy: ReviewPolicy,
  { fourEyes, touchpoint, risk }: { fourEyes: boolean; touchpoint: string; risk: RiskLevel },
): number {
  return fourEyes ? (policy.touchpoints[touchpoint]?.[risk] ?? policy.approvals[risk]) : 1;
}
