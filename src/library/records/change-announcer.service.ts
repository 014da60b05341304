import { Injectable } from '@nestjs/common';
import { DomainEvents } from '../../platform/events/index.js';
import type { Tx } from '../../platform/database/index.js';
import { saveDeadlines } from '../expiry/deadlines.queries.js';
import { withdrawalsBetween, type Withdrawal } from '../expiry/withdrawals.js';
import {
  consentWithdrawn,
  factExpired,
  materialRetired,
  mediaRetired,
  offerChanged,
  recordChanged,
} from '../library.events.js';
import type { RecordRow } from './record.entity.js';

interface Announced {
  readonly record: RecordRow;
  readonly change: 'created' | 'updated' | 'archived' | 'restored' | 'unchanged';
  readonly before: unknown;
}

/** Tells the house what changed in the library, and keeps the deadlines in step. */
@Injectable()
export class ChangeAnnouncer {
  constructor(private readonly events: DomainEvents) {}

  async announce(tx: Tx, workspaceId: string, changes: readonly Announced[]): Promise<void> {
    await saveDeadlines(tx.manager, workspaceId, changes);
    for (const { record, change, before } of changes) {
      if (change === 'unchanged') continue;
      const { kind, slug, version } = record;
      await this.events.publish(tx, recordChanged, { workspaceId, kind, slug, version, change });
      if (change === 'created' || change === 'restored') continue;
      const after = change === 'archived' ? null : record.body;
      for (const withdrawal of withdrawalsBetween(kind, before, after))
        await this.withdraw(tx, workspaceId, slug, withdrawal);
    }
  }

  private async withdraw(tx: Tx, workspaceId: string, slug: string, withdrawal: Withdrawal): Promise<void> {
    switch (withdrawal.of) {
      case 'consent':
        return this.events.publish(tx, consentWithdrawn, { workspaceId, caseId: slug, reason: withdrawal.reason });
      case 'fact':
        return this.events.publish(tx, factExpired, {
          workspaceId,
          factId: `${slug}#${withdrawal.item}`,
          reason: withdrawal.reason,
        });
      case 'offer':
        return this.events.publish(tx, offerChanged, { workspaceId, offerId: slug, reason: withdrawal.reason });
      case 'material':
        return this.events.publish(tx, materialRetired, { workspaceId, materialId: slug, reason: withdrawal.reason });
      case 'media':
        return this.events.publish(tx, mediaRetired, { workspaceId, mediaId: slug, reason: withdrawal.reason });
    }
  }
}
