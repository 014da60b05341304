import { Controller, Get, Param } from '@nestjs/common';
import { Allow, Who, type Actor } from '../../identity/index.js';
import { Api } from '../../platform/http/index.js';
import { WorkspaceParams } from '../requests/draft-requests.schema.js';
import { DaysLeftView } from './materials.schema.js';
import { Materials } from './materials.service.js';

@Controller('workspaces/:workspace/materials')
export class MaterialsController {
  constructor(private readonly materials: Materials) {}

  @Get('days-left')
  @Allow('library.read')
  @Api({
    summary: 'How many days of real life each persona has left to tell',
    description:
      'Counts materials that drafting would still tell. A persona needs one life post a day, fewer where the week’s quota for Moments or the mix leaves less room; the freshest is told first.',
    response: DaysLeftView,
  })
  daysLeft(@Who() actor: Actor, @Param({ schema: WorkspaceParams }) _params: unknown): Promise<DaysLeftView> {
    return this.materials.daysLeft(actor.workspaceId);
  }
}
