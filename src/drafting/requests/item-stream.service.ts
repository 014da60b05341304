import { Injectable, Logger } from '@nestjs/common';
import { toInstant, type Instant } from '../../kernel/index.js';
import { Database } from '../../platform/database/index.js';
import type { EventStream } from '../../platform/http/index.js';
import { readableSoFar } from '../writers/llm/readable-so-far.js';
import { ItemFeed } from './item-feed.service.js';
import { toItemView, RequestViews } from './request-views.service.js';
import { isSettled, type ItemState } from './item-states.js';
import { itemsBeingWritten, itemsChangedSince } from './requests.queries.js';

/** Changes are gathered for so long before they are told. */
const GATHER_MS = 100;
/** Words that are being written are shown so often. */
const SHOW_MS = 250;
/** Other processes' changes are looked for this often. */
const LOOK_MS = 2_000;
/** Whether who looks on may still do so is asked this often. */
const ALLOWED_MS = 10_000;
/** A change that is stamped before another may be committed after it: looked for again within this window. */
const OVERLAP_MS = 5_000;
const EPOCH = toInstant(0);

export interface Onlooking {
  readonly lastSeen: Instant | null;
  readonly isAllowed: () => Promise<boolean>;
}

/**
 * Progress of a request as events. What is told comes from the rows, so a client that reconnects with the last id it
 * saw misses nothing, whichever process answers it. Words that are still being written stand in no row: they are shown where
 * the process that writes is the one that answers; of what a worker writes elsewhere only the state is told.
 */
@Injectable()
export class ItemStream {
  private readonly log = new Logger(ItemStream.name);

  constructor(
    private readonly database: Database,
    private readonly views: RequestViews,
    private readonly feed: ItemFeed,
  ) {}

  /**
   * @param lastSeen `Last-Event-ID`: the moment of the last change the client knows
   * @param isAllowed whether the client may still read drafts: what is told has been reviewed by nobody
   */
  async attach(
    stream: EventStream,
    workspaceId: string,
    requestId: string,
    { lastSeen, isAllowed }: Onlooking,
  ): Promise<void> {
    const told = new Map<string, string>();
    let since = lastSeen ?? EPOCH;
    let gathering: NodeJS.Timeout | null = null;
    let closed = false;
    const words = new WordsShown(stream);
    const tell = async (): Promise<void> => {
      gathering = null;
      if (closed) return;
      const from = since === EPOCH ? EPOCH : toInstant(Date.parse(since) - OVERLAP_MS);
      const news = (await itemsChangedSince(this.database.fresh, workspaceId, requestId, from)).filter(
        (item) => told.get(item.id) !== signature(item),
      );
      for (const item of news) {
        told.set(item.id, signature(item));
        words.isNow(item.id, item.state);
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
    const silence = this.feed.listen(requestId, {
      changed: soon,
      writing: (itemId, soFar) => {
        if (words.grow(itemId, soFar) === 'unheard_of') soon();
      },
    });
    const look = setInterval(soon, LOOK_MS);
    const ask = async (): Promise<void> => {
      // Who cannot be asked about is not told anything either: the client comes back, and is judged at the door.
      if (!(await isAllowed().catch(() => false))) stream.close();
    };
    const rights = setInterval(() => void ask(), ALLOWED_MS);
    stream.onClose(() => {
      closed = true;
      silence();
      words.end();
      clearInterval(look);
      clearInterval(rights);
      if (gathering !== null) clearTimeout(gathering);
    });
    stream.send('snapshot', await this.views.request(workspaceId, requestId));
    // One that was begun long before the last change the client knows is not told of again: its words go on all the same.
    for (const itemId of await itemsBeingWritten(this.database.fresh, workspaceId, requestId))
      words.isNow(itemId, 'writing');
    await tell();
  }
}

const signature = (item: { state: string; round: number; changedAt: string }): string =>
  `${item.state}/${item.round}/${item.changedAt}`;

/** What one stream shows of replies that are still coming: never before their item is told as being written, and no longer. */
class WordsShown {
  private readonly states = new Map<string, ItemState>();
  private readonly coming = new Map<string, () => string>();
  private readonly shown = new Map<string, string>();
  /** Items that words came of before anything was told of their being written: their rows are asked for once. */
  private readonly askedFor = new Set<string>();
  private next: NodeJS.Timeout | null = null;

  constructor(private readonly stream: EventStream) {}

  /** `unheard_of`: nobody told yet that the item is being written. Its words wait until then. */
  grow(itemId: string, soFar: () => string): 'unheard_of' | 'known' {
    const state = this.states.get(itemId);
    // Called off, or finished elsewhere: its row says more than a late piece.
    if (state !== undefined && isSettled(state)) return 'known';
    this.coming.set(itemId, soFar);
    if (state === 'writing') this.soon();
    else if (!this.askedFor.has(itemId)) {
      this.askedFor.add(itemId);
      return 'unheard_of';
    }
    return 'known';
  }

  /** An item begins to be written, or is no longer: then what stands in its row takes the place of its words. */
  isNow(itemId: string, state: ItemState): void {
    this.states.set(itemId, state);
    this.askedFor.delete(itemId);
    if (state !== 'writing') for (const known of [this.coming, this.shown]) known.delete(itemId);
    else if (this.coming.has(itemId)) this.soon();
  }

  end(): void {
    if (this.next !== null) clearTimeout(this.next);
  }

  private soon(): void {
    this.next ??= setTimeout(() => this.show(), SHOW_MS);
  }

  private show(): void {
    this.next = null;
    // Words only grow: a client that is slow to take them gets them later, and all at once.
    if (this.stream.isFull) {
      this.soon();
      return;
    }
    const grown: { itemId: string; from: number; text: string }[] = [];
    for (const [itemId, soFar] of this.coming) {
      if (this.states.get(itemId) !== 'writing') continue;
      this.coming.delete(itemId);
      const known = this.shown.get(itemId) ?? '';
      const now = readableSoFar(soFar());
      if (now === known) continue;
      this.shown.set(itemId, now);
      const from = now.startsWith(known) ? known.length : 0;
      grown.push({ itemId, from, text: now.slice(from) });
    }
    if (grown.length > 0) this.stream.send('writing', { items: grown });
  }
}
