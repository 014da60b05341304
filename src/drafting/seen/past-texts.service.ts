import { Inject, Injectable } from '@nestjs/common';
import { dayOf, plusSeconds, type Clock, type Instant } from '../../kernel/index.js';
import { draftsShown, Exposures } from '../../audience/index.js';
import type { SeenText, Shown } from '../../checks/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { textsOfDrafts } from './seen.queries.js';
import { shelfKey, TextShelf } from './text-shelf.js';

/** How an upper room says which texts are approved and will be put on a day. */
export interface ApprovedTexts {
  /** Approved at or after a moment, with the hash that was approved. */
  approvedSince(workspaceId: string, since: Instant): Promise<readonly { draftId: string; hash: string }[]>;
}

interface Kept {
  readonly shelf: TextShelf;
  readonly day: string;
  readonly changes: number;
  readonly readAt: number;
}

/** So long changes of another process may go unseen; this process's own are seen at once. */
const FRESH_MS = 60_000;
const WORKSPACES = 16;
const DAY_SECONDS = 24 * 3600;

/**
 * What people of a workspace were shown within the days they remember, what is planned for them and what is approved and
 * waits for a day. Read once a day in full; after that only what is new is read and indexed.
 */
@Injectable()
export class PastTexts {
  private readonly kept = new Map<string, Promise<Kept>>();
  private approved: ApprovedTexts | null = null;

  constructor(
    private readonly database: Database,
    private readonly exposures: Exposures,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Called by the room that approves, when it starts. */
  register(approved: ApprovedTexts): void {
    this.approved = approved;
  }

  /** What is approved is no longer what it was. */
  changed(workspaceId: string): void {
    this.exposures.changes.note(workspaceId);
  }

  /** @param days how long people remember */
  async of(workspaceId: string, timeZone: string, days: number): Promise<readonly SeenText[]> {
    const key = `${workspaceId}/${String(days)}/${timeZone}`;
    const before = this.kept.get(key);
    const known = await before;
    if (known !== undefined && this.holds(known, workspaceId, timeZone)) return known.shelf.texts;
    // Who comes meanwhile waits for the same reading.
    if (this.kept.get(key) !== before) return this.of(workspaceId, timeZone, days);
    if (this.kept.size >= WORKSPACES) this.kept.clear();
    const reading = this.read(known?.shelf ?? new TextShelf(), workspaceId, timeZone, days);
    reading.catch(() => this.kept.delete(key));
    this.kept.set(key, reading);
    return (await reading).shelf.texts;
  }

  private holds({ day, changes, readAt }: Kept, workspaceId: string, timeZone: string): boolean {
    if (changes !== this.exposures.changes.of(workspaceId)) return false;
    return day === dayOf(this.clock.now(), timeZone) && Date.now() - readAt < FRESH_MS;
  }

  private async read(shelf: TextShelf, workspaceId: string, timeZone: string, days: number): Promise<Kept> {
    const changes = this.exposures.changes.of(workspaceId);
    const now = this.clock.now();
    const since = plusSeconds(now, -days * DAY_SECONDS);
    const shown = await this.shown(workspaceId, timeZone, since);
    const missing = [...shown.keys()].filter((key) => !shelf.has(key)).map((key) => key.slice(0, key.indexOf('/')));
    for (const one of await textsOfDrafts(this.database.fresh, workspaceId, [...new Set(missing)])) {
      const { hash, ...rest } = one;
      const key = shelfKey(one.draftId, hash);
      if (shown.has(key)) shelf.put(key, rest);
    }
    shelf.renew((key, { text: _, gone: __, ...note }) => {
      const here = shown.get(key);
      return here === undefined ? null : { ...note, shown: here };
    });
    return { shelf, day: dayOf(now, timeZone), changes, readAt: Date.now() };
  }

  /** The days on which each text is seen, by draft and hash; none for what is approved and on no day. */
  private async shown(workspaceId: string, timeZone: string, since: Instant): Promise<Map<string, Shown[]>> {
    const shown = new Map<string, Shown[]>();
    for (const { draftId, hash } of (await this.approved?.approvedSince(workspaceId, since)) ?? [])
      shown.set(shelfKey(draftId, hash), []);
    for (const { source, recordRef, hash, at } of await draftsShown(this.database.fresh, workspaceId, since)) {
      const key = shelfKey(recordRef.slice(recordRef.indexOf(':') + 1), hash);
      const showing = {
        on: dayOf(at, timeZone),
        entryId: source.startsWith(ENTRY) ? source.slice(ENTRY.length) : null,
      };
      const known = shown.get(key);
      if (known === undefined) shown.set(key, [showing]);
      else known.push(showing);
    }
    return shown;
  }
}

/** How the ledger names what an entry of the calendar causes. */
const ENTRY = 'entry:';
