import { Injectable } from '@nestjs/common';
import { Exposures } from '../../audience/index.js';
import type { Actor } from '../../identity/index.js';
import type { Tx } from '../../platform/database/index.js';
import { DomainEvents } from '../../platform/events/index.js';
import { sourceOf } from '../board.service.js';
import { entryRecalled } from '../calendar.events.js';
import { carriedOut } from '../entries/carried-out.queries.js';
import type { Entry } from '../entries/entry.entity.js';
import { stateAfter } from '../entries/entry-states.js';
import { EntryStore } from '../entries/entry-store.service.js';

/** Takes one entry back and tells the floors above, in the same transaction. */
@Injectable()
export class Recalling {
  constructor(
    private readonly store: EntryStore,
    private readonly exposures: Exposures,
    private readonly events: DomainEvents,
  ) {}

  /** @param reason in Chinese, for operators. What has gone out already stays as it happened. */
  async recall(tx: Tx, actor: Actor, entry: Entry, reason: string): Promise<void> {
    const { workspaceId, id: entryId, draftId } = entry;
    if ((await carriedOut(tx.manager, workspaceId, [entry])).has(entryId)) return;
    const change = { state: stateAfter('recall', entry), stateReason: reason };
    await this.store.change(tx, actor, entry, change, 'entry.recalled', reason);
    await this.exposures.takeBack(tx, workspaceId, [sourceOf(entryId)]);
    await this.events.publish(tx, entryRecalled, { workspaceId, entryId, draftId, reason });
  }
}
