import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow, Who, type Actor } from '../../identity/index.js';
import { Api } from '../../platform/http/index.js';
import { WorkspaceParams } from '../requests/draft-requests.schema.js';
import { MatchesQuery, MatchesView } from './matches.schema.js';
import { Matches } from './matches.service.js';

@Controller('workspaces/:workspace/draft-requests/matches')
export class MatchesController {
  constructor(private readonly matches: Matches) {}

  @Get()
  @Allow('drafts.read')
  @Api({
    summary: 'Which product to speak of to these people, in which scene and where',
    description:
      'In the order in which drafting itself takes products (suits, live facts, step on the ladder for the goal, live offer), then by what the library says of the combination: words of the segment that are met, consented case, scene, facts, touchpoint.',
    response: MatchesView,
    errors: [422],
  })
  find(
    @Who() actor: Actor,
    @Param({ schema: WorkspaceParams }) _params: unknown,
    @Query({ schema: MatchesQuery }) query: MatchesQuery,
  ): Promise<MatchesView> {
    return this.matches.find(actor.workspaceId, query);
  }
}
