import { Inject, Injectable } from '@nestjs/common';
import { AppError, newId, notFound, type Clock } from '../kernel/index.js';
import { CLOCK } from '../platform/clock/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { Audit, type Actor } from '../identity/index.js';
import { writtenParts } from '../library/index.js';
import { ReviewCommentEntity } from './review-comment.entity.js';
import { commentedVersion } from './review.queries.js';

export interface Remark {
  readonly text: string;
  /** The words it is about; null for the whole draft. Offsets are UTF-16 in that part. */
  readonly span: { readonly part: string; readonly start: number; readonly end: number } | null;
}

/** Comments on drafts. */
@Injectable()
export class ReviewRemarks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async comment(actor: Actor, draftId: string, remark: Remark): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const current = await commentedVersion(tx.manager, actor.workspaceId, draftId);
      const { part = null, start = null, end = null } = remark.span ?? {};
      if (remark.span) assertSpan(remark.span, writtenParts(current.body));
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
}

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
