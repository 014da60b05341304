import { Inject, Injectable } from '@nestjs/common';
import { AppError, newId, notFound, type Clock } from '../kernel/index.js';
import { CLOCK } from '../platform/clock/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { Audit, type Actor } from '../identity/index.js';
import { textParts } from '../library/index.js';
import { ReviewCommentEntity } from './review-comment.entity.js';
import { draftUnderReview } from './review.queries.js';
import { ReviewWaiverEntity } from './review-waiver.entity.js';
import { findingId } from './waivers.js';

export interface Remark {
  readonly text: string;
  /** The words it is about; null for the whole draft. Offsets are UTF-16 in that part. */
  readonly span: { readonly part: string; readonly start: number; readonly end: number } | null;
}

/** Comments on drafts, and waivers of findings. */
@Injectable()
export class ReviewRemarks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async comment(actor: Actor, draftId: string, remark: Remark): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { current } = await draftUnderReview(tx.manager, actor.workspaceId, draftId);
      const { part = null, start = null, end = null } = remark.span ?? {};
      if (remark.span) assertSpan(remark.span, textParts(current.body));
      const id = newId<string>();
      await tx.manager.insert(ReviewCommentEntity, {
        id,
        workspaceId: actor.workspaceId,
        draftId,
        number: current.number,
        part,
        start,
        end,
        text: remark.text,
        authorId: actor.personId,
        authorName: actor.name,
        resolvedAt: null,
        createdAt: this.clock.now(),
      });
      const after = { text: remark.text, span: remark.span, version: current.number };
      await this.audit.record(tx, actor, { action: 'draft.commented', subject: { type: 'draft', id: draftId }, after });
    });
  }

  async resolve(actor: Actor, draftId: string, commentId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const where = { id: commentId, draftId, workspaceId: actor.workspaceId };
      const comment = await tx.manager.findOneBy(ReviewCommentEntity, where);
      if (!comment) throw notFound('comment', commentId);
      if (comment.resolvedAt !== null) return;
      await tx.manager.update(ReviewCommentEntity, where, { resolvedAt: this.clock.now() });
      await this.audit.record(tx, actor, {
        action: 'draft.comment_resolved',
        subject: { type: 'draft', id: draftId },
        after: { commentId },
      });
    });
  }

  /** @throws AppError 422 `not_waivable` | `unknown_finding`, 412 when the text changed since it was read */
  async waive(
    actor: Actor,
    draftId: string,
    waiver: { seen: string; findingId: string; reason: string },
  ): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { current } = await draftUnderReview(tx.manager, actor.workspaceId, draftId);
      if (current.hash !== waiver.seen)
        throw new AppError(
          'stale',
          'stale_content',
          'The draft has changed since you read it. Read the current version, then decide.',
        );
      const finding = current.findings.find((each) => findingId(each) === waiver.findingId);
      if (!finding) throw refused('unknown_finding', `The current version has no finding "${waiver.findingId}".`);
      if (!finding.waivable) throw refused('not_waivable', `${finding.rule} may not be waived: ${finding.message}`);
      const row = {
        id: newId<string>(),
        workspaceId: actor.workspaceId,
        draftId,
        hash: current.hash,
        findingId: waiver.findingId,
      };
      await tx.manager
        .createQueryBuilder()
        .insert()
        .into(ReviewWaiverEntity)
        .values({
          ...row,
          finding,
          reason: waiver.reason,
          waivedBy: actor.personId,
          waivedByName: actor.name,
          createdAt: this.clock.now(),
        })
        .orIgnore()
        .execute();
      const after = { finding: waiver.findingId, span: finding.span, hash: current.hash };
      await this.audit.record(tx, actor, {
        action: 'draft.finding_waived',
        subject: { type: 'draft', id: draftId },
        after,
        note: waiver.reason,
      });
    });
  }

  async unwaive(actor: Actor, draftId: string, waiverId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.lock(actor.workspaceId, `draft/${draftId}`); // an approval that rests on it may be under way
      const where = { id: waiverId, draftId, workspaceId: actor.workspaceId };
      const waiver = await tx.manager.findOneBy(ReviewWaiverEntity, where);
      if (!waiver) throw notFound('waiver', waiverId);
      const { review } = await draftUnderReview(tx.manager, actor.workspaceId, draftId);
      if (review.state === 'approved' && review.hash === waiver.hash)
        throw new AppError(
          'conflict',
          'waiver_in_use',
          'The draft was approved with this waiver. Ask for changes first, then take it back.',
        );
      await tx.manager.delete(ReviewWaiverEntity, where);
      const before = { finding: waiver.findingId, reason: waiver.reason };
      await this.audit.record(tx, actor, {
        action: 'draft.waiver_removed',
        subject: { type: 'draft', id: draftId },
        before,
      });
    });
  }
}

const refused = (code: string, message: string): AppError =>
  new AppError('refused', code, message, { errors: [{ field: 'findingId', message, code }] });

function assertSpan(span: NonNullable<Remark['span']>, parts: readonly { part: string; text: string }[]): void {
  const part = parts.find((each) => each.part === span.part);
  if (!part)
    throw new AppError('refused', 'unknown_part', `The draft has no part "${span.part}".`, {
      errors: [
        {
          field: 'span.part',
          message: 'is not a part of this draft',
          expected: parts.map((each) => each.part).join(' | '),
        },
      ],
    });
  if (span.start < span.end && span.end <= part.text.length) return;
  throw new AppError('refused', 'span_outside', 'The marked words lie outside of the text.', {
    errors: [{ field: 'span', message: 'lies outside of the text', expected: `0 ≤ start < end ≤ ${part.text.length}` }],
  });
}
