import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/index.js';
import { Database } from '../../platform/database/index.js';
import { cursorNumber, decodeCursor, toPage } from '../../platform/http/index.js';
import type { ModelCallEntity } from '../writers/llm/model-call.entity.js';
import { ModelCalls } from '../writers/llm/model-calls.service.js';
import { DraftItemEntity } from './draft-item.entity.js';
import { DraftRequestEntity } from './draft-request.entity.js';
import type { CallView, ItemsQuery, ItemView, RequestView } from './draft-requests.schema.js';
import { noItems, requestState, type ItemCounts } from './item-states.js';
import { itemCounts } from './requests.queries.js';

interface Paging {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Requests and items as people and clients see them. */
@Injectable()
export class RequestViews {
  constructor(
    private readonly database: Database,
    private readonly calls: ModelCalls,
  ) {}

  async request(workspaceId: string, requestId: string): Promise<RequestView> {
    const request = await this.load(workspaceId, requestId);
    const counts = await itemCounts(this.database.fresh, workspaceId, [requestId]);
    return toRequestView(request, counts.get(requestId) ?? noItems);
  }

  /** Newest first: ids are time-ordered. ix_draft_request_workspace_id_created_at */
  async requests(
    workspaceId: string,
    { cursor, limit }: Paging,
  ): Promise<{ items: RequestView[]; nextCursor: string | null }> {
    const query = this.database.reader
      .createQueryBuilder(DraftRequestEntity, 'request')
      .where('request.workspaceId = :workspaceId', { workspaceId })
      .orderBy('request.createdAt', 'DESC')
      .addOrderBy('request.id', 'DESC')
      .take(limit + 1);
    if (cursor !== undefined) {
      const [at, id] = decodeCursor(cursor, 2);
      query.andWhere('(request.createdAt < :at OR (request.createdAt = :at AND request.id < :id))', { at, id });
    }
    const page = toPage(await query.getMany(), limit, (row) => [row.createdAt, row.id]);
    const counts = await itemCounts(
      this.database.reader,
      workspaceId,
      page.items.map((row) => row.id),
    );
    return { ...page, items: page.items.map((row) => toRequestView(row, counts.get(row.id) ?? noItems)) };
  }

  async items(
    workspaceId: string,
    requestId: string,
    { cursor, limit, ...filters }: ItemsQuery,
  ): Promise<{ items: ItemView[]; nextCursor: string | null }> {
    await this.load(workspaceId, requestId);
    const query = this.database.fresh
      .createQueryBuilder(DraftItemEntity, 'item')
      .where('item.workspaceId = :workspaceId AND item.requestId = :requestId', { workspaceId, requestId })
      .orderBy('item.ordinal', 'ASC')
      .take(limit + 1);
    for (const [name, value] of Object.entries(filters)) {
      if (value !== undefined) query.andWhere(`item.${name} = :${name}`, { [name]: value });
    }
    if (cursor !== undefined)
      query.andWhere('item.ordinal > :after', { after: cursorNumber(decodeCursor(cursor, 1)[0]) });
    const page = toPage(await query.getMany(), limit, (row) => [row.ordinal]);
    return { ...page, items: page.items.map(toItemView) };
  }

  async callsOf(workspaceId: string, requestId: string, itemId: string): Promise<CallView[]> {
    const item = await this.database.reader.findOneBy(DraftItemEntity, { id: itemId, requestId, workspaceId });
    if (item === null) throw notFound('item of this request', itemId);
    return (await this.calls.ofItem(workspaceId, itemId)).map(toCallView);
  }

  async load(workspaceId: string, id: string): Promise<DraftRequestEntity> {
    const request = await this.database.fresh.findOneBy(DraftRequestEntity, { id, workspaceId });
    if (request === null) throw notFound('draft request', id);
    return request;
  }
}

export const toRequestView = (request: DraftRequestEntity, counts: ItemCounts): RequestView => ({
  id: request.id,
  state: requestState(counts, request.cancelledAt !== null),
  total: request.total,
  counts: { ...counts },
  ask: request.ask,
  createdBy: request.createdBy,
  createdAt: request.createdAt,
  cancelledAt: request.cancelledAt,
});

export const toItemView = (item: DraftItemEntity): ItemView => ({
  id: item.id,
  requestId: item.requestId,
  ordinal: item.ordinal,
  state: item.state,
  segment: item.segment,
  touchpoint: item.touchpoint,
  goal: item.plan.brief.goal,
  category: item.category,
  persona: item.plan.brief.persona ?? item.missing?.persona ?? null,
  ab: item.plan.brief.ab ?? null,
  draftId: item.draftId,
  error: item.errorCode === null ? null : { code: item.errorCode, message: item.errorMessage ?? '' },
  missing: item.missing,
  round: item.round,
  changedAt: item.changedAt,
});

const toCallView = (call: ModelCallEntity): CallView => ({
  id: call.id,
  purpose: call.purpose,
  state: call.state,
  provider: call.provider,
  model: call.model,
  promptVersion: call.promptVersion,
  attempts: call.attempts,
  latencyMs: call.latencyMs,
  tokensIn: call.tokensIn,
  tokensOut: call.tokensOut,
  tokensCached: call.tokensCached,
  cost: call.cost,
  currency: call.currency,
  finishReason: call.finishReason,
  error: call.errorKind === null ? null : { kind: call.errorKind, detail: call.errorDetail },
  request: call.request === null ? null : [...call.request],
  reply: call.reply,
  startedAt: call.startedAt,
  endedAt: call.endedAt,
});
