import { Inject, Injectable } from '@nestjs/common';
import { newId, type Clock } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { insertRows, type Tx } from '../../platform/database/index.js';
import { claimsMade } from '../../checks/index.js';
import { DomainEvents } from '../../platform/events/index.js';
import { workspaceIn } from '../../identity/index.js';
import { Libraries, type Library } from '../../library/index.js';
import { madeOf } from '../authorship/authorship.queries.js';
import { countingLabel } from '../authorship/counting-label.js';
import { appended, labelOf, type Made } from '../authorship/origin.js';
import type { Reason } from '../context/index.js';
import { draftVersionAdded } from '../drafting.events.js';
import { withArchivedCases } from './archived-cases.queries.js';
import { citations } from './citations.js';
import { DraftCitationEntity } from './draft-citation.entity.js';
import { DraftVersionEntity, type VersionWriter } from './draft-version.entity.js';
import { DraftEntity } from './draft.entity.js';
import type { ReadVersion } from './new-version.js';
import { withThoseThatStand } from './reasons-that-stand.js';

export interface Authorship {
  readonly writer: VersionWriter;
  readonly model: string | null;
  readonly promptHash: string | null;
  /** Such as `moments/file-2`; null for templates and people. */
  readonly promptVersion: string | null;
  readonly authorId: string | null;
  readonly reasons: readonly Reason[];
}

export type NewDraft = Pick<
  DraftEntity,
  | 'workspaceId'
  | 'requestId'
  | 'itemId'
  | 'segment'
  | 'touchpoint'
  | 'persona'
  | 'product'
  | 'goal'
  | 'category'
  | 'publishOn'
  | 'createdBy'
> &
  Partial<Pick<DraftEntity, 'id' | 'originId' | 'family'>>;

/** Rows of drafts and their versions, written inside somebody's unit of work. */
@Injectable()
export class DraftStore {
  constructor(
    private readonly events: DomainEvents,
    private readonly libraries: Libraries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A draft with its first version; where no family is named, it begins one. */
  async add(tx: Tx, draft: NewDraft, checked: ReadVersion, by: Authorship): Promise<DraftEntity> {
    const now = this.clock.now();
    const made = await madeOf(tx.manager, null, checked.text, by);
    const library = await this.libraries.snapshotIn(tx, draft.workspaceId);
    const version = await this.labelled(tx, draft.workspaceId, checked, made, library);
    const { hash, blocking, searchText } = version;
    const id = draft.id ?? newId<string>();
    const row: DraftEntity = {
      originId: null,
      family: id,
      ...draft,
      id,
      currentNumber: 1,
      hash,
      blocking,
      searchText,
      status: 'kept',
      version: 1,
      createdAt: now,
      changedAt: now,
    };
    await insertRows(tx, DraftEntity, [row]);
    await this.insertVersion(tx, row, version, { ...by, ...made }, library);
    return row;
  }

  /**
   * One more version of a draft that was loaded in this transaction; answers the draft as it is now. What the versions
   * before were written from still stands, as far as these words use it.
   */
  async addVersion(
    tx: Tx,
    draft: DraftEntity,
    checked: ReadVersion,
    by: Authorship,
    library: Library,
  ): Promise<DraftEntity> {
    const { workspaceId, id: draftId } = draft;
    const before = await tx.manager.find(DraftVersionEntity, {
      select: { id: true, hash: true, reasons: true },
      where: { workspaceId, draftId },
      order: { number: 'DESC' },
    });
    const reasons = withThoseThatStand(by.reasons, before, checked, library);
    const made = await madeOf(tx.manager, draft, checked.text, by);
    const version = await this.labelled(tx, draft.workspaceId, checked, made, library);
    const { hash, blocking, searchText } = version;
    const changed = {
      currentNumber: draft.currentNumber + 1,
      hash,
      blocking,
      searchText,
      version: draft.version + 1,
      changedAt: this.clock.now(),
    };
    await tx.manager.update(DraftEntity, { id: draft.id, workspaceId: draft.workspaceId }, changed);
    const now = { ...draft, ...changed };
    await this.insertVersion(tx, now, version, { ...by, ...made, reasons }, library);
    return now;
  }

  /** What the policy appends is counted before anybody approves it. */
  private async labelled(
    tx: Tx,
    workspaceId: string,
    version: ReadVersion,
    made: Made,
    library: Library,
  ): Promise<ReadVersion> {
    const { settings } = await workspaceIn(tx, workspaceId);
    const label = appended(labelOf(settings.aiLabel, made));
    return label === null ? version : countingLabel(version, label, library);
  }

  private async insertVersion(
    tx: Tx,
    draft: DraftEntity,
    version: ReadVersion,
    by: Authorship & Made,
    library: Library,
  ): Promise<void> {
    const { workspaceId, id: draftId, currentNumber: number, hash } = draft;
    const { body, text, findings } = version;
    const now = this.clock.now();
    await insertRows(tx, DraftVersionEntity, [
      {
        id: newId<string>(),
        workspaceId,
        draftId,
        number,
        body,
        text,
        hash,
        findings,
        ...by,
        checkedAt: now,
        createdAt: now,
      },
    ]);
    const known = await withArchivedCases(tx.manager, workspaceId, library);
    const cited = citations(claimsMade(body, known)).map((one) => ({
      id: newId<string>(),
      workspaceId,
      draftId,
      versionNumber: number,
      ...one,
    }));
    await insertRows(tx, DraftCitationEntity, cited);
    await this.events.publish(tx, draftVersionAdded, { workspaceId, draftId, number, hash });
  }
}
