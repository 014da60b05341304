import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Api } from '../platform/http/index.js';
import { Allow, Who, type Actor } from '../identity/index.js';
import { forEachDraft } from './each.js';
import { ReviewReading } from './review-reading.service.js';
import { ReviewRemarks } from './review-remarks.service.js';
import { ReviewWaivers } from './review-waivers.service.js';
import { Reviews } from './review.service.js';
import {
  BulkMoveRequest,
  BulkMoveView,
  BulkWaiveRequest,
  CommentParams,
  CommentRequest,
  DraftParams,
  MovedManyView,
  MoveRequest,
  ReviewView,
  WaiveRequest,
  WaiverParams,
  WorkspaceParams,
} from './review.schema.js';

type Of<T extends z.ZodType> = z.output<T>;

@ApiTags('review')
@Controller('workspaces/:workspace')
export class ReviewController {
  constructor(
    private readonly reviews: Reviews,
    private readonly remarks: ReviewRemarks,
    private readonly waivers: ReviewWaivers,
    private readonly reading: ReviewReading,
  ) {}

  @Post('review')
  @HttpCode(200)
  @Allow('review.read')
  @Api({
    summary: 'Make the same move on many drafts',
    description:
      'Each draft is judged for itself: some may be moved and others refused. The move itself needs its own permission.',
    response: MovedManyView,
  })
  async moveMany(
    @Who() actor: Actor,
    @Param({ schema: WorkspaceParams }) _path: unknown,
    @Body({ schema: BulkMoveRequest }) body: Of<typeof BulkMoveRequest>,
  ): Promise<Of<typeof MovedManyView>> {
    const { action, reason = null, reasonCode } = body;
    const partly: string[] = [];
    const outcomes = await forEachDraft(
      body.drafts,
      async ({ draftId, hash: seen, state: seenIn, approvals: seenApprovals }) => {
        const to = await this.reviews.move(actor, draftId, { action, seen, seenIn, seenApprovals, reason, reasonCode });
        if (action === 'approve' && to !== 'approved') partly.push(draftId);
      },
    );
    return { ...outcomes, partly };
  }

  @Post('review/waivers')
  @HttpCode(200)
  @Allow('review.decide')
  @Api({
    summary: 'Let the findings of one rule pass in many drafts',
    description: 'Each draft is judged for itself, in the version you read.',
    response: BulkMoveView,
  })
  waiveMany(
    @Who() actor: Actor,
    @Param({ schema: WorkspaceParams }) _path: unknown,
    @Body({ schema: BulkWaiveRequest }) { drafts, ...waiver }: Of<typeof BulkWaiveRequest>,
  ): Promise<Of<typeof BulkMoveView>> {
    return forEachDraft(drafts, ({ draftId, hash: seen }) =>
      this.waivers.waiveRule(actor, draftId, { ...waiver, seen }),
    );
  }

  @Get('drafts/:draft/review')
  @Allow('review.read')
  @Api({
    summary: 'Where a draft stands: state, open findings, comments, waivers, decisions, and what you may do',
    response: ReviewView,
  })
  view(
    @Who() actor: Actor,
    @Param({ schema: DraftParams }) { draft: draftId }: Of<typeof DraftParams>,
  ): Promise<ReviewView> {
    return this.reading.view(actor, draftId);
  }

  @Post('drafts/:draft/review')
  @HttpCode(200)
  @Allow('review.read')
  @Api({
    summary: 'Submit, withdraw, approve, take your approval back, ask for changes, reject or reopen',
    description:
      'An approval is bound to the content hash you send: it must be the current one. The move itself needs its own permission.',
    response: ReviewView,
    errors: [409, 412, 422],
  })
  async move(
    @Who() actor: Actor,
    @Param({ schema: DraftParams }) { draft: draftId }: Of<typeof DraftParams>,
    @Body({ schema: MoveRequest }) body: Of<typeof MoveRequest>,
  ): Promise<ReviewView> {
    const { action, hash: seen, state: seenIn, approvals: seenApprovals, reason = null, reasonCode } = body;
    await this.reviews.move(actor, draftId, { action, seen, seenIn, seenApprovals, reason, reasonCode });
    return this.reading.view(actor, draftId);
  }

  @Post('drafts/:draft/review/comments')
  @Allow('review.comment')
  @Api({ summary: 'Comment on a draft or on some of its words', response: ReviewView, status: 201, errors: [422] })
  async comment(
    @Who() actor: Actor,
    @Param({ schema: DraftParams }) { draft: draftId }: Of<typeof DraftParams>,
    @Body({ schema: CommentRequest }) body: Of<typeof CommentRequest>,
  ): Promise<ReviewView> {
    await this.remarks.comment(actor, draftId, { text: body.text, span: body.span ?? null });
    return this.reading.view(actor, draftId);
  }

  @Post('drafts/:draft/review/comments/:commentId/resolve')
  @HttpCode(200)
  @Allow('review.comment')
  @Api({ summary: 'Mark a comment as dealt with', response: ReviewView })
  async resolve(
    @Who() actor: Actor,
    @Param({ schema: CommentParams }) { draft: draftId, commentId }: Of<typeof CommentParams>,
  ): Promise<ReviewView> {
    await this.remarks.resolve(actor, draftId, commentId);
    return this.reading.view(actor, draftId);
  }

  @Post('drafts/:draft/review/waivers')
  @Allow('review.decide')
  @Api({
    summary: 'Let a waivable finding pass in this exact text, with a reason that is kept, and if you like an end',
    response: ReviewView,
    status: 201,
    errors: [412, 422],
  })
  async waive(
    @Who() actor: Actor,
    @Param({ schema: DraftParams }) { draft: draftId }: Of<typeof DraftParams>,
    @Body({ schema: WaiveRequest }) body: Of<typeof WaiveRequest>,
  ): Promise<ReviewView> {
    const { hash: seen, ...waiver } = body;
    await this.waivers.waive(actor, draftId, { ...waiver, seen });
    return this.reading.view(actor, draftId);
  }

  @Delete('drafts/:draft/review/waivers/:waiverId')
  @Allow('review.decide')
  @Api({ summary: 'Take a waiver back', response: ReviewView, errors: [409] })
  async unwaive(
    @Who() actor: Actor,
    @Param({ schema: WaiverParams }) { draft: draftId, waiverId }: Of<typeof WaiverParams>,
  ): Promise<ReviewView> {
    await this.waivers.unwaive(actor, draftId, waiverId);
    return this.reading.view(actor, draftId);
  }
}
