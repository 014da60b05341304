import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Allow, Who, type Actor } from '../../identity/index.js';
import { Api } from '../../platform/http/index.js';
import { csvOf } from '../exports/csv.js';
import { contentDisposition } from '../exports/formats.js';
import { SCRIPT_COLUMNS } from './script-columns.js';
import { ScriptResults } from './script-results.service.js';
import {
  ScriptPage,
  ScriptPath,
  ScriptResultsView,
  ScriptsFilter,
  ScriptsPath,
  ScriptsQuery,
  WindowQuery,
} from './scripts.schema.js';

/** What becomes of scripts. */
@ApiTags('scripts')
@Controller('workspaces/:workspace/scripts')
export class ScriptsController {
  constructor(private readonly results: ScriptResults) {}

  @Get()
  @Allow('library.read')
  @Api({ summary: 'List live scripts with what became of them', response: ScriptPage })
  async list(
    @Who() actor: Actor,
    @Param({ schema: ScriptsPath }) _path: unknown,
    @Query({ schema: ScriptsQuery }) query: ScriptsQuery,
  ): Promise<z.output<typeof ScriptPage>> {
    const { items, nextCursor } = await this.results.list(actor.workspaceId, query);
    return { items: items.map(({ stages, ...row }) => ({ ...row, stages: [...stages] })), nextCursor };
  }

  @Get('export.csv')
  @Allow('library.read')
  @Api({ summary: 'The same list as a table', produces: ['text/csv'] })
  async table(
    @Who() actor: Actor,
    @Param({ schema: ScriptsPath }) _path: unknown,
    @Query({ schema: ScriptsFilter }) filter: ScriptsFilter,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const table = csvOf(SCRIPT_COLUMNS, await this.results.all(actor.workspaceId, filter));
    const name = `${actor.workspaceSlug}-scripts-${String(filter.days)}d.csv`;
    await reply
      .header('content-disposition', contentDisposition(name, `话术效果 近${String(filter.days)}天.csv`, 'attachment'))
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .type('text/csv; charset=utf-8')
      .send(table);
  }

  @Get(':script')
  @Allow('library.read')
  @Api({ summary: 'What became of a script, by version and answer', response: ScriptResultsView })
  async of(
    @Who() actor: Actor,
    @Param({ schema: ScriptPath }) { script }: z.output<typeof ScriptPath>,
    @Query({ schema: WindowQuery }) { days }: z.output<typeof WindowQuery>,
  ): Promise<z.output<typeof ScriptResultsView>> {
    return this.results.of(actor.workspaceId, script, days);
  }
}
