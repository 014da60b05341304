import { firstCharacters } from '../kernel/index.js';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Database } from '../platform/database/index.js';
import { decodeCursor, toPage } from '../platform/http/index.js';
import { may, Workspaces, type Actor } from '../identity/index.js';
import type { Finding } from '../checks/index.js';
import { DraftEntity, DraftVersionEntity, findingCounts } from '../drafting/index.js';
import { decide, REVIEW_ACTIONS, TRANSITIONS, type ReviewState } from './approval.js';
import { ReviewCommentEntity } from './review-comment.entity.js';
import { ReviewDecisionEntity } from './review-decision.entity.js';
import { ReviewEntity } from './review.entity.js';
import { authorsOf, draftUnderReview, type DraftUnderReview } from './review.queries.js';
import type { QueueItemView, QueueQuery, ReviewView } from './review.schema.js';
import { ReviewWaiverEntity } from './review-waiver.entity.js';
import { findingId } from './waivers.js';

type QueueItem = z.infer<typeof QueueItemView>;
/** As the database gives it: JSON as text. */
type QueueRow = Omit<QueueItem, 'excerpt' | 'findings'> & { text: string; findingsJson: string };
const EXCERPT = 120;

/** What reviewers and writers see. */
@Injectable()
export class ReviewReading {
  constructor(
    private readonly database: Database,
    private readonly workspaces: Workspaces,
  ) {}

  /** Oldest first: what waits longest is read first. Served by ix_review_workspace_id_state. */
  async queue(
    actor: Actor,
    query: z.infer<typeof QueueQuery>,
  ): Promise<{ items: QueueItem[]; nextCursor: string | null }> {
    const select = this.database.reader
      .createQueryBuilder(ReviewEntity, 'review')
      .innerJoin(DraftEntity, 'draft', 'draft.id = review.draft_id')
      .innerJoin(DraftVersionEntity, 'version', 'version.draft_id = draft.id AND version.number = draft.current_number')
      .where('review.workspace_id = :workspaceId AND review.state = :state AND draft.status = :kept', {
        workspaceId: actor.workspaceId,
        state: query.state,
        kept: 'kept',
      })
      .select(QUEUE_COLUMNS)
      .orderBy('review.changed_at')
      .addOrderBy('review.draft_id')
      .limit(query.limit + 1);
    for (const field of ['touchpoint', 'segment', 'persona'] as const)
      if (query[field] !== undefined) select.andWhere(`draft.${field} = :${field}`, { [field]: query[field] });
    if (query.blocking !== undefined)
      select.andWhere('draft.blocking = :blocking', { blocking: query.blocking === 'true' });
    if (query.cursor !== undefined) {
      const [at, id] = decodeCursor(query.cursor, 2);
      select.andWhere('(review.changed_at > :at OR (review.changed_at = :at AND review.draft_id > :id))', { at, id });
    }
    const rows = await select.getRawMany<QueueRow>();
    return toPage(rows.map(toQueueItem), query.limit, (row) => [row.changedAt, row.draftId]);
  }

  async view(actor: Actor, draftId: string): Promise<ReviewView> {
    const manager = this.database.fresh;
    const found = await draftUnderReview(manager, actor.workspaceId, draftId);
    const { draft, current, review, open } = found;
    const where = { draftId, workspaceId: actor.workspaceId };
    const order = { createdAt: 'ASC', id: 'ASC' } as const;
    const [comments, waivers, decisions, actions] = await Promise.all([
      manager.find(ReviewCommentEntity, { where, order }),
      manager.find(ReviewWaiverEntity, { where, order }),
      manager.find(ReviewDecisionEntity, { where, order }),
      this.actions(actor, found),
    ]);
    return {
      draftId,
      state: review.state,
      number: draft.currentNumber,
      hash: current.hash,
      reason: review.reason,
      submittedAt: review.submittedAt,
      decidedAt: review.decidedAt,
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
        current: waiver.hash === current.hash,
        createdAt: waiver.createdAt,
      })),
      decisions: decisions.map(({ action, from, to, number, reason, personName: by, createdAt }) => ({
        ...{ action, from, to, number, reason, by, createdAt },
      })),
    };
  }

  /** Every move that leaves the present state, judged by the same rule that guards it. */
  private async actions(
    actor: Actor,
    { draft, current, review, open }: DraftUnderReview,
  ): Promise<ReviewView['actions']> {
    const { settings } = await this.workspaces.byId(actor.workspaceId);
    const authors = await authorsOf(this.database.fresh, draft, review);
    const { fourEyes } = settings;
    return REVIEW_ACTIONS.filter((action) =>
      (TRANSITIONS[action].from as readonly ReviewState[]).includes(review.state),
    ).map((action) => {
      const permitted = may(actor, TRANSITIONS[action].permission);
      const here = { state: review.state, current: current.hash, seen: current.hash, open };
      const outcome = decide({
        action,
        ...here,
        permitted,
        reason: 'given',
        fourEyes,
        personId: actor.personId,
        authors,
      });
      const { code, message: why } = outcome.ok ? { code: null, message: null } : outcome.error;
      return { action, allowed: outcome.ok, code, why };
    });
  }
}

const QUEUE_COLUMNS = [
  'review.draft_id AS "draftId"',
  'review.state AS "state"',
  'draft.current_number AS "number"',
  'draft.hash AS "hash"',
  'draft.touchpoint AS "touchpoint"',
  'draft.segment AS "segment"',
  'draft.persona AS "persona"',
  'draft.product AS "product"',
  'draft.goal AS "goal"',
  'draft.category AS "category"',
  'draft.blocking AS "blocking"',
  'version.writer AS "writer"',
  'version.text AS "text"',
  'version.findings AS "findingsJson"',
  'draft.publish_on AS "publishOn"',
  'review.submitted_at AS "submittedAt"',
  'review.changed_at AS "changedAt"',
];

const toQueueItem = ({ text, findingsJson, ...row }: QueueRow): QueueItem => ({
  ...row,
  blocking: (row.blocking as unknown) === true || (row.blocking as unknown) === 1,
  excerpt: firstCharacters(text, EXCERPT),
  findings: findingCounts(JSON.parse(findingsJson) as Finding[]),
});
