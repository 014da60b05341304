/** Moves a proposal may make. Guards and buttons both read this table. */
export const PROPOSAL_MOVES = {
  accept: { from: ['open'], to: 'accepted' },
  decline: { from: ['open'], to: 'declined' },
  undo: { from: ['accepted', 'declined'], to: 'open' },
} as const;

export const PROPOSAL_STATES = ['open', 'accepted', 'declined'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];
export type ProposalMove = keyof typeof PROPOSAL_MOVES;

export const mayMove = (move: ProposalMove, state: ProposalState): boolean =>
  (PROPOSAL_MOVES[move].from as readonly ProposalState[]).includes(state);
