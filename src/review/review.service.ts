import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AppError, newId, type Clock } from '../kernel/index.js';
import { CLOCK } from '../platform/clock/index.js';
import { insertRows, UnitOfWork, type Tx } from '../platform/database/index.js';
import { DomainEvents } from '../platform/events/index.js';
import { Audit, may, type Actor } from '../identity/index.js';
import { draftDiscarded, draftVersionAdded, Drafts } from '../drafting/index.js';
import { AFTER_EDIT, decide, TRANSITIONS, type ReviewAction, type ReviewState } from './approval.js';
import { saysWhy, type ReasonCode } from './reasons.js';
import { asError } from './refusals.js';
import { ReviewDecisionEntity } from './review-decision.entity.js';
import { ReviewEntity } from './review.entity.js';
import { approvalVoided, draftApproved } from './review.events.js';
import { RulesOfReview } from './review-rules.service.js';
import { standingOf, type Standing } from './standing.queries.js';
import { authorsOf, draftUnderReview, type DraftUnderReview } from './review.queries.js';

export interface ReviewMove {
  readonly action: ReviewAction;
  /** Content hash the actor read. */
  readonly seen: string;
  /** State the actor saw; left out, nobody's decision is overturned. */
  readonly seenIn?: ReviewState | undefined;
  /** Approvals that counted when the actor looked; left out, none is ended. */
  readonly seenApprovals?: number | undefined;
  readonly reason: string | null;
  /** Of the list of reasons, for moves that need one. */
  readonly reasonCode?: ReasonCode | null | undefined;
}

/** Moves before which a draft is judged again: what its readers have seen may have changed since it was written. */
const JUDGED_ANEW: ReadonlySet<ReviewAction> = new Set(['submit', 'approve']);

interface Moved {
  readonly found: DraftUnderReview;
  readonly standing: Standing;
  readonly move: ReviewMove;
  readonly to: ReviewState;
}

