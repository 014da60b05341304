import { Inject, Injectable } from '@nestjs/common';
import { MoreThanOrEqual } from 'typeorm';
import type { z } from 'zod';
import { plusSeconds, secondsBetween, type Clock } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import type { Actor } from '../../identity/index.js';
import { DraftEntity } from '../../drafting/index.js';
import { REASON_CODES, REASONS } from '../reasons.js';
import { ReviewDecisionEntity } from '../review-decision.entity.js';
import { ReviewEntity } from '../review.entity.js';
import { RulesOfReview } from '../review-rules.service.js';
import { answerHours, median, OVERDUE, overdueSince } from './due.js';
import type { FiguresView } from './queue.schema.js';

const DAY = 86_400;
const HOUR = 3_600;

/** How quickly texts are read, and why they come back. */
@Injectable()
export class ReviewFigures {
  constructor(
    private readonly database: Database,
    private readonly rules: RulesOfReview,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Decisions are read by ix_review_decision_workspace_id; a month of a busy workspace is a few thousand. */
  async over(actor: Actor, days: number): Promise<z.infer<typeof FiguresView>> {
    const { policy, today } = await this.rules.of(actor.workspaceId);
    const { workspaceId } = actor;
    const now = this.clock.now();
    const since = plusSeconds(now, -days * DAY);
    const decisions = await this.database.reader.find(ReviewDecisionEntity, {
      where: { workspaceId, createdAt: MoreThanOrEqual(since) },
      select: { id: true, draftId: true, action: true, reasonCode: true, createdAt: true },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const waiting = this.database.reader
      .createQueryBuilder(ReviewEntity, 'review')
      .innerJoin(DraftEntity, 'draft', 'draft.id = review.draft_id AND draft.status = :kept', { kept: 'kept' })
      .where({ workspaceId, state: 'in_review' as const });
    const overdue = waiting.clone().andWhere(OVERDUE, { late: overdueSince(now, policy.dueHours), today });
    const oldest = await waiting.clone().orderBy('review.changedAt').getOne();
    const hours = answerHours(decisions);
    const counted = REASON_CODES.map((code) => ({
      code,
      name: REASONS[code].zh,
      count: decisions.filter(({ reasonCode }) => reasonCode === code).length,
    }));
    return {
      waiting: await waiting.getCount(),
      overdue: await overdue.getCount(),
      oldestHours: oldest && secondsBetween(oldest.changedAt, now) / HOUR,
      answered: hours.length,
      medianHours: median(hours),
      reasons: counted.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count),
    };
  }
}
