/** Moves a proposal may make, and how the audit trail names them. */
export const PROPOSAL_MOVES = {
  accept: { from: ['open'], to: 'accepted', audited: 'accepted' },
  decline: { from: ['open'], to: 'declined', audited: 'declined' },
  undo: { from: ['accepted', 'declined'], to: 'open', audited: 'reopen' },
} as const;

export const PROPOSAL_STATES = ['open', 'accepted', 'declined'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];
export type ProposalMove = keyof typeof PROPOSAL_MOVES;

export const mayMove = (move: ProposalMove, state: ProposalState): boolean =>
  (PROPOSAL_MOVES[move].from as readonly ProposalState[]).includes(state);
