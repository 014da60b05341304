import { Inject, Injectable } from '@nestjs/common';
import { AppError, newId, notFound, type Clock } from '../kernel/index.js';
import { CLOCK } from '../platform/clock/index.js';
import { UnitOfWork, type Tx } from '../platform/database/index.js';
import { Audit, type Actor } from '../identity/index.js';
import type { Finding } from '../checks/index.js';
import { draftUnderReview, type DraftUnderReview } from './review.queries.js';
import { RulesOfReview } from './review-rules.service.js';
import { ReviewWaiverEntity } from './review-waiver.entity.js';
import { rememberStanding } from './standing.queries.js';
import { findingId } from './waivers.js';

/** What is let pass, and how long. `until` is the last local day; null: as long as the text stands. */
export interface Waiver {
  /** Content hash the actor read. */
  readonly seen: string;
  readonly reason: string;
  readonly until: string | null;
}

/** Findings that a reviewer lets pass, in one exact text, with a reason and if they like an end. */
@Injectable()
export class ReviewWaivers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: RulesOfReview,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Lets one finding pass. One that was waived before is waived anew, by whoever does it now and until their day.
   * @throws AppError 422 `not_waivable` | `unknown_finding` | `already_over`, 412 when the text changed since it was read
   */
  async waive(actor: Actor, draftId: string, waiver: Waiver & { findingId: string }): Promise<void> {
    await this.waiveSome(actor, draftId, waiver, ({ current }) => {
      const finding = current.findings.find((each) => findingId(each) === waiver.findingId);
      if (!finding)
        throw refused('findingId', 'unknown_finding', `The current version has no finding "${waiver.findingId}".`);
      return [finding];
    });
  }

  /** Lets every open finding of a rule pass in a draft. @throws AppError as `waive` does */
  async waiveRule(actor: Actor, draftId: string, waiver: Waiver & { rule: string }): Promise<void> {
    await this.waiveSome(actor, draftId, waiver, ({ open }) => {
      const findings = open.filter(({ rule }) => rule === waiver.rule);
      if (findings.length === 0)
        throw refused('rule', 'unknown_finding', `The current version has no open finding of "${waiver.rule}".`);
      return findings;
    });
  }

  private async waiveSome(
    actor: Actor,
    draftId: string,
    waiver: Waiver,
    choose: (found: DraftUnderReview) => readonly Finding[],
  ): Promise<void> {
    const rules = await this.rules.of(actor.workspaceId);
    if (waiver.until !== null && waiver.until < rules.today)
      throw refused('until', 'already_over', 'A waiver ends today at the earliest.', rules.today);
    await this.unitOfWork.run(async (tx) => {
      await tx.lock(actor.workspaceId, `draft/${draftId}`);
      const found = await draftUnderReview(tx.manager, actor.workspaceId, draftId, rules.today);
      if (found.current.hash !== waiver.seen)
        throw new AppError(
          'stale',
          'stale_content',
          'The draft has changed since you read it. Read the current version, then decide.',
        );
      for (const finding of choose(found)) await this.save(tx, actor, found, finding, waiver);
      await rememberStanding(tx, found.draft, rules);
    });
  }

  private async save(
    tx: Tx,
    actor: Actor,
    { draft, current }: DraftUnderReview,
    finding: Finding,
    { reason, until }: Waiver,
  ): Promise<void> {
    if (!finding.waivable)
      throw refused('findingId', 'not_waivable', `${finding.rule} may not be waived: ${finding.message}`);
    const where = { draftId: draft.id, hash: current.hash, findingId: findingId(finding) };
    await tx.manager.delete(ReviewWaiverEntity, { ...where, workspaceId: actor.workspaceId });
    await tx.manager.insert(ReviewWaiverEntity, {
      ...{ ...where, id: newId<string>(), workspaceId: actor.workspaceId, finding, reason, until },
      ...{ waivedBy: actor.personId, waivedByName: actor.name, createdAt: this.clock.now() },
    });
    await this.audit.record(tx, actor, {
      action: 'draft.finding_waived',
      subject: { type: 'draft', id: draft.id },
      after: { finding: where.findingId, span: finding.span, hash: current.hash, until },
      note: reason,
    });
  }

  async unwaive(actor: Actor, draftId: string, waiverId: string): Promise<void> {
    const rules = await this.rules.of(actor.workspaceId);
    await this.unitOfWork.run(async (tx) => {
      await tx.lock(actor.workspaceId, `draft/${draftId}`); // an approval that rests on it may be under way
      const where = { id: waiverId, draftId, workspaceId: actor.workspaceId };
      const waiver = await tx.manager.findOneBy(ReviewWaiverEntity, where);
      if (!waiver) throw notFound('waiver', waiverId);
      const { review, draft } = await draftUnderReview(tx.manager, actor.workspaceId, draftId, rules.today);
      assertUnused(review, waiver);
      await tx.manager.delete(ReviewWaiverEntity, where);
      await rememberStanding(tx, draft, rules);
      const before = { finding: waiver.findingId, reason: waiver.reason };
      await this.audit.record(tx, actor, {
        action: 'draft.waiver_removed',
        subject: { type: 'draft', id: draftId },
        before,
      });
    });
  }
}

function assertUnused(review: DraftUnderReview['review'], waiver: ReviewWaiverEntity): void {
  if (review.state === 'approved' && review.hash === waiver.hash)
    throw new AppError(
      'conflict',
      'waiver_in_use',
      'The draft was approved with this waiver. Ask for changes first, then take it back.',
    );
}

const refused = (field: string, code: string, message: string, expected?: string): AppError =>
  new AppError('refused', code, message, { errors: [{ field, message, code, ...(expected && { expected }) }] });
