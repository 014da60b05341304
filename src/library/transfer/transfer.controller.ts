import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Allow, Who, type Actor } from '../../identity/index.js';
import { Api, Multipart, type Upload } from '../../platform/http/index.js';
import { LibraryParams } from '../records/records.schema.js';
import { ImportQuery, ImportView } from './transfer.schema.js';
import { LibraryTransfer } from './transfer.service.js';

@Controller('workspaces/:workspace/library')
export class TransferController {
  constructor(private readonly transfer: LibraryTransfer) {}

  @Get('export')
  @Allow('library.read')
  @Api({
    summary: 'The library as a zip of its folder',
    description: 'Byte for byte the same for the same library; files that were imported come back with their comments.',
    produces: ['application/zip'],
  })
  async export(
    @Who() actor: Actor,
    @Param({ schema: LibraryParams }) _params: z.infer<typeof LibraryParams>,
    @Res() reply: FastifyReply,
  ) {
    const archive = await this.transfer.export(actor.workspaceId);
    await reply
      .type('application/zip')
      .header('content-disposition', `attachment; filename="${actor.workspaceSlug}-library.zip"`)
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength));
  }

  @Post('import')
  @HttpCode(200)
  @Allow('library.write')
  @Api({
    summary: 'Make the library say what a folder says',
    description:
      'multipart/form-data with a zip of the folder as `file`. All of it or nothing; a record whose file is gone is ' +
      'archived; the same folder again changes nothing. With `dry_run=true` only the report is made.',
    response: ImportView,
    errors: [413, 415, 422],
  })
  async import(
    @Who() actor: Actor,
    @Param({ schema: LibraryParams }) _params: z.infer<typeof LibraryParams>,
    @Query({ schema: ImportQuery }) query: z.infer<typeof ImportQuery>,
    @Multipart() { bytes }: Upload,
  ) {
    if (query.dry_run === 'false')
      return { dryRun: false, problems: [], report: await this.transfer.import(actor, bytes) };
    const preview = await this.transfer.preview(actor, bytes);
    return { dryRun: true, problems: preview.ok ? [] : preview.error, report: preview.ok ? preview.value : null };
  }
}
