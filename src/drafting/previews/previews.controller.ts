import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Allow, Who, type Actor } from '../../identity/index.js';
import { Api } from '../../platform/http/index.js';
import { DraftAsk } from '../requests/draft-ask.js';
import { WorkspaceParams } from '../requests/draft-requests.schema.js';
import { DraftPreview } from './previews.schema.js';
import { Previews } from './previews.service.js';

@Controller('workspaces/:workspace/draft-requests/preview')
export class PreviewsController {
  constructor(private readonly previews: Previews) {}

  @Post()
  @HttpCode(200)
  @Allow('drafts.read')
  @Api({
    summary: 'See what drafts would be written from',
    description:
      'The first five items of such a request: all that the writer would be told and why, or what the library lacks. Nothing is kept and no model is called. Among equals chance decides, so a request may take another of the same standing.',
    response: DraftPreview,
    errors: [422],
  })
  preview(
    @Who() actor: Actor,
    @Param({ schema: WorkspaceParams }) _params: unknown,
    @Body({ schema: DraftAsk }) ask: DraftAsk,
  ): Promise<DraftPreview> {
    return this.previews.of(actor.workspaceId, ask);
  }
}
