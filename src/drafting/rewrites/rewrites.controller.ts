import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allow, Who, type Actor } from '../../identity/index.js';
import { Api, IfMatch } from '../../platform/http/index.js';
import { DraftParams } from '../drafts/drafts.schema.js';
import { RewriteDecisions } from './rewrite-decisions.service.js';
import { RewriteViews } from './rewrite-views.service.js';
import { RewriteAsk, RewriteParams, RewriteView } from './rewrites.schema.js';
import { Rewrites } from './rewrites.service.js';

const RewritesView = z.object({ items: z.array(RewriteView).describe('Newest first, at most 50') });
type Params = z.infer<typeof RewriteParams>;

@Controller('workspaces/:workspace/drafts/:draft/rewrites')
export class RewritesController {
  constructor(
    private readonly rewrites: Rewrites,
    private readonly decisions: RewriteDecisions,
    private readonly views: RewriteViews,
  ) {}

  @Post()
  @Allow('drafts.write')
  @Api({
    summary: 'Ask for a rewrite',
    description:
      'Answers at once with state `writing`; read it again until it is `proposed`. The draft stays as it is.',
    response: RewriteView,
    status: 201,
    errors: [409, 422],
  })
  async ask(
    @Who() actor: Actor,
    @Param({ schema: DraftParams }) { draft }: z.infer<typeof DraftParams>,
    @Body({ schema: RewriteAsk }) ask: RewriteAsk,
  ): Promise<RewriteView> {
    return this.views.one(actor.workspaceId, draft, await this.rewrites.ask(actor, draft, ask));
  }

  @Get()
  @Allow('drafts.read')
  @Api({ summary: 'Rewrites of a draft, newest first', response: RewritesView })
  async list(
    @Who() actor: Actor,
    @Param({ schema: DraftParams }) { draft }: z.infer<typeof DraftParams>,
  ): Promise<z.infer<typeof RewritesView>> {
    return { items: await this.views.list(actor.workspaceId, draft) };
  }

  @Get(':rewrite')
  @Allow('drafts.read')
  @Api({ summary: 'A rewrite with what it proposes and what that cost', response: RewriteView })
  one(@Who() actor: Actor, @Param({ schema: RewriteParams }) { draft, rewrite }: Params): Promise<RewriteView> {
    return this.views.one(actor.workspaceId, draft, rewrite);
  }

  @Post(':rewrite/accept')
  @HttpCode(200)
  @Allow('drafts.write')
  @Api({
    summary: 'Accept what is proposed',
    description:
      'Makes a new version of the draft, or a new draft for each other touchpoint. `If-Match` is the version of the draft.',
    response: RewriteView,
    errors: [409, 412, 428],
  })
  async accept(
    @Who() actor: Actor,
    @Param({ schema: RewriteParams }) { draft, rewrite }: Params,
    @IfMatch() seen: number,
  ): Promise<RewriteView> {
    await this.decisions.accept(actor, draft, rewrite, seen);
    return this.views.one(actor.workspaceId, draft, rewrite);
  }

  @Post(':rewrite/discard')
  @HttpCode(200)
  @Allow('drafts.write')
  @Api({
    summary: 'Let a proposal go, or call the rewrite off',
    description: 'Its words stay readable here.',
    response: RewriteView,
    errors: [409],
  })
  async discard(
    @Who() actor: Actor,
    @Param({ schema: RewriteParams }) { draft, rewrite }: Params,
  ): Promise<RewriteView> {
    await this.decisions.discard(actor, draft, rewrite);
    return this.views.one(actor.workspaceId, draft, rewrite);
  }
}
