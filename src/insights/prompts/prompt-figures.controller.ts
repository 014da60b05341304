import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow, Who, type Actor } from '../../identity/index.js';
import { plusSeconds, type Clock } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { Api } from '../../platform/http/index.js';
import { REASONS } from '../../review/index.js';
import { InsightsPath } from '../learning/learning.schema.js';
import { promptFigures } from './prompt-figures.js';
import { countedDrafts, countedReturns } from './prompt-figures.queries.js';
import { FiguresQuery, PromptFiguresView } from './prompt-figures.schema.js';

const DAY = 86_400;

@ApiTags('insights')
@Controller('workspaces/:workspace/prompt-figures')
export class PromptFiguresController {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('insights.read')
  @Api({
    summary: 'What each version of a prompt brought',
    description: 'Drafts that templates wrote are not among them. A draft counts for the version that wrote it first.',
    response: PromptFiguresView,
  })
  async figures(
    @Who() { workspaceId }: Actor,
    @Param({ schema: InsightsPath }) _path: unknown,
    @Query({ schema: FiguresQuery }) { days }: z.infer<typeof FiguresQuery>,
  ): Promise<PromptFiguresView> {
    const since = plusSeconds(this.clock.now(), -days * DAY);
    const { reader } = this.database;
    const drafts = await countedDrafts(reader, workspaceId, since);
    const figures = promptFigures(drafts, await countedReturns(reader, workspaceId, since));
    const items = figures.map(({ returned, ...one }) => ({
      ...one,
      returned: returned.map(({ code, times }) => ({ code, name: REASONS[code].zh, times })),
    }));
    return { days, items };
  }
}
