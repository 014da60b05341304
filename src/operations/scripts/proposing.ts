import { wilsonLowerBound } from './wilson.js';

/** What is known of one answer that several people sent, over the window. */
export interface ProposalFigures {
  /** How often it was sent. */
  readonly used: number;
  /** By how many operators, and to how many customers. */
  readonly operators: number;
  readonly customers: number;
  /** Of how many sendings the operator told what came of it. */
  readonly told: number;
  /** Of those told: the customer wrote back or bought. */
  readonly answered: number;
  /** How much of the proposed text the sendings changed, on average, 0 to 100. */
  readonly changedPercent: number;
  /** First and last day it was sent, local to the workspace. */
  readonly from: string;
  readonly to: string;
}

/**
 * What an answer must have shown before it is proposed as a script. The house's own rule, chosen so that neither one
 * eager operator nor one talkative customer nor four lucky sendings carry it: five answered of five speak for 57 %.
 */
export const PROPOSING = {
  usedLeast: 5,
  customersLeast: 4,
  operatorsLeast: 2,
  /** A team of one operator proposes too, once as many customers have seen it. */
  customersForOneOperator: 8,
  /** Who tells only of successes has told little. */
  toldShareLeast: 0.5,
  answeredBoundLeast: 0.5,
  changedPercentMost: 20,
} as const;

export const answeredBound = ({ answered, told }: Pick<ProposalFigures, 'answered' | 'told'>): number =>
  wilsonLowerBound(answered, told);

/** What still keeps an answer from being proposed, in the order of the rule; nothing when it may be. */
export function shortOf(figures: ProposalFigures): (keyof ProposalFigures)[] {
  const { used, operators, customers, told, changedPercent } = figures;
  const byMany = operators >= PROPOSING.operatorsLeast || customers >= PROPOSING.customersForOneOperator;
  return [
    ...(used < PROPOSING.usedLeast ? (['used'] as const) : []),
    ...(byMany ? [] : (['operators'] as const)),
    ...(customers < PROPOSING.customersLeast ? (['customers'] as const) : []),
    ...(told < used * PROPOSING.toldShareLeast ? (['told'] as const) : []),
    ...(answeredBound(figures) < PROPOSING.answeredBoundLeast ? (['answered'] as const) : []),
    ...(changedPercent > PROPOSING.changedPercentMost ? (['changedPercent'] as const) : []),
  ];
}

const USED_TIMES = 2;
const BOUND_RISE = 0.15;

/** Whether an answer that was declined has shown so much more since that it may be proposed once again. */
export const clearlyBetter = (declined: ProposalFigures, now: ProposalFigures): boolean =>
  (now.used >= declined.used * USED_TIMES && answeredBound(now) >= answeredBound(declined)) ||
  answeredBound(now) - answeredBound(declined) >= BOUND_RISE;
