import type { Finding } from '../checks/index.js';
import { err, ok, type PersonId, type Result } from '../kernel/index.js';
import type { Permission } from '../identity/index.js';
import type { Approval } from './approvals.js';

export const REVIEW_STATES = ['draft', 'in_review', 'changes_requested', 'approved', 'rejected'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export interface Transition {
  readonly from: readonly ReviewState[];
  readonly to: ReviewState;
  readonly permission: Permission;
  /** Where it leads while more people must make the same move. */
  readonly partly?: ReviewState;
  /** The other side must be told why. */
  readonly reason: boolean;
}

/** Moves a draft may make, and who may make them. Guards and buttons both read this table. */
export const TRANSITIONS = {
  submit: { from: ['draft', 'changes_requested'], to: 'in_review', permission: 'review.submit', reason: false },
  withdraw: { from: ['in_review'], to: 'draft', permission: 'review.submit', reason: false },
  approve: {
    from: ['in_review'],
    partly: 'in_review',
    to: 'approved',
    permission: 'review.decide',
    reason: false,
  },
  withdraw_approval: {
    from: ['in_review', 'approved'],
    to: 'in_review',
    permission: 'review.decide',
    reason: false,
  },
  request_changes: {
    from: ['in_review', 'approved'],
    to: 'changes_requested',
    permission: 'review.decide',
    reason: true,
  },
  reject: { from: ['in_review', 'approved'], to: 'rejected', permission: 'review.decide', reason: true },
  reopen: { from: ['rejected'], to: 'draft', permission: 'review.submit', reason: false },
} as const satisfies Record<string, Transition>;

export type ReviewAction = keyof typeof TRANSITIONS;
export const REVIEW_ACTIONS = Object.keys(TRANSITIONS) as ReviewAction[];

/** Where a new version leaves a draft: nothing that was decided holds for words nobody has read. */
export const AFTER_EDIT: Record<ReviewState, ReviewState> = {
  draft: 'draft',
  in_review: 'draft',
  changes_requested: 'changes_requested',
  approved: 'draft',
  rejected: 'rejected',
};

export type RefusalCode =
  | 'wrong_state'
  | 'decided_meanwhile'
  | 'stale_content'
  | 'not_permitted'
  | 'reason_required'
  | 'four_eyes'
  | 'needs_a_person'
  | 'approved_before'
  | 'not_your_approval'
  | 'blocking_findings';

export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly findings?: readonly Finding[];
}

/** What was decided last, and by whom. */
export interface Last {
  readonly action: string;
  readonly by: string;
}

export interface Decision {
  readonly action: ReviewAction;
  readonly state: ReviewState;
  /** Content hash of the draft's current version, and the one the actor read. */
  readonly current: string;
  readonly seen: string;
  /** The state the actor saw; null when they did not tell: then nobody's decision is overturned. */
  readonly seenIn: ReviewState | null;
  /** How many approvals counted when the actor looked; null when they did not tell: then nobody's approval is ended. */
  readonly seenApprovals: number | null;
  /** The last decision, for who comes after it. */
  readonly last: Last | null;
  readonly permitted: boolean;
  /** Whether the other side is told why, by a code or in words. */
  readonly reasoned: boolean;
  readonly fourEyes: boolean;
  /** Null for an API key or the house itself. */
  readonly personId: PersonId | null;
  /** Everybody whose words or request the draft comes from. */
  readonly authors: readonly string[];
  /** Findings of the current version that no waiver covers. */
  readonly open: readonly Finding[];
  /** Approvals that count for the current text, and how many it needs by the workspace's policy. */
  readonly given: readonly Approval[];
  readonly needed: number;
}

/** May this move be made now? The state it leads to, or the first rule that says no. */
export function decide(decision: Decision): Result<ReviewState, Refusal> {
  const move: Transition = TRANSITIONS[decision.action];
  if (!decision.permitted)
    return refuse('not_permitted', `${decision.action} needs the permission ${move.permission}.`);
  if (decision.seen !== decision.current)
    return refuse('stale_content', 'The draft has changed since you read it. Read the current version, then decide.');
  const isSeen =
    decision.state === (decision.seenIn ?? (move.reason ? 'in_review' : decision.state)) && approvalsSeen(decision);
  const isPossible = move.from.includes(decision.state);
  if (!isSeen && (isPossible || decision.seenIn !== null)) return refuse('decided_meanwhile', overtaken(decision));
  if (!isPossible)
    return refuse(
      'wrong_state',
      `${decision.action} is possible from ${move.from.join(' or ')}; the draft is ${decision.state}.`,
    );
  if (move.reason && !decision.reasoned)
    return refuse('reason_required', `${decision.action} needs a reason, for the writer to act on.`);
  if (decision.action === 'withdraw_approval') return withdrawable(decision);
  return decision.action === 'approve' ? approvable(decision) : ok(move.to);
}

/** Moves that end the approvals a text in review has. */
const ENDS_APPROVALS: ReadonlySet<ReviewAction> = new Set(['withdraw', 'request_changes', 'reject']);

/** A text that waits for another approval is in the state it was in before: what it has of them is part of what was seen. */
const approvalsSeen = ({ action, state, seenApprovals, given }: Decision): boolean =>
  state !== 'in_review' || given.length === (seenApprovals ?? (ENDS_APPROVALS.has(action) ? 0 : given.length));

function overtaken(decision: Decision): string {
  const { state, seenIn, seenApprovals, last, given, needed } = decision;
  const what = last ? ` (${last.action} by ${last.by})` : '';
  const again = 'Look at it again; to decide all the same, send';
  return approvalsSeen(decision)
    ? `The draft is ${state} by now${what}, not ${seenIn ?? 'in_review'}. ${again} state "${state}".`
    : `The draft has ${given.length} of ${needed} approvals by now${what}, not ${seenApprovals ?? 0}. ${again} approvals ${given.length}.`;
}

/** Four eyes: what goes out was read by somebody who did not write it. */
function approvable({ fourEyes, personId, authors, open, given, needed }: Decision): Result<ReviewState, Refusal> {
  if (fourEyes && personId === null)
    return refuse('needs_a_person', 'With four eyes on, a person approves: sign in as a reviewer.');
  if (fourEyes && personId !== null && authors.includes(personId))
    return refuse('four_eyes', 'You wrote, edited or requested this draft: another reviewer must approve it.');
  if (given.some((approval) => approval.personId === personId))
    return refuse(
      'approved_before',
      `You have approved this text: ${given.length} of ${needed}. The next approval is another reviewer's.`,
    );
  const blocking = open.filter(({ severity }) => severity === 'block');
  if (blocking.length > 0)
    return refuse(
      'blocking_findings',
      `${blocking.length} finding(s) stop approval: mend the text, or waive with a reason those that may be waived.`,
      blocking,
    );
  const { to, partly } = TRANSITIONS.approve;
  return ok(given.length + 1 >= needed ? to : partly);
}

/** Whoever approved may think again; on the calendar, what was approved is recalled. Others ask for changes. */
function withdrawable({ personId, given }: Decision): Result<ReviewState, Refusal> {
  return given.some((approval) => approval.personId === personId)
    ? ok(TRANSITIONS.withdraw_approval.to)
    : refuse('not_your_approval', 'You have not approved this text. Ask for changes instead, and say why.');
}

const refuse = (code: RefusalCode, message: string, findings?: readonly Finding[]): Result<ReviewState, Refusal> =>
  err({ code, message, ...(findings ? { findings } : {}) });
