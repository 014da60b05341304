import { Injectable } from '@nestjs/common';
import { Workspaces } from '../../identity/index.js';
import { Libraries } from '../../library/index.js';
import { Database } from '../../platform/database/index.js';
import type { Ground } from '../drafts/check-draft.js';
import type { DraftEntity } from '../drafts/draft.entity.js';
import { loadDraft } from '../drafts/drafts.queries.js';
import { BatchTexts, type Announced } from './batch-texts.service.js';
import { PastTexts } from './past-texts.service.js';
import type { DraftText } from './seen.queries.js';

interface ItemOfBatch {
  readonly workspaceId: string;
  readonly requestId: string;
}

/**
 * What drafts are judged on. Asked for before a unit of work begins: reading what people have seen may take a moment the
 * first time.
 */
@Injectable()
export class Grounds {
  constructor(
    private readonly libraries: Libraries,
    private readonly database: Database,
    private readonly workspaces: Workspaces,
    private readonly past: PastTexts,
    private readonly batches: BatchTexts,
  ) {}

  /** @throws AppError 404 when the draft is not in this workspace */
  async ofDraft(workspaceId: string, draftId: string): Promise<Ground> {
    return this.of(await loadDraft(this.database.fresh, workspaceId, draftId));
  }

  of(draft: Pick<DraftEntity, 'workspaceId' | 'requestId'>): Promise<Ground> {
    return this.gather(draft, false);
  }

  /** As `of`, a moment old: for who reads the drafts of a batch one after the other. */
  lately(draft: Pick<DraftEntity, 'workspaceId' | 'requestId'>): Promise<Ground> {
    return this.gather(draft, true);
  }

  /** While its batch is written: the lists grow as the other drafts come. */
  ofItem(item: ItemOfBatch): Promise<Ground> {
    return this.gather(item, true);
  }

  /** Of a draft of a batch that is judged and about to be saved. */
  announce({ workspaceId, requestId }: ItemOfBatch, one: DraftText): Announced {
    return this.batches.announce(workspaceId, requestId, one);
  }

  private async gather(
    { workspaceId, requestId }: Pick<DraftEntity, 'workspaceId' | 'requestId'>,
    soon: boolean,
  ): Promise<Ground> {
    const { settings, timeZone } = await (soon
      ? this.workspaces.lately(workspaceId)
      : this.workspaces.byId(workspaceId));
    const { rememberedDays } = settings;
    const [library, history, batch] = await Promise.all([
      soon ? this.libraries.lately(workspaceId) : this.libraries.snapshot(workspaceId),
      this.past.of(workspaceId, timeZone, rememberedDays),
      requestId === null ? [] : this.batches.of(workspaceId, requestId, soon),
    ]);
    return { library, history, batch, rememberedDays };
  }
}
