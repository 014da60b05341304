import { Controller, Get, Headers, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Allow, Who, type Actor } from '../../identity/index.js';
import { Api, Multipart, type Upload } from '../../platform/http/index.js';
import { LibraryParams } from '../records/records.schema.js';
import { isShownInPlace } from './content-type.js';
import type { MediaBlobRow } from './media-blob.entity.js';
import { FileParams, MediaPage, MediaParams, MediaQuery, MediaView, UploadFields } from './media.schema.js';
import { Media } from './media.service.js';

const KEPT_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'video/mp4', 'application/pdf'];

@Controller('workspaces/:workspace/library/media')
export class MediaController {
  constructor(private readonly media: Media) {}

  @Get()
  @Allow('library.read')
  @Api({ summary: 'List pictures with their alt text, rights and address', response: MediaPage })
  list(
    @Who() actor: Actor,
    @Param({ schema: LibraryParams }) _params: z.infer<typeof LibraryParams>,
    @Query({ schema: MediaQuery }) query: z.infer<typeof MediaQuery>,
  ) {
    return this.media.list(actor, query);
  }

  @Post()
  @Allow('library.write')
  @Api({
    summary: 'Upload a picture',
    description:
      'multipart/form-data: the fields `id`, `alt`, `rights`, and if wanted `expires` and `tags` (separated by commas) ' +
      'first, the `file` last. The type is read from the bytes: PNG, JPEG, WebP, GIF, MP4 or PDF.',
    response: MediaView,
    status: 201,
    errors: [409, 413, 415, 422],
  })
  upload(
    @Who() actor: Actor,
    @Param({ schema: LibraryParams }) _params: z.infer<typeof LibraryParams>,
    @Multipart(UploadFields) upload: Upload,
  ) {
    return this.media.upload(actor, upload);
  }

  @Get(':slug/content')
  @Allow('library.read')
  @Api({ summary: 'The bytes of a media record', produces: KEPT_TYPES })
  async content(
    @Who() actor: Actor,
    @Param({ schema: MediaParams }) { slug }: z.infer<typeof MediaParams>,
    @Headers('if-none-match') seen: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    await this.send(reply, await this.media.ofRecord(actor.workspaceId, slug), seen);
  }

  @Get('files/:file')
  @Allow('library.read')
  @Api({ summary: 'The bytes behind media/<file>, as records refer to them', produces: KEPT_TYPES })
  async file(
    @Who() actor: Actor,
    @Param({ schema: FileParams }) { file }: z.infer<typeof FileParams>,
    @Headers('if-none-match') seen: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    await this.send(reply, await this.media.ofFile(actor.workspaceId, file), seen);
  }

  /** Somebody else's bytes: whatever they hold, a browser may neither guess their type nor run anything in them. */
  private async send(reply: FastifyReply, blob: MediaBlobRow, seen: string | undefined): Promise<void> {
    const tag = `"${blob.hash}"`;
    void reply
      .header('etag', tag)
      .header('cache-control', 'private, max-age=0, must-revalidate')
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cross-origin-resource-policy', 'same-origin')
      .header('content-disposition', isShownInPlace(blob.contentType) ? 'inline' : 'attachment');
    if (seen === tag) await reply.status(304).send();
    else await reply.type(blob.contentType).send(await this.media.read(blob));
  }
}
