import { Body as Payload, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { z } from 'zod';
import { Allow, Who, type Actor } from '../../identity/index.js';
import { Body } from '../../library/index.js';
import { Api, IfMatch, pageOf } from '../../platform/http/index.js';
import { DraftCheckRequest, DraftCheckView } from './draft-check.schema.js';
import { DraftChecks } from './draft-check.service.js';
import { DraftViews } from './draft-views.service.js';
import { DraftParams, DraftRowView, DraftsQuery, DraftVersionParams, DraftView, VersionView } from './drafts.schema.js';
import { Drafts } from './drafts.service.js';

const Workspace = DraftParams.pick({ workspace: true });
const VersionsView = z.object({ items: z.array(VersionView).describe('Newest first') });
type Params = z.infer<typeof DraftParams>;

@Controller('workspaces/:workspace/drafts')
export class DraftsController {
  constructor(
    private readonly drafts: Drafts,
    private readonly views: DraftViews,
    private readonly checks: DraftChecks,
  ) {}

  @Get()
  @Allow('drafts.read')
  @Api({ summary: 'List drafts, newest first', response: pageOf(DraftRowView) })
  list(
    @Who() actor: Actor,
    @Param({ schema: Workspace }) _params: unknown,
    @Query({ schema: DraftsQuery }) query: DraftsQuery,
  ) {
    return this.views.list(actor.workspaceId, query);
  }

  @Get(':draft')
  @Allow('drafts.read')
  @Api({ summary: 'A draft with its current version, findings and evidence', response: DraftView })
  one(@Who() actor: Actor, @Param({ schema: DraftParams }) { draft }: Params): Promise<DraftView> {
    return this.views.one(actor.workspaceId, draft);
  }

  @Put(':draft')
  @Allow('drafts.write')
  @Api({
    summary: 'Change the words',
    description: 'Makes a new version and runs every check again. An approval of the version before no longer holds.',
    response: DraftView,
    errors: [409, 412, 422, 428],
  })
  async edit(
    @Who() actor: Actor,
    @Param({ schema: DraftParams }) { draft }: Params,
    @IfMatch() seen: number,
    @Payload({ schema: Body }) body: Body,
  ): Promise<DraftView> {
    await this.drafts.edit(actor, draft, body, seen);
    return this.views.one(actor.workspaceId, draft);
  }

  @Post(':draft/check')
  @HttpCode(200)
  @Allow('drafts.read')
  @Api({
    summary: 'Judge words that are not saved yet',
    description:
      'Exactly as the version they would become: against what their readers saw and the batch too, and with the AI label that the workspace’s policy would append. Keeps nothing.',
    response: DraftCheckView,
    errors: [413, 422],
  })
  check(
    @Who() actor: Actor,
    @Param({ schema: DraftParams }) { draft }: Params,
    @Payload({ schema: DraftCheckRequest }) { body }: z.infer<typeof DraftCheckRequest>,
  ): Promise<DraftCheckView> {
    return this.checks.check(actor.workspaceId, draft, body);
  }

  @Get(':draft/versions')
  @Allow('drafts.read')
  @Api({ summary: 'Everything it ever said, newest first', response: VersionsView })
  async versions(
    @Who() actor: Actor,
    @Param({ schema: DraftParams }) { draft }: Params,
  ): Promise<z.infer<typeof VersionsView>> {
    return { items: await this.views.versions(actor.workspaceId, draft) };
  }

  @Get(':draft/versions/:number')
  @Allow('drafts.read')
  @Api({ summary: 'One version', response: VersionView })
  version(
    @Who() actor: Actor,
    @Param({ schema: DraftVersionParams }) { draft, number }: z.infer<typeof DraftVersionParams>,
  ): Promise<VersionView> {
    return this.views.version(actor.workspaceId, draft, number);
  }

  @Post(':draft/discard')
  @HttpCode(200)
  @Allow('drafts.write')
  @Api({
    summary: 'Put a draft away',
    description: 'Nothing is deleted; a material it told may be told by another.',
    response: DraftView,
    errors: [412, 428],
  })
  async discard(
    @Who() actor: Actor,
    @Param({ schema: DraftParams }) { draft }: Params,
    @IfMatch() seen: number,
  ): Promise<DraftView> {
    await this.drafts.discard(actor, draft, seen);
    return this.views.one(actor.workspaceId, draft);
  }

  @Post(':draft/restore')
  @HttpCode(200)
  @Allow('drafts.write')
  @Api({ summary: 'Take a discarded draft out again', response: DraftView, errors: [409, 412, 428] })
  async restore(
    @Who() actor: Actor,
    @Param({ schema: DraftParams }) { draft }: Params,
    @IfMatch() seen: number,
  ): Promise<DraftView> {
    await this.drafts.restore(actor, draft, seen);
    return this.views.one(actor.workspaceId, draft);
  }

  @Post(':draft/recheck')
  @HttpCode(200)
  @Allow('drafts.write')
  @Api({
    summary: 'Judge it against today’s library',
    description: 'Facts may have expired and consents been withdrawn since it was written.',
    response: DraftView,
  })
  async recheck(@Who() actor: Actor, @Param({ schema: DraftParams }) { draft }: Params): Promise<DraftView> {
    await this.drafts.recheck(actor, draft);
    return this.views.one(actor.workspaceId, draft);
  }
}
