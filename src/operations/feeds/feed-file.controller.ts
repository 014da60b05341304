import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { AppError, sha256 } from '../../kernel/index.js';
import { Public } from '../../identity/index.js';
import { Api } from '../../platform/http/index.js';
import { FeedCalendar } from './feed-calendar.service.js';
import { FeedFilePath } from './feeds.schema.js';
import { Feeds } from './feeds.service.js';

/** Where calendar programs read. They cannot sign in: the address is the secret. */
@ApiTags('feeds')
@Controller('feeds')
export class FeedFileController {
  constructor(
    private readonly feeds: Feeds,
    private readonly calendar: FeedCalendar,
  ) {}

  @Get(':file')
  @Public()
  @Api({ summary: 'An operator’s tasks as iCalendar (RFC 5545)', produces: ['text/calendar'] })
  async read(
    @Param({ schema: FeedFilePath }) { file }: z.output<typeof FeedFilePath>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const feed = file.endsWith('.ics') ? await this.feeds.open(file.slice(0, -'.ics'.length)) : null;
    // The same words for one that never was and one that was revoked; the secret is not repeated.
    if (feed === null)
      throw new AppError('not_found', 'feed_not_found', 'There is no such calendar feed, or it was revoked.');
    const text = await this.calendar.text(feed);
    const tag = `"${sha256(text).slice(0, 32)}"`;
    void reply
      .header('etag', tag)
      .header('cache-control', 'private, max-age=300, must-revalidate')
      .header('referrer-policy', 'no-referrer')
      .header('x-robots-tag', 'noindex')
      .header('content-disposition', 'inline; filename="tasks.ics"');
    if (request.headers['if-none-match'] === tag) await reply.status(304).send();
    else await reply.type('text/calendar; charset=utf-8').send(text);
  }
}
