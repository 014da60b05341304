import { Injectable, Logger } from '@nestjs/common';
import { toInstant, type Instant } from '../../kernel/index.js';
import { Database } from '../../platform/database/index.js';
import type { EventStream } from '../../platform/http/index.js';
import { ItemFeed } from './item-feed.service.js';
import { toItemView, RequestViews } from './request-views.service.js';
import { itemsChangedSince } from './requests.queries.js';

/** Changes are gathered for so long before they are told. */
const GATHER_MS = 100;
/** Other processes' changes are looked for this often. */
const LOOK_MS = 2_000;
/** A change that is stamped before another may be committed after it: looked for again within this window. */
const OVERLAP_MS = 5_000;
const EPOCH = toInstant(0);

/**
 * Progress of a request as events. What is told comes from the rows, so a client that reconnects with the last id it
 * saw misses nothing, whichever process answers it.
 */
@Injectable()
export class ItemStream {
  private readonly log = new Logger(ItemStream.name);

  constructor(
    private readonly database: Database,
    private readonly views: RequestViews,
    private readonly feed: ItemFeed,
  ) {}

  /** @param lastSeen `Last-Event-ID`: the moment of the last change the client knows */
  async attach(stream: EventStream, workspaceId: string, requestId: string, lastSeen: Instant | null): Promise<void> {
    const told = new Map<string, string>();
    let since = lastSeen ?? EPOCH;
    let gathering: NodeJS.Timeout | null = null;
    let closed = false;
    const tell = async (): Promise<void> => {
      gathering = null;
      if (closed) return;
      const from = since === EPOCH ? EPOCH : toInstant(Date.parse(since) - OVERLAP_MS);
      const news = (await itemsChangedSince(this.database.fresh, workspaceId, requestId, from)).filter(
        (item) => told.get(item.id) !== signature(item),
      );
      for (const item of news) {
        told.set(item.id, signature(item));
        if (item.changedAt > since) since = item.changedAt;
        stream.send('item', toItemView(item), item.changedAt);
      }
      if (news.length > 0) stream.send('progress', await this.views.request(workspaceId, requestId));
    };
    const soon = (): void => {
      gathering ??= setTimeout(
        () => void tell().catch((error: unknown) => this.log.warn(`A progress stream: ${String(error)}`)),
        GATHER_MS,
      );
    };
    const silence = this.feed.listen(requestId, soon);
    const look = setInterval(soon, LOOK_MS);
    stream.onClose(() => {
      closed = true;
      silence();
      clearInterval(look);
      if (gathering !== null) clearTimeout(gathering);
    });
    stream.send('snapshot', await this.views.request(workspaceId, requestId));
    await tell();
  }
}

const signature = (item: { state: string; round: number; changedAt: string }): string =>
  `${item.state}/${item.round}/${item.changedAt}`;
