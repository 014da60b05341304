import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Clock } from '../../kernel/index.js';
import { Allow, Who, type Actor } from '../../identity/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { Api } from '../../platform/http/index.js';
import { readScope } from '../tasks/own-accounts.queries.js';
import type { CalendarDocument } from './calendar-document.js';
import { CalendarDocuments } from './calendar-documents.service.js';
import { PeriodExportPath, PeriodQuery, ReleaseExportPath } from './exports.schema.js';
import { contentDisposition, EXPORT_FORMATS, PAGE_POLICY, type ExportFormatId } from './formats.js';

const TYPES = Object.values(EXPORT_FORMATS).map(({ contentType }) => contentType.split(';')[0] ?? contentType);

@ApiTags('exports')
@Controller('workspaces/:workspace')
export class ExportsController {
  constructor(
    private readonly documents: CalendarDocuments,
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('calendar/releases/:number/export.:format')
  @Allow('export.read')
  @Api({
    summary: 'A release as a file: ics, xlsx, csv, json or html',
    description: 'As it was frozen. An operator gets the lines of their own accounts.',
    produces: TYPES,
  })
  async release(
    @Who() actor: Actor,
    @Param({ schema: ReleaseExportPath }) { number, format }: z.output<typeof ReleaseExportPath>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const lines = await readScope(this.database.fresh, actor);
    const document = await this.documents.forRelease(actor.workspaceId, number, lines);
    await this.send(reply, document, format, `${actor.workspaceSlug}-release-${number}`);
  }

  @Get('calendar/export.:format')
  @Allow('calendar.read')
  @Api({
    summary: 'A period as the calendar has it now, released or not, as a file',
    description: 'Operators hold to releases: this is for those who plan.',
    produces: TYPES,
  })
  async period(
    @Who() actor: Actor,
    @Param({ schema: PeriodExportPath }) { format }: z.output<typeof PeriodExportPath>,
    @Query({ schema: PeriodQuery }) days: z.output<typeof PeriodQuery>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const document = await this.documents.forPeriod(actor.workspaceId, days);
    await this.send(reply, document, format, `${actor.workspaceSlug}-${days.from}-${days.to}`);
  }

  private async send(
    reply: FastifyReply,
    document: CalendarDocument,
    format: ExportFormatId,
    ascii: string,
  ): Promise<void> {
    const { contentType, write } = EXPORT_FORMATS[format];
    const release = document.release === null ? '' : ` 第${document.release}次发布`;
    const name = `${document.title} ${document.week.replace('/', '至')}${release}.${format}`;
    const how = format === 'html' ? 'inline' : 'attachment';
    const bytes = await write(document, this.clock.now());
    void reply
      .header('content-disposition', contentDisposition(`${ascii}.${format}`, name, how))
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff');
    if (format === 'html')
      void reply.header('content-security-policy', PAGE_POLICY).header('referrer-policy', 'no-referrer');
    await reply.type(contentType).send(bytes);
  }
}
