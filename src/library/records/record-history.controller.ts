import { Controller, Get, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Allow, Who, type Actor } from '../../identity/index.js';
import { Api, PageQuery } from '../../platform/http/index.js';
import { RecordHistory } from './record-history.service.js';
import type { RecordVersionRow } from './record-version.entity.js';
import {
  DiffQuery,
  DiffView,
  RecordParams,
  UsageView,
  VersionPage,
  VersionParams,
  VersionView,
} from './records.schema.js';

const VersionsQuery = PageQuery.strict();

@Controller('workspaces/:workspace/library/records/:kind/:slug')
export class RecordHistoryController {
  constructor(private readonly history: RecordHistory) {}

  @Get('versions')
  @Allow('library.read')
  @Api({ summary: 'List the versions of a record, newest first', response: VersionPage })
  async versions(
    @Who() actor: Actor,
    @Param({ schema: RecordParams }) { kind, slug }: RecordParams,
    @Query({ schema: VersionsQuery }) query: z.infer<typeof VersionsQuery>,
  ) {
    const page = await this.history.versions(actor.workspaceId, kind, slug, query);
    return { items: page.items.map(versionHeader), nextCursor: page.nextCursor };
  }

  @Get('versions/:number')
  @Allow('library.read')
  @Api({ summary: 'Read one version of a record', response: VersionView })
  async version(
    @Who() actor: Actor,
    @Param({ schema: VersionParams }) { kind, slug, number }: z.infer<typeof VersionParams>,
  ) {
    const row = await this.history.version(actor.workspaceId, kind, slug, number);
    return { ...versionHeader(row), body: row.body };
  }

  @Get('diff')
  @Allow('library.read')
  @Api({ summary: 'Compare two versions, field by field', response: DiffView })
  diff(
    @Who() actor: Actor,
    @Param({ schema: RecordParams }) { kind, slug }: RecordParams,
    @Query({ schema: DiffQuery }) query: z.infer<typeof DiffQuery>,
  ) {
    return this.history.diff(actor.workspaceId, kind, slug, query);
  }

  @Get('usage')
  @Allow('library.read')
  @Api({ summary: 'Where a record is used', response: UsageView })
  async usage(@Who() actor: Actor, @Param({ schema: RecordParams }) { kind, slug }: RecordParams) {
    return { groups: await this.history.usage(actor.workspaceId, kind, slug) };
  }
}

const versionHeader = (row: Pick<RecordVersionRow, 'number' | 'source' | 'authorName' | 'at'>) => ({
  number: row.number,
  source: row.source,
  author: row.authorName,
  at: row.at,
});
