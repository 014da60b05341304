import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Api } from '../../platform/http/index.js';
import { Allow, Who, type Actor } from '../../identity/index.js';
import { forEachDraft } from '../each.js';
import { BulkMoveView, WorkspaceParams } from '../review.schema.js';
import {
  AssignRequest,
  DelegationList,
  DelegationParams,
  DelegationRequest,
  FiguresQuery,
  FiguresView,
  QueueQuery,
  QueueView,
} from './queue.schema.js';
import { ReviewAssignments } from './review-assignments.service.js';
import { ReviewFigures } from './review-figures.service.js';
import { ReviewQueue } from './review-queue.service.js';

type Of<T extends z.ZodType> = z.output<T>;

@ApiTags('review')
@Controller('workspaces/:workspace/review')
export class ReviewQueueController {
  constructor(
    private readonly queue: ReviewQueue,
    private readonly assignments: ReviewAssignments,
    private readonly figuresOf: ReviewFigures,
  ) {}

  @Get()
  @Allow('review.read')
  @Api({ summary: 'Drafts in a state of review, longest waiting first', response: QueueView })
  list(
    @Who() actor: Actor,
    @Param({ schema: WorkspaceParams }) _path: unknown,
    @Query({ schema: QueueQuery }) query: Of<typeof QueueQuery>,
  ): Promise<Of<typeof QueueView>> {
    return this.queue.page(actor, query);
  }

  @Get('figures')
  @Allow('review.read')
  @Api({ summary: 'How many wait, how quickly they are answered, and why texts come back', response: FiguresView })
  figures(
    @Who() actor: Actor,
    @Param({ schema: WorkspaceParams }) _path: unknown,
    @Query({ schema: FiguresQuery }) { days }: Of<typeof FiguresQuery>,
  ): Promise<Of<typeof FiguresView>> {
    return this.figuresOf.over(actor, days);
  }

  @Post('assignments')
  @HttpCode(200)
  @Allow('review.decide')
  @Api({
    summary: 'Say whose some drafts are to review',
    description: 'Each draft is judged for itself: nobody is given what they wrote while four eyes are on.',
    response: BulkMoveView,
  })
  assign(
    @Who() actor: Actor,
    @Param({ schema: WorkspaceParams }) _path: unknown,
    @Body({ schema: AssignRequest }) { drafts, to }: Of<typeof AssignRequest>,
  ): Promise<Of<typeof BulkMoveView>> {
    const each = drafts.map((draftId) => ({ draftId }));
    return forEachDraft(each, ({ draftId }) => this.assignments.assign(actor, draftId, to));
  }

  @Get('delegations')
  @Allow('review.read')
  @Api({ summary: 'Who stands in for whom, now and later', response: DelegationList })
  delegations(
    @Who() actor: Actor,
    @Param({ schema: WorkspaceParams }) _path: unknown,
  ): Promise<Of<typeof DelegationList>> {
    return this.assignments.delegations(actor);
  }

  @Post('delegations')
  @Allow('review.decide')
  @Api({
    summary: 'Hand what is assigned to you to another reviewer for some days',
    description: 'One step only: what the stand-in is away for does not go on to a third.',
    response: DelegationList,
    status: 201,
    errors: [409, 422],
  })
  async delegate(
    @Who() actor: Actor,
    @Param({ schema: WorkspaceParams }) _path: unknown,
    @Body({ schema: DelegationRequest }) body: Of<typeof DelegationRequest>,
  ): Promise<Of<typeof DelegationList>> {
    await this.assignments.delegate(actor, body);
    return this.assignments.delegations(actor);
  }

  @Delete('delegations/:delegationId')
  @Allow('review.decide')
  @Api({ summary: 'End a delegation', response: DelegationList })
  async endDelegation(
    @Who() actor: Actor,
    @Param({ schema: DelegationParams }) { delegationId }: Of<typeof DelegationParams>,
  ): Promise<Of<typeof DelegationList>> {
    await this.assignments.endDelegation(actor, delegationId);
    return this.assignments.delegations(actor);
  }
}
