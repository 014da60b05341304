import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Allow, Who, type Actor } from '../../identity/index.js';
import { Api, IfMatch } from '../../platform/http/index.js';
import { recordHeader, recordView } from './record-view.js';
import {
  KindParams,
  LibraryParams,
  RecordPage,
  RecordParams,
  RecordQuery,
  RecordView,
  SearchQuery,
  SearchView,
  SentBody,
} from './records.schema.js';
import { Records } from './records.service.js';

@Controller('workspaces/:workspace/library')
export class RecordsController {
  constructor(private readonly records: Records) {}

  @Get('records')
  @Allow('library.read')
  @Api({
    summary: 'List records',
    description: 'Without bodies, by cursor, of one kind or of all.',
    response: RecordPage,
  })
  async list(
    @Who() actor: Actor,
    @Param({ schema: LibraryParams }) _params: z.infer<typeof LibraryParams>,
    @Query({ schema: RecordQuery }) query: RecordQuery,
  ) {
    const page = await this.records.list(actor.workspaceId, query);
    return { items: page.items.map(recordHeader), nextCursor: page.nextCursor };
  }

  @Get('search')
  @Allow('library.read')
  @Api({ summary: 'Search live records of every kind, best finds first', response: SearchView })
  async search(
    @Who() actor: Actor,
    @Param({ schema: LibraryParams }) _params: z.infer<typeof LibraryParams>,
    @Query({ schema: SearchQuery }) { q, kind, limit }: z.infer<typeof SearchQuery>,
  ) {
    return { items: await this.records.search(actor.workspaceId, q, kind, limit) };
  }

  @Get('records/:kind/:slug')
  @Allow('library.read')
  @Api({ summary: 'Read a record, archived or not', response: RecordView })
  async get(@Who() actor: Actor, @Param({ schema: RecordParams }) { kind, slug }: RecordParams) {
    return recordView(await this.records.get(actor.workspaceId, kind, slug));
  }

  @Post('records/:kind')
  @Allow('library.write')
  @Api({
    summary: 'Create a record',
    description: 'The body is what the file of this kind holds, its `id` included.',
    response: RecordView,
    status: 201,
    errors: [409, 422],
  })
  async create(
    @Who() actor: Actor,
    @Param({ schema: KindParams }) { kind }: z.infer<typeof KindParams>,
    @Body({ schema: SentBody }) body: z.infer<typeof SentBody>,
  ) {
    return recordView(await this.records.create(actor, kind, body));
  }

  @Put('records/:kind/:slug')
  @Allow('library.write')
  @Api({
    summary: 'Replace a record by a new version',
    description: 'An equal body changes nothing. What a change takes back (consent, facts) is told to plans and tasks.',
    response: RecordView,
    errors: [409, 412, 422, 428],
  })
  async update(
    @Who() actor: Actor,
    @Param({ schema: RecordParams }) { kind, slug }: RecordParams,
    @IfMatch() seen: number,
    @Body({ schema: SentBody }) body: z.infer<typeof SentBody>,
  ) {
    return recordView(await this.records.update(actor, kind, slug, body, seen));
  }

  @Post('records/:kind/:slug/archive')
  @HttpCode(200)
  @Allow('library.write')
  @Api({
    summary: 'Archive a record',
    description: 'Nothing is deleted. Refused while live records refer to it.',
    response: RecordView,
    errors: [409, 412, 428],
  })
  async archive(
    @Who() actor: Actor,
    @Param({ schema: RecordParams }) { kind, slug }: RecordParams,
    @IfMatch() seen: number,
  ) {
    return recordView(await this.records.archive(actor, kind, slug, seen));
  }

  @Post('records/:kind/:slug/restore')
  @HttpCode(200)
  @Allow('library.write')
  @Api({ summary: 'Bring a record back from the archive', response: RecordView, errors: [409, 412, 422, 428] })
  async restore(
    @Who() actor: Actor,
    @Param({ schema: RecordParams }) { kind, slug }: RecordParams,
    @IfMatch() seen: number,
  ) {
    return recordView(await this.records.restore(actor, kind, slug, seen));
  }
}
