import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor, Workspaces } from '../../identity/index.js';
import { factExpired, materialRetired, offerChanged } from '../../library/index.js';
import { Database } from '../../platform/database/index.js';
import { DomainEvents } from '../../platform/events/index.js';
import { withdrawnCaseTraced } from '../drafting.events.js';
import type { CitedKind } from './draft-citation.entity.js';
import { Drafts } from './drafts.service.js';
import { draftsResting } from './drafts.queries.js';

/** When a record may no longer be used, the drafts that rest on it are judged again: their findings must not lie. */
@Injectable()
export class DraftRechecks implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly database: Database,
    private readonly drafts: Drafts,
    private readonly workspaces: Workspaces,
  ) {}

  onModuleInit(): void {
    const name = 'drafting.recheck';
    this.events.onLater(factExpired, name, (event) => this.recheck(event.workspaceId, 'fact', event.factId));
    this.events.onLater(withdrawnCaseTraced, name, (event) => this.recheck(event.workspaceId, 'case', event.caseId));
    this.events.onLater(offerChanged, name, (event) => this.recheck(event.workspaceId, 'offer', event.offerId));
    this.events.onLater(materialRetired, name, (event) =>
      this.recheck(event.workspaceId, 'material', event.materialId),
    );
  }

  /** One draft, by the house itself. */
  async one(workspaceId: string, draftId: string): Promise<void> {
    await this.drafts.recheck(systemActor(await this.workspaces.byId(workspaceId), 'drafting'), draftId);
  }

  private async recheck(workspaceId: string, kind: CitedKind, record: string): Promise<void> {
    const actor = systemActor(await this.workspaces.byId(workspaceId), 'drafting');
    for (const draft of await draftsResting(this.database.fresh, workspaceId, kind, record))
      await this.drafts.recheck(actor, draft.id);
  }
}
