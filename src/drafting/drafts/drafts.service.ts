import { Inject, Injectable } from '@nestjs/common';
import { AppError, type Clock } from '../../kernel/index.js';
import type { Actor } from '../../identity/index.js';
import type { Body } from '../../library/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { UnitOfWork, type Tx } from '../../platform/database/index.js';
import { assertVersion } from '../../platform/http/index.js';
import { merged } from '../second-reading/merged.js';
import { secondFindings } from '../second-reading/second-reading.queries.js';
import { Grounds } from '../seen/grounds.service.js';
import { labelPolicy, madeBefore } from '../authorship/authorship.queries.js';
import { countingLabel } from '../authorship/counting-label.js';
import { appended, labelOf } from '../authorship/origin.js';
import { checkDraft } from './check-draft.js';
import { contentHash } from './content-hash.js';
import { DraftStore } from './draft-store.service.js';
import { DraftVersionEntity } from './draft-version.entity.js';
import { DraftEntity, type DraftStatus } from './draft.entity.js';
import { loadDraft } from './drafts.queries.js';
import { DraftTrail } from './draft-trail.service.js';
import { isBlocked } from './new-version.js';
import { ToldMaterials } from './told-materials.service.js';

/** What people do to drafts. */
@Injectable()
export class Drafts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly grounds: Grounds,
    private readonly store: DraftStore,
    private readonly told: ToldMaterials,
    private readonly trail: DraftTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A new version by a person. The same words again make no version. */
  async edit(actor: Actor, draftId: string, body: Body, seen: number): Promise<DraftEntity> {
    const ground = await this.grounds.ofDraft(actor.workspaceId, draftId);
    return this.unitOfWork.run(async (tx) => {
      const draft = await this.forChange(tx, actor, draftId, seen);
      if (draft.status === 'discarded') throw putAway(draftId);
      if (body.touchpoint !== draft.touchpoint) throw otherTouchpoint(draft);
      if (contentHash(body) === draft.hash) return draft;
      const version = checkDraft(body, draft, ground);
      const by = { writer: 'person' as const, model: null, ...BY_HAND, authorId: actor.personId };
      const changed = await this.store.addVersion(tx, draft, version, by, ground.library);
      await this.trail.record(tx, actor, 'draft.edited', draft, { number: changed.currentNumber, hash: changed.hash });
      return changed;
    });
  }

  discard(actor: Actor, draftId: string, seen: number): Promise<DraftEntity> {
    return this.setStatus(actor, draftId, seen, 'discarded');
  }

  restore(actor: Actor, draftId: string, seen: number): Promise<DraftEntity> {
    return this.setStatus(actor, draftId, seen, 'kept');
  }

  /** Judges the current version against today's library. The words stay, so the approval's hash does too. */
  async recheck(actor: Actor, draftId: string): Promise<DraftEntity> {
    const ground = await this.grounds.ofDraft(actor.workspaceId, draftId);
    return this.unitOfWork.run(async (tx) => {
      await this.lock(tx, actor, draftId);
      const { workspaceId } = actor;
      const draft = await loadDraft(tx.manager, workspaceId, draftId);
      const current = { draftId, workspaceId, number: draft.currentNumber };
      const version = await tx.manager.findOneByOrFail(DraftVersionEntity, current);
      const label = appended(labelOf(await labelPolicy(tx.manager, workspaceId), madeBefore(version)));
      const judged = countingLabel(checkDraft(version.body, draft, ground), label, ground.library);
      const second = await secondFindings(tx.manager, { workspaceId, draftId, hash: version.hash });
      const findings = merged(judged.findings, second);
      const blocking = isBlocked(findings);
      await tx.manager.update(
        DraftVersionEntity,
        { id: version.id, workspaceId },
        { findings, checkedAt: this.clock.now() },
      );
      if (JSON.stringify(findings) === JSON.stringify(version.findings)) return draft;
      const changed = { blocking, version: draft.version + 1, changedAt: this.clock.now() };
      await tx.manager.update(DraftEntity, { id: draftId, workspaceId }, changed);
      await this.trail.rechecked(tx, actor, draft, blocking);
      return { ...draft, ...changed };
    });
  }

  private setStatus(actor: Actor, draftId: string, seen: number, status: DraftStatus): Promise<DraftEntity> {
    return this.unitOfWork.run(async (tx) => {
      const draft = await this.forChange(tx, actor, draftId, seen);
      if (draft.status === status) return draft;
      if (status === 'discarded') await this.told.release(tx, draft);
      else await this.told.claim(tx, draft);
      const changed = { status, version: draft.version + 1, changedAt: this.clock.now() };
      await tx.manager.update(DraftEntity, { id: draftId, workspaceId: actor.workspaceId }, changed);
      await this.trail.moved(tx, actor, draft, status);
      return { ...draft, ...changed };
    });
  }

  /** Two changes at once: the second one sees the first. */
  private lock(tx: Tx, { workspaceId }: Actor, draftId: string): Promise<void> {
    return tx.lock(workspaceId, `draft/${draftId}`);
  }

  private async forChange(tx: Tx, actor: Actor, draftId: string, seen: number): Promise<DraftEntity> {
    await this.lock(tx, actor, draftId);
    const draft = await loadDraft(tx.manager, actor.workspaceId, draftId);
    assertVersion(draft.version, seen);
    return draft;
  }
}

const BY_HAND = { promptHash: null, promptVersion: null, reasons: [] };

const putAway = (draftId: string): AppError =>
  new AppError('conflict', 'draft_discarded', 'This draft was discarded. Restore it before you change it.', {
    params: { draftId },
  });

/** Where a draft goes is settled when it is asked for. */
export const otherTouchpoint = (draft: DraftEntity): AppError =>
  new AppError(
    'refused',
    'other_touchpoint',
    `This draft is for ${draft.touchpoint}; ask for another one instead of changing where it goes.`,
    {
      errors: [{ field: 'touchpoint', message: 'is not that of the draft', expected: draft.touchpoint }],
    },
  );
