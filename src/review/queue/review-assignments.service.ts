import { Inject, Injectable } from '@nestjs/common';
import { LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import type { z } from 'zod';
import { AppError, newId, notFound, type Clock, type PersonId } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database, UnitOfWork, type Tx } from '../../platform/database/index.js';
import { Audit, hasRole, may, MembershipEntity, type Actor } from '../../identity/index.js';
import { ReviewEntity } from '../review.entity.js';
import { authorsOf, draftUnderReview } from '../review.queries.js';
import { RulesOfReview } from '../review-rules.service.js';
import type { DelegationList, DelegationRequest } from './queue.schema.js';
import { ReviewDelegationEntity } from './review-delegation.entity.js';

/** Whose a text is to review, and who stands in for whom. */
@Injectable()
export class ReviewAssignments {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: RulesOfReview,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AppError 422 `not_a_reviewer`; 403 `four_eyes` when the text is partly theirs and four eyes are on */
  async assign(actor: Actor, draftId: string, to: string | null): Promise<void> {
    const rules = await this.rules.of(actor.workspaceId);
    await this.unitOfWork.run(async (tx) => {
      const { draft, review } = await draftUnderReview(tx.manager, actor.workspaceId, draftId, rules.today);
      if (to !== null) await assertReviewer(tx, actor.workspaceId, to, 'to');
      if (to !== null && rules.fourEyes && (await authorsOf(tx.manager, draft, review)).includes(to))
        throw new AppError('forbidden', 'four_eyes', 'They wrote, edited or requested this draft: choose another.');
      await tx.manager.update(ReviewEntity, { draftId, workspaceId: actor.workspaceId }, { assigneeId: to });
      await this.audit.record(tx, actor, {
        action: 'draft.assigned',
        subject: { type: 'draft', id: draftId },
        before: { assignee: review.assigneeId },
        after: { assignee: to },
      });
    });
  }

  /** Those that are not over, by first day. */
  async delegations({ workspaceId }: Actor): Promise<z.infer<typeof DelegationList>> {
    const { today } = await this.rules.of(workspaceId);
    const rows = await this.database.fresh.find(ReviewDelegationEntity, {
      where: { workspaceId, untilDay: MoreThanOrEqual(today) },
      order: { fromDay: 'ASC', id: 'ASC' },
    });
    return {
      items: rows.map(({ id, personId, standInId, fromDay: from, untilDay: until }) => ({
        ...{ id, personId, standInId, from, until },
        active: from <= today,
      })),
    };
  }

  /** @throws AppError 403 for somebody else's days, 409 `away_already` | `stand_in_away`, 422 `not_a_reviewer` | `over` | `to_oneself` */
  async delegate(actor: Actor, asked: z.output<typeof DelegationRequest>): Promise<void> {
    const { workspaceId } = actor;
    const { today } = await this.rules.of(workspaceId);
    const personId = asked.personId ?? actor.personId;
    if (personId === null) throw refused('personId', 'missing', 'Say who is away: an API key is nobody.');
    assertOwn(actor, personId);
    if (personId === asked.standInId) throw refused('standInId', 'to_oneself', 'Nobody stands in for themselves.');
    if (asked.until < today) throw refused('until', 'over', `Those days are over: today is ${today}.`);
    await this.unitOfWork.run(async (tx) => {
      await tx.lock(workspaceId, 'review-delegations');
      await assertReviewer(tx, workspaceId, personId, 'personId');
      await assertReviewer(tx, workspaceId, asked.standInId, 'standInId');
      const awayThen = { fromDay: LessThanOrEqual(asked.until), untilDay: MoreThanOrEqual(asked.from) };
      if (await tx.manager.existsBy(ReviewDelegationEntity, { ...awayThen, workspaceId, personId }))
        throw new AppError(
          'conflict',
          'away_already',
          'Somebody stands in on some of these days already: end that first.',
        );
      // Handed back and forth, what is assigned to either would be seen by nobody who is there.
      if (await tx.manager.existsBy(ReviewDelegationEntity, { ...awayThen, workspaceId, personId: asked.standInId }))
        throw new AppError(
          'conflict',
          'stand_in_away',
          'They are away themselves on some of these days: choose another, other days, or end their handover first.',
        );
      const days = { fromDay: asked.from, untilDay: asked.until };
      const row = { id: newId<string>(), workspaceId, personId, standInId: asked.standInId, ...days };
      await tx.manager.insert(ReviewDelegationEntity, {
        ...row,
        createdBy: actor.personId,
        createdAt: this.clock.now(),
      });
      const after = { personId, standInId: asked.standInId, ...days };
      const subject = { type: 'review_delegation', id: row.id };
      await this.audit.record(tx, actor, { action: 'review.delegated', subject, after });
    });
  }

  async endDelegation(actor: Actor, id: string): Promise<void> {
    const where = { id, workspaceId: actor.workspaceId };
    await this.unitOfWork.run(async (tx) => {
      const row = await tx.manager.findOneBy(ReviewDelegationEntity, where);
      if (!row) throw notFound('delegation', id);
      assertOwn(actor, row.personId);
      await tx.manager.delete(ReviewDelegationEntity, where);
      const { personId, standInId, fromDay, untilDay } = row;
      await this.audit.record(tx, actor, {
        action: 'review.delegation_ended',
        subject: { type: 'review_delegation', id },
        before: { personId, standInId, fromDay, untilDay },
      });
    });
  }
}

function assertOwn(actor: Actor, personId: string): void {
  if (personId !== actor.personId && !hasRole(actor, 'admin'))
    throw new AppError('forbidden', 'not_yours', 'Only an admin hands over for somebody else.');
}

async function assertReviewer(tx: Tx, workspaceId: string, personId: string, field: string): Promise<void> {
  const membership = await tx.manager.findOneBy(MembershipEntity, {
    workspaceId: workspaceId as MembershipEntity['workspaceId'],
    personId: personId as PersonId,
    active: true,
  });
  if (!membership || !may(membership, 'review.decide'))
    throw refused(field, 'not_a_reviewer', 'Choose somebody of this workspace who may review.');
}

const refused = (field: string, code: string, message: string): AppError =>
  new AppError('refused', code, message, { errors: [{ field, message, code }] });
