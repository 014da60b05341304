import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Instant } from '../kernel/index.js';
import { PastTexts, type ApprovedTexts } from '../drafting/index.js';
import { Database, type Tx } from '../platform/database/index.js';
import { DomainEvents } from '../platform/events/index.js';
import { approvedHashes } from './review.queries.js';
import { approvalVoided, draftApproved } from './review.events.js';

/** Tells drafting what is approved and will be put on a day: new texts are held against it too. */
@Injectable()
export class TextsApproved implements ApprovedTexts, OnModuleInit {
  constructor(
    private readonly past: PastTexts,
    private readonly events: DomainEvents,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.past.register(this);
    const changed = (tx: Tx, { workspaceId }: { workspaceId: string }): Promise<void> => {
      tx.afterCommit(() => this.past.changed(workspaceId));
      return Promise.resolve();
    };
    this.events.on(draftApproved, 'review.texts', changed);
    this.events.on(approvalVoided, 'review.texts', changed);
  }

  approvedSince(workspaceId: string, since: Instant): Promise<{ draftId: string; hash: string }[]> {
    return approvedHashes(this.database.fresh, workspaceId, since);
  }
}