/** Moves drafts through review, and takes approvals back when their text is no longer what was approved. */
@Injectable()
export class Reviews implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: DomainEvents,
    private readonly rules: RulesOfReview,
    private readonly drafts: Drafts,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.on(draftVersionAdded, 'review.follow', (tx, { workspaceId, draftId, number, hash }) =>
      number === 1
        ? this.open(tx, workspaceId, draftId, hash)
        : this.void(tx, { workspaceId, draftId, reason: 'edited' }),
    );
    this.events.on(draftDiscarded, 'review.void', (tx, { workspaceId, draftId }) =>
      this.void(tx, { workspaceId, draftId, reason: 'discarded' }),
    );
  }

  /** The state it leads to. @throws AppError with the code of the rule that says no */
  async move(actor: Actor, draftId: string, move: ReviewMove): Promise<ReviewState> {
    const rules = await this.rules.of(actor.workspaceId);
    if (JUDGED_ANEW.has(move.action) && may(actor, TRANSITIONS[move.action].permission))
      await this.drafts.recheck(actor, draftId);
    return this.unitOfWork.run(async (tx) => {
      await tx.lock(actor.workspaceId, `draft/${draftId}`);
      const found = await draftUnderReview(tx.manager, actor.workspaceId, draftId, rules.today);
      const { draft, current, review, open } = found;
      if (draft.status === 'discarded')
        throw new AppError('conflict', 'draft_discarded', 'The draft was discarded. Take it out of the bin first.');
      const standing = await standingOf(tx.manager, found, rules);
      const outcome = decide({
        action: move.action,
        state: review.state,
        current: current.hash,
        seen: move.seen,
        seenIn: move.seenIn ?? null,
        seenApprovals: move.seenApprovals ?? null,
        last: standing.last,
        permitted: may(actor, TRANSITIONS[move.action].permission),
        reasoned: saysWhy(move.reasonCode ?? null, move.reason),
        fourEyes: rules.fourEyes,
        personId: actor.personId,
        authors: await authorsOf(tx.manager, draft, review),
        open,
        given: standing.given,
        needed: standing.needed,
      });
      if (!outcome.ok) throw asError(outcome.error);
      await this.save(tx, actor, { found, standing, move, to: outcome.value });
      return outcome.value;
    });
  }

  private async save(tx: Tx, actor: Actor, { found, standing, move, to }: Moved): Promise<void> {
    const { review, current, draft } = found;
    const { risk, needed } = standing;
    const reasonCode = move.reasonCode ?? null;
    const now = this.clock.now();
    const who =
      move.action === 'submit'
        ? { submittedBy: actor.personId, submittedAt: now }
        : TRANSITIONS[move.action].permission === 'review.decide'
          ? { decidedBy: actor.personId, decidedAt: now }
          : {};
    const { affected } = await tx.manager.update(
      ReviewEntity,
      { workspaceId: draft.workspaceId, draftId: draft.id, version: review.version },
      {
        state: to,
        number: current.number,
        hash: current.hash,
        reason: move.reason,
        reasonCode,
        risk: risk.level,
        riskReasons: risk.reasons,
        approvalsGiven: givenAfter(move.action, standing),
        approvalsNeeded: needed,
        // Who waits for the second approval has waited since the submission.
        changedAt: to === review.state ? review.changedAt : now,
        version: review.version + 1,
        ...who,
      },
    );
    if (affected !== 1)
      throw asError({
        code: 'stale_content',
        message: 'Somebody decided on this draft at the same moment. Read it again.',
      });
    await this.record(
      tx,
      { review, to, action: move.action, reason: move.reason, reasonCode, number: current.number, hash: current.hash },
      actor,
    );
    await this.audit.record(tx, actor, {
      action: `draft.${move.action}`,
      subject: { type: 'draft', id: draft.id },
      before: { state: review.state },
      after: { state: to, version: current.number, hash: current.hash, reasonCode },
      ...(move.reason === null ? {} : { note: move.reason }),
    });
    const payload = { workspaceId: draft.workspaceId, draftId: draft.id };
    if (to === 'approved')
      await this.events.publish(tx, draftApproved, { ...payload, number: current.number, hash: current.hash });
    else if (review.state === 'approved')
      await this.events.publish(tx, approvalVoided, { ...payload, reason: move.action });
  }

  private async open(tx: Tx, workspaceId: string, draftId: string, hash: string): Promise<void> {
    await insertRows(tx, ReviewEntity, [
      { draftId, workspaceId, state: 'draft', number: 1, hash, changedAt: this.clock.now(), version: 1 },
    ]);
  }

  /** An edit or a discard: what was decided does not hold for what is there now. */
  private async void(
    tx: Tx,
    { workspaceId, draftId, reason }: { workspaceId: string; draftId: string; reason: string },
  ): Promise<void> {
    const review = await tx.manager.findOneByOrFail(ReviewEntity, { draftId, workspaceId });
    const to = AFTER_EDIT[review.state];
    await tx.manager.update(
      ReviewEntity,
      { workspaceId, draftId },
      { state: to, changedAt: this.clock.now(), approvalsGiven: 0, version: review.version + 1 },
    );
    if (to === review.state) return;
    await this.record(
      tx,
      { review, to, action: 'voided', reason, reasonCode: null, number: review.number, hash: review.hash },
      null,
    );
    if (review.state === 'approved') await this.events.publish(tx, approvalVoided, { workspaceId, draftId, reason });
  }

  private async record(
    tx: Tx,
    move: {
      review: ReviewEntity;
      to: ReviewState;
      action: string;
      reason: string | null;
      reasonCode: ReasonCode | null;
      number: number;
      hash: string;
    },
    actor: Actor | null,
  ): Promise<void> {
    const { review, to, action, reason, reasonCode, number, hash } = move;
    const { draftId, workspaceId, state: from } = review;
    const by = { personId: actor?.personId ?? null, personName: actor?.name ?? 'system' };
    const row = {
      id: newId<string>(),
      workspaceId,
      draftId,
      number,
      hash,
      action,
      from,
      to,
      reason,
      reasonCode,
      ...by,
    };
    await tx.manager.insert(ReviewDecisionEntity, { ...row, createdAt: this.clock.now() });
  }
}

/** Approvals that count once the move is made; any move but these two ends them all. */
function givenAfter(action: ReviewAction, { given }: Standing): number {
  if (action === 'approve') return given.length + 1;
  return action === 'withdraw_approval' ? given.length - 1 : 0;
}
