import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow, Who, type Actor } from '../../identity/index.js';
import { Api, IfMatch } from '../../platform/http/index.js';
import { assertRange, WorkspacePath } from '../calendar.schema.js';
import { OpeningList, OpeningsQuery } from '../openings/openings.schema.js';
import { Openings } from '../openings/openings.service.js';
import { AcceptBody, PlanBody, ProposalPath, ProposalView, TrayView } from './plans.schema.js';
import { Plans, type Proposed } from './plans.service.js';
import { Tray } from './tray.service.js';

const RANGE_DAYS = 62;
type PathOf = z.infer<typeof ProposalPath>;

@ApiTags('calendar')
@Controller('workspaces/:workspace/calendar')
export class PlansController {
  constructor(
    private readonly plans: Plans,
    private readonly openings: Openings,
    private readonly tray: Tray,
  ) {}

  @Get('openings')
  @Allow('calendar.read')
  @Api({
    summary: 'Where a draft may be placed, and what stands against each place',
    description: 'Ask once when it is picked up; every opening carries its conflicts, hard and soft.',
    response: OpeningList,
    errors: [409],
  })
  where(
    @Who() actor: Actor,
    @Param({ schema: WorkspacePath }) _path: z.infer<typeof WorkspacePath>,
    @Query({ schema: OpeningsQuery }) query: OpeningsQuery,
  ): Promise<OpeningList> {
    return this.openings.forDraft(actor, query);
  }

  @Get('left-over')
  @Allow('calendar.read')
  @Api({
    summary: 'Approved drafts that are on no day, with what kept the last plan from placing them',
    response: TrayView,
  })
  leftOver(
    @Who() actor: Actor,
    @Param({ schema: WorkspacePath }) _path: z.infer<typeof WorkspacePath>,
  ): Promise<TrayView> {
    return this.tray.leftOver(actor);
  }

  @Post('plan')
  @Allow('calendar.write')
  @Api({
    summary: 'Propose a plan for approved drafts that are on no day yet',
    description:
      'Each placement comes with its score and reasons, each left-over with the rule that kept it out. Existing entries stay.',
    response: ProposalView,
    status: 201,
    errors: [422],
  })
  async propose(
    @Who() actor: Actor,
    @Param({ schema: WorkspacePath }) _path: z.infer<typeof WorkspacePath>,
    @Body({ schema: PlanBody }) body: PlanBody,
  ): Promise<ProposalView> {
    assertRange(body.from, body.to, RANGE_DAYS);
    return toView(await this.plans.propose(actor, body));
  }

  @Get('plan/:proposal')
  @Allow('calendar.read')
  @Api({ summary: 'A proposal', response: ProposalView })
  async get(@Who() actor: Actor, @Param({ schema: ProposalPath }) { proposal }: PathOf): Promise<ProposalView> {
    return toView({ proposal: await this.plans.get(actor, proposal), refused: [] });
  }

  @Post('plan/:proposal/accept')
  @HttpCode(200)
  @Allow('calendar.write')
  @Api({
    summary: 'Accept all of a proposal, or some',
    description: 'Every placement is judged anew; those that no longer hold are named in `refused`.',
    response: ProposalView,
    errors: [409, 412, 422, 428],
  })
  async accept(
    @Who() actor: Actor,
    @Param({ schema: ProposalPath }) { proposal }: PathOf,
    @IfMatch() seen: number,
    @Body({ schema: AcceptBody }) { accept }: AcceptBody,
  ): Promise<ProposalView> {
    return toView(await this.plans.accept(actor, proposal, accept, seen));
  }

  @Post('plan/:proposal/decline')
  @HttpCode(200)
  @Allow('calendar.write')
  @Api({ summary: 'Decline what is left of a proposal', response: ProposalView, errors: [409, 412, 428] })
  async decline(
    @Who() actor: Actor,
    @Param({ schema: ProposalPath }) { proposal }: PathOf,
    @IfMatch() seen: number,
  ): Promise<ProposalView> {
    return toView(await this.plans.decline(actor, proposal, seen));
  }
}

const toView = ({ proposal, refused }: Proposed): ProposalView => {
  const { id, fromDay: from, toDay: to, seed, state, createdBy, createdAt, version } = proposal;
  return {
    ...{ id, from, to, seed, state },
    placements: proposal.placements.map((one) => ({
      ...one,
      reasons: [...one.reasons],
      phrases: [...(one.phrases ?? [])],
    })),
    leftOver: proposal.leftOver.map((one) => ({ ...one })),
    accepted: [...proposal.accepted],
    refused: refused.map((one) => ({ ...one })),
    ...{ createdBy, createdAt, version },
  };
};
