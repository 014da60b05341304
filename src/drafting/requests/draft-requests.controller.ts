import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Allow, StillAllowed, Who, type Actor } from '../../identity/index.js';
import type { Instant } from '../../kernel/index.js';
import { Api, EventStreams, pageOf } from '../../platform/http/index.js';
import { DraftAsk } from './draft-ask.js';
import {
  CallView,
  ItemParams,
  ItemsQuery,
  ItemView,
  RequestParams,
  RequestsQuery,
  RequestView,
  RetryBody,
  WorkspaceParams,
} from './draft-requests.schema.js';
import { DraftRequests } from './draft-requests.service.js';
import { ItemStream } from './item-stream.service.js';
import { LastEventId } from './last-event-id.decorator.js';
import { RequestViews } from './request-views.service.js';

const CallsView = z.object({ items: z.array(CallView).describe('In the order in which they were made') });

@Controller('workspaces/:workspace/draft-requests')
export class DraftRequestsController {
  constructor(
    private readonly requests: DraftRequests,
    private readonly views: RequestViews,
    private readonly stream: ItemStream,
    private readonly streams: EventStreams,
    private readonly stillAllowed: StillAllowed,
  ) {}

  @Post()
  @Allow('drafts.write')
  @Api({
    summary: 'Ask for drafts',
    description:
      'Becomes one item for each segment, touchpoint and n, at most 500. Where the library lacks something, that item says what to ask for and the others go on.',
    response: RequestView,
    status: 201,
    errors: [422],
  })
  async create(
    @Who() actor: Actor,
    @Param({ schema: WorkspaceParams }) _params: unknown,
    @Body({ schema: DraftAsk }) ask: DraftAsk,
  ): Promise<RequestView> {
    const { id } = await this.requests.create(actor, ask);
    return this.views.request(actor.workspaceId, id);
  }

  @Get()
  @Allow('drafts.read')
  @Api({ summary: 'List requests, newest first', response: pageOf(RequestView) })
  list(
    @Who() actor: Actor,
    @Param({ schema: WorkspaceParams }) _params: unknown,
    @Query({ schema: RequestsQuery }) query: z.infer<typeof RequestsQuery>,
  ) {
    return this.views.requests(actor.workspaceId, query);
  }

  @Get(':request')
  @Allow('drafts.read')
  @Api({ summary: 'How far a request is', response: RequestView })
  one(
    @Who() actor: Actor,
    @Param({ schema: RequestParams }) { request }: z.infer<typeof RequestParams>,
  ): Promise<RequestView> {
    return this.views.request(actor.workspaceId, request);
  }

  @Get(':request/items')
  @Allow('drafts.read')
  @Api({ summary: 'Its items, in order', response: pageOf(ItemView) })
  items(
    @Who() actor: Actor,
    @Param({ schema: RequestParams }) { request }: z.infer<typeof RequestParams>,
    @Query({ schema: ItemsQuery }) query: ItemsQuery,
  ) {
    return this.views.items(actor.workspaceId, request, query);
  }

  @Get(':request/items/:item/calls')
  @Allow('drafts.read')
  @Api({
    summary: 'Calls to the model for an item, with what was sent, what came back and what it cost',
    response: CallsView,
  })
  async calls(
    @Who() actor: Actor,
    @Param({ schema: ItemParams }) { request, item }: z.infer<typeof ItemParams>,
  ): Promise<z.infer<typeof CallsView>> {
    return { items: await this.views.callsOf(actor.workspaceId, request, item) };
  }

  @Get(':request/events')
  @Allow('drafts.read')
  @Api({
    summary: 'Progress as server-sent events',
    description:
      '`snapshot` first, then `item` for each change and `progress` with the counts. Reconnect with `Last-Event-ID` and nothing is missed. While the process that answers writes an item with a model, `writing` shows the words so far, a few times a second of all that have grown: `items`, each with its `itemId`, and `text` to stand from the UTF-16 unit `from` on (0: it begins anew). They are unchecked, and gone when the item changes. The stream ends when its reader’s session or right to read drafts does.',
    produces: ['text/event-stream'],
  })
  async events(
    @Who() actor: Actor,
    @Param({ schema: RequestParams }) { request }: z.infer<typeof RequestParams>,
    @LastEventId() lastSeen: Instant | null,
    @Req() incoming: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.views.load(actor.workspaceId, request);
    const isAllowed = () => this.stillAllowed.check(incoming, 'drafts.read');
    await this.stream.attach(this.streams.open(reply, incoming), actor.workspaceId, request, { lastSeen, isAllowed });
  }

  @Post(':request/cancel')
  @HttpCode(200)
  @Allow('drafts.write')
  @Api({ summary: 'Call off what is not finished', description: 'Written drafts stay.', response: RequestView })
  async cancel(
    @Who() actor: Actor,
    @Param({ schema: RequestParams }) { request }: z.infer<typeof RequestParams>,
  ): Promise<RequestView> {
    await this.requests.cancel(actor, request);
    return this.views.request(actor.workspaceId, request);
  }

  @Post(':request/retry')
  @HttpCode(200)
  @Allow('drafts.write')
  @Api({ summary: 'Ask again for items that ended without a draft', response: RequestView, errors: [409] })
  async retry(
    @Who() actor: Actor,
    @Param({ schema: RequestParams }) { request }: z.infer<typeof RequestParams>,
    @Body({ schema: RetryBody }) { items }: z.infer<typeof RetryBody>,
  ): Promise<RequestView> {
    await this.requests.retry(actor, request, items);
    return this.views.request(actor.workspaceId, request);
  }
}
