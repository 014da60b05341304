import { Injectable } from '@nestjs/common';
import type { SeenText } from '../../checks/index.js';
import { Database } from '../../platform/database/index.js';
import { textsOfRequest, type DraftText } from './seen.queries.js';
import { shelfKey, TextShelf } from './text-shelf.js';

interface Batch {
  readonly shelf: TextShelf;
  /** Judged here and not in the database yet. */
  readonly pending: Map<string, DraftText>;
  readAt: number;
}

export interface Announced {
  /** It is saved, or it will not be. */
  settled(saved: boolean): void;
}

/** While a batch is written, what other processes add to it is looked for so often. */
const FRESH_MS = 2_000;
const BATCHES = 64;

/** What the drafts of a request say: those that are kept, and those that are about to be. */
@Injectable()
export class BatchTexts {
  private readonly batches = new Map<string, Batch>();

  constructor(private readonly database: Database) {}

  /** @param soon whether texts a moment old will do: for who writes one draft of the batch after the other */
  async of(workspaceId: string, requestId: string, soon = false): Promise<readonly SeenText[]> {
    const batch = this.batch(workspaceId, requestId);
    if (soon && Date.now() - batch.readAt < FRESH_MS) return batch.shelf.texts;
    batch.readAt = Date.now();
    const rows = await textsOfRequest(this.database.fresh, workspaceId, requestId);
    const notes = new Map<string, Omit<SeenText, 'text'>>();
    for (const { hash, text, ...note } of [...rows, ...batch.pending.values()]) {
      const key = shelfKey(note.draftId, hash);
      notes.set(key, note);
      if (!batch.shelf.has(key)) batch.shelf.put(key, { ...note, text });
    }
    batch.shelf.renew((key) => notes.get(key) ?? null);
    return batch.shelf.texts;
  }

  /** Before a draft is saved: of two that are finished at the same moment, the second one sees the first. */
  announce(workspaceId: string, requestId: string, one: DraftText): Announced {
    const { shelf, pending } = this.batch(workspaceId, requestId);
    const { hash, ...seen } = one;
    const key = shelfKey(one.draftId, hash);
    pending.set(key, one);
    shelf.put(key, seen);
    return {
      settled: (saved) => {
        pending.delete(key);
        if (!saved) shelf.put(key, { ...seen, gone: true });
      },
    };
  }

  private batch(workspaceId: string, requestId: string): Batch {
    const key = `${workspaceId}/${requestId}`;
    const known = this.batches.get(key);
    if (known !== undefined) return known;
    if (this.batches.size >= BATCHES)
      for (const [other, { pending }] of this.batches) if (pending.size === 0) this.batches.delete(other);
    const batch = { shelf: new TextShelf(), pending: new Map<string, DraftText>(), readAt: 0 };
    this.batches.set(key, batch);
    return batch;
  }
}
