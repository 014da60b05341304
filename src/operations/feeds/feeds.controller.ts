import { Controller, Delete, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Allow, Who, type Actor } from '../../identity/index.js';
import { CONFIG, type ConfigValues } from '../../platform/config/index.js';
import { Api, SecretAnswer } from '../../platform/http/index.js';
import type { FeedEntity } from './feed.entity.js';
import { FeedList, FeedPath, FeedsPath, NewFeedView, type FeedView } from './feeds.schema.js';
import { Feeds } from './feeds.service.js';

@ApiTags('feeds')
@Controller('workspaces/:workspace/feeds')
export class FeedsController {
  constructor(
    private readonly feeds: Feeds,
    @Inject(CONFIG) private readonly config: ConfigValues,
  ) {}

  @Post()
  @SecretAnswer()
  @Allow('tasks.read')
  @Api({
    summary: 'Make a calendar address of your own tasks',
    description: 'For a calendar program that subscribes to it. The address is the secret: it is shown this once.',
    response: NewFeedView,
    status: 201,
    errors: [409, 422],
  })
  async create(
    @Who() actor: Actor,
    @Param({ schema: FeedsPath }) _path: unknown,
    @Req() request: FastifyRequest,
  ): Promise<NewFeedView> {
    const { feed, token } = await this.feeds.create(actor);
    const base = this.config.PUBLIC_URL ?? `${request.protocol}://${request.host}`;
    return { ...toView(feed), url: `${base.replace(/\/+$/, '')}/api/v1/feeds/${token}.ics` };
  }

  @Get()
  @Allow('tasks.read')
  @Api({ summary: 'Your feeds, newest first; an admin sees everybody’s', response: FeedList })
  async list(@Who() actor: Actor, @Param({ schema: FeedsPath }) _path: unknown): Promise<z.output<typeof FeedList>> {
    return { items: (await this.feeds.list(actor)).map(toView) };
  }

  @Delete(':feed')
  @HttpCode(204)
  @Allow('tasks.read')
  @Api({ summary: 'Revoke a feed: its address answers nothing any more', status: 204 })
  revoke(@Who() actor: Actor, @Param({ schema: FeedPath }) { feed }: z.output<typeof FeedPath>): Promise<void> {
    return this.feeds.revoke(actor, feed);
  }
}

const toView = ({ id, personId, createdAt, revokedAt }: FeedEntity): FeedView => ({
  ...{ id, personId, createdAt, revokedAt },
});
