import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';
import { may, type Actor } from '../identity/index.js';
import { decide, REVIEW_ACTIONS, TRANSITIONS, type ReviewState } from './approval.js';
import { ReviewCommentEntity } from './review-comment.entity.js';
import { ReviewDecisionEntity } from './review-decision.entity.js';
import { authorsOf, draftUnderReview, type DraftUnderReview } from './review.queries.js';
import type { ReviewView } from './review.schema.js';
import { ReviewWaiverEntity } from './review-waiver.entity.js';
import { RulesOfReview, type ReviewRules } from './review-rules.service.js';
import { dueAt } from './queue/due.js';
import { RISK_RULES } from './risk/risk.js';
import { standingOf, type Standing } from './standing.queries.js';
import { findingId, isOver } from './waivers.js';

/** What reviewers and writers see. */
@Injectable()
export class ReviewReading {
  constructor(
    private readonly database: Database,
    private readonly rules: RulesOfReview,
  ) {}

  async view(actor: Actor, draftId: string): Promise<ReviewView> {
    const manager = this.database.fresh;
    const rules = await this.rules.of(actor.workspaceId);
    const found = await draftUnderReview(manager, actor.workspaceId, draftId, rules.today);
    const standing = await standingOf(manager, found, rules);
    const { draft, current, review, open } = found;
    const where = { draftId, workspaceId: actor.workspaceId };
    const order = { createdAt: 'ASC', id: 'ASC' } as const;
    const [comments, waivers, decisions, actions] = await Promise.all([
      manager.find(ReviewCommentEntity, { where, order }),
      manager.find(ReviewWaiverEntity, { where, order }),
      manager.find(ReviewDecisionEntity, { where, order }),
      this.actions(actor, found, rules, standing),
    ]);
    return {
      draftId,
      state: review.state,
      number: draft.currentNumber,
      hash: current.hash,
      reason: review.reason,
      reasonCode: review.reasonCode,
      submittedAt: review.submittedAt,
      decidedAt: review.decidedAt,
      dueAt:
        review.state === 'in_review'
          ? dueAt({ since: review.changedAt, publishOn: draft.publishOn }, rules.policy.dueHours, rules.timeZone)
          : null,
      dayGone: review.state === 'in_review' && draft.publishOn < rules.today,
      assigneeId: review.assigneeId,
      ...riskAndApprovals(asJudged(found, standing)),
      findings: current.findings.map((finding) => ({
        id: findingId(finding),
        waived: !open.includes(finding),
        finding,
      })),
      actions,
      comments: comments.map(({ id, number, part, start, end, text, authorName: author, ...when }) => ({
        ...{ id, number, part, start, end, text, author },
        ...{ resolvedAt: when.resolvedAt, createdAt: when.createdAt },
      })),
      waivers: waivers.map((waiver) => ({
        id: waiver.id,
        findingId: waiver.findingId,
        span: waiver.finding.span,
        reason: waiver.reason,
        by: waiver.waivedByName,
        until: waiver.until,
        over: isOver(waiver, rules.today),
        current: waiver.hash === current.hash,
        createdAt: waiver.createdAt,
      })),
      decisions: decisions.map(({ action, from, to, number, reason, reasonCode, personName: by, createdAt }) => ({
        ...{ action, from, to, number, reason, reasonCode, by, createdAt },
      })),
    };
  }

  /** Every move that leaves the present state, judged by the same rule that guards it. */
  private async actions(
    actor: Actor,
    { draft, current, review, open }: DraftUnderReview,
    { fourEyes }: ReviewRules,
    { given, needed, last }: Standing,
  ): Promise<ReviewView['actions']> {
    const authors = await authorsOf(this.database.fresh, draft, review);
    return REVIEW_ACTIONS.filter((action) =>
      (TRANSITIONS[action].from as readonly ReviewState[]).includes(review.state),
    ).map((action) => {
      const permitted = may(actor, TRANSITIONS[action].permission);
      const here = {
        ...{ state: review.state, current: current.hash, seen: current.hash, open },
        ...{ seenIn: review.state, seenApprovals: given.length },
      };
      const outcome = decide({
        action,
        ...here,
        permitted,
        reasoned: true,
        fourEyes,
        personId: actor.personId,
        authors,
        given,
        needed,
        last,
      });
      const { code, message: why } = outcome.ok ? { code: null, message: null } : outcome.error;
      return { action, allowed: outcome.ok, code, why };
    });
  }
}

const DECIDED: ReadonlySet<ReviewState> = new Set(['approved', 'changes_requested', 'rejected']);

/** Of a text that was decided on: as it was judged then, which is also what lists show. What the library says since is another matter. */
function asJudged({ review, current }: DraftUnderReview, standing: Standing): Standing {
  const { state, hash, risk: level, riskReasons: reasons, approvalsNeeded: needed } = review;
  if (!DECIDED.has(state) || hash !== current.hash || level === null) return standing;
  return { ...standing, risk: { level, reasons: reasons ?? [] }, needed };
}

const riskAndApprovals = ({ risk, given, needed }: Standing): Pick<ReviewView, 'risk' | 'approvals'> => ({
  risk: {
    level: risk.level,
    reasons: risk.reasons.map((code) => ({ code, level: RISK_RULES[code].level, name: RISK_RULES[code].name.zh })),
  },
  approvals: {
    given: given.length,
    needed,
    by: given.map(({ personId, name, at }) => ({ personId, name, at })),
  },
});
