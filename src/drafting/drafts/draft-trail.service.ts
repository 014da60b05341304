import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../identity/index.js';
import type { Tx } from '../../platform/database/index.js';
import { DomainEvents } from '../../platform/events/index.js';
import { draftDiscarded, draftRechecked, draftRestored } from '../drafting.events.js';
import type { DraftEntity, DraftStatus } from './draft.entity.js';

/** What is written down and told when a draft changes. */
@Injectable()
export class DraftTrail {
  constructor(
    private readonly audit: Audit,
    private readonly events: DomainEvents,
  ) {}

  record(tx: Tx, actor: Actor, action: string, draft: DraftEntity, after: unknown): Promise<void> {
    const before = { number: draft.currentNumber, hash: draft.hash, status: draft.status };
    return this.audit.record(tx, actor, { action, subject: { type: 'draft', id: draft.id }, before, after });
  }

  async moved(tx: Tx, actor: Actor, draft: DraftEntity, status: DraftStatus): Promise<void> {
    const { workspaceId, id: draftId } = draft;
    await this.record(tx, actor, status === 'discarded' ? 'draft.discarded' : 'draft.restored', draft, { status });
    await this.events.publish(tx, status === 'discarded' ? draftDiscarded : draftRestored, { workspaceId, draftId });
  }

  async rechecked(tx: Tx, actor: Actor, draft: DraftEntity, blocking: boolean): Promise<void> {
    const { workspaceId, id: draftId, currentNumber: number, hash } = draft;
    await this.record(tx, actor, 'draft.rechecked', draft, { blocking });
    await this.events.publish(tx, draftRechecked, { workspaceId, draftId, number, hash, blocking });
  }
}
