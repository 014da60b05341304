import { Inject, Injectable } from '@nestjs/common';
import { In, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import type { z } from 'zod';
import { beginning, type Clock, type Instant } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { decodeCursor, toPage } from '../../platform/http/index.js';
import type { Actor } from '../../identity/index.js';
import type { Finding } from '../../checks/index.js';
import { DraftEntity, DraftVersionEntity, findingCounts } from '../../drafting/index.js';
import { ReviewEntity } from '../review.entity.js';
import { RulesOfReview } from '../review-rules.service.js';
import type { RiskReason } from '../risk/risk.js';
import { dueAt, OVERDUE, overdueSince } from './due.js';
import type { QueueItemView, QueueQuery } from './queue.schema.js';
import { ReviewDelegationEntity } from './review-delegation.entity.js';

type QueueItem = z.infer<typeof QueueItemView>;
/** As the database gives it: JSON as text. */
type QueueRow = Omit<QueueItem, 'excerpt' | 'findings' | 'riskReasons' | 'dueAt' | 'dayGone'> & {
  text: string;
  findingsJson: string;
  reasonsJson: string | null;
};
const EXCERPT = 120;
/** Filters on what review itself knows. */
const OWN = { risk: 'risk', reasonCode: 'reason_code', assignee: 'assignee_id' } as const;

/** What waits for whom. */
@Injectable()
export class ReviewQueue {
  constructor(
    private readonly database: Database,
    private readonly rules: RulesOfReview,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Oldest first, unless asked otherwise: what waits longest is read first, and what is overdue stands before what is not. Served by
   * ix_review_workspace_id_state.
   */
  async page(
    actor: Actor,
    query: z.output<typeof QueueQuery>,
  ): Promise<{ items: QueueItem[]; nextCursor: string | null }> {
    const { policy, today, timeZone } = await this.rules.of(actor.workspaceId);
    const [order, beyond] = query.newest === 'true' ? (['DESC', '<'] as const) : (['ASC', '>'] as const);
    const select = this.database.reader
      .createQueryBuilder(ReviewEntity, 'review')
      .innerJoin(DraftEntity, 'draft', 'draft.id = review.draft_id')
      .innerJoin(DraftVersionEntity, 'version', 'version.draft_id = draft.id AND version.number = draft.current_number')
      .where('review.workspace_id = :workspaceId AND review.state = :state AND draft.status = :kept', {
        workspaceId: actor.workspaceId,
        state: query.state,
        kept: 'kept',
      })
      .select([...QUEUE_COLUMNS, `CASE WHEN ${APPROVED_BY_YOU} THEN 1 ELSE 0 END AS "approvedByYou"`])
      .setParameters({ you: actor.personId ?? NOBODY })
      .orderBy('review.changed_at', order)
      .addOrderBy('review.draft_id', order)
      .limit(query.limit + 1);
    for (const field of ['touchpoint', 'segment', 'persona'] as const)
      if (query[field] !== undefined) select.andWhere(`draft.${field} = :${field}`, { [field]: query[field] });
    for (const [field, column] of Object.entries(OWN))
      if (query[field as keyof typeof OWN] !== undefined)
        select.andWhere(`review.${column} = :${field}`, { [field]: query[field as keyof typeof OWN] });
    if (query.mine === 'true') select.andWhere({ assigneeId: In(await this.standsInFor(actor, today)) });
    if (query.open === 'true') select.andWhere(`NOT ${APPROVED_BY_YOU}`);
    if (query.overdue === 'true')
      select.andWhere(OVERDUE, { late: overdueSince(this.clock.now(), policy.dueHours), today });
    if (query.blocking !== undefined)
      select.andWhere('draft.blocking = :blocking', { blocking: query.blocking === 'true' });
    if (query.cursor !== undefined) {
      const [at, id] = decodeCursor(query.cursor, 2);
      const next = `(review.changed_at ${beyond} :at OR (review.changed_at = :at AND review.draft_id ${beyond} :id))`;
      select.andWhere(next, { at, id });
    }
    const rows = await select.getRawMany<QueueRow>();
    return toPage(rows.map(toQueueItem(policy.dueHours, today, timeZone)), query.limit, (row) => [
      row.changedAt,
      row.draftId,
    ]);
  }

  /** Whose work is the actor's today: their own, and of those who are away and named them. */
  private async standsInFor({ workspaceId, personId }: Actor, today: string): Promise<string[]> {
    if (personId === null) return [];
    const away = await this.database.fresh.findBy(ReviewDelegationEntity, {
      ...{ workspaceId, standInId: personId },
      ...{ fromDay: LessThanOrEqual(today), untilDay: MoreThanOrEqual(today) },
    });
    return [personId, ...away.map((delegation) => delegation.personId)];
  }
}

/** An API key is no person, and has approved nothing in anybody's name. */
const NOBODY = '';
/** One of the approvals that count is the actor's: `approvalsGiven` in SQL. Served by ix_review_decision_draft_id. */
const APPROVED_BY_YOU = `EXISTS (
  SELECT 1 FROM review_decision mine
  WHERE mine.workspace_id = review.workspace_id AND mine.draft_id = review.draft_id AND mine.action = 'approve' AND mine.hash = draft.hash AND mine.person_id = :you
    AND NOT EXISTS (
      SELECT 1 FROM review_decision later
      WHERE later.workspace_id = mine.workspace_id AND later.draft_id = mine.draft_id
        AND (later.created_at > mine.created_at OR (later.created_at = mine.created_at AND later.id > mine.id))
        AND ((later.action = 'withdraw_approval' AND later.person_id = :you)
          OR (later.action <> 'withdraw_approval' AND (later.action <> 'approve' OR later.hash <> mine.hash)))))`;

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
  'review.risk AS "risk"',
  'review.risk_reasons AS "reasonsJson"',
  'review.approvals_given AS "approvalsGiven"',
  'review.approvals_needed AS "approvalsNeeded"',
  'review.assignee_id AS "assigneeId"',
  'review.reason_code AS "reasonCode"',
];

const toQueueItem =
  (dueHours: number, today: string, timeZone: string) =>
  ({ text, findingsJson, reasonsJson, ...row }: QueueRow): QueueItem => ({
    ...row,
    blocking: (row.blocking as unknown) === true || (row.blocking as unknown) === 1,
    excerpt: beginning(text, EXCERPT),
    findings: findingCounts(JSON.parse(findingsJson) as Finding[]),
    riskReasons: reasonsJson === null ? [] : (JSON.parse(reasonsJson) as RiskReason[]),
    approvedByYou: Number(row.approvedByYou) === 1,
    dueAt:
      row.state === 'in_review'
        ? dueAt({ since: row.changedAt as Instant, publishOn: row.publishOn }, dueHours, timeZone)
        : null,
    dayGone: row.state === 'in_review' && row.publishOn < today,
  });
