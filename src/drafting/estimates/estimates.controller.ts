import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Allow, Who, type Actor } from '../../identity/index.js';
import { Api } from '../../platform/http/index.js';
import { DraftAsk } from '../requests/draft-ask.js';
import { WorkspaceParams } from '../requests/draft-requests.schema.js';
import { DraftEstimate } from './estimates.schema.js';
import { Estimates } from './estimates.service.js';

@Controller('workspaces/:workspace/draft-requests/estimate')
export class EstimatesController {
  constructor(private readonly estimates: Estimates) {}

  @Post()
  @HttpCode(200)
  @Allow('drafts.read')
  @Api({
    summary: 'See what a request would take before it is sent',
    description:
      'Tokens of the prompts as they would be rendered, replies by what the model answered lately, money by its price, and whether what is left of the month will do. Nothing is kept and no model is called.',
    response: DraftEstimate,
    errors: [422],
  })
  estimate(
    @Who() actor: Actor,
    @Param({ schema: WorkspaceParams }) _params: unknown,
    @Body({ schema: DraftAsk }) ask: DraftAsk,
  ): Promise<DraftEstimate> {
    return this.estimates.of(actor.workspaceId, ask);
  }
}
