import { Injectable } from '@nestjs/common';
import type { Onlooker } from '../writers/writer.js';

/** An open stream of a request. */
export interface Watching {
  changed(): void;
  /** A piece of an item's reply came. */
  writing(itemId: string, soFar: () => string): void;
}

/**
 * Tells open streams of this process that items of a request changed; what changed they read from the rows. Replies that are
 * still coming stand in no row: only streams of the process that writes are told of them, and nobody is at any pains
 * for a request that nobody watches.
 */
@Injectable()
export class ItemFeed {
  private readonly watching = new Map<string, Set<Watching>>();

  changed(requestId: string): void {
    for (const one of this.watching.get(requestId) ?? []) one.changed();
  }

  /** Looks on for whoever watches at the time of each piece. */
  onlooker(requestId: string, itemId: string): Onlooker {
    return (soFar) => {
      for (const one of this.watching.get(requestId) ?? []) one.writing(itemId, soFar);
    };
  }

  /** Answers the function that ends it. */
  listen(requestId: string, one: Watching): () => void {
    const all = this.watching.get(requestId) ?? new Set();
    this.watching.set(requestId, all.add(one));
    return () => {
      all.delete(one);
      if (all.size === 0 && this.watching.get(requestId) === all) this.watching.delete(requestId);
    };
  }
}
