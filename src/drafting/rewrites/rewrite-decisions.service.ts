import { Inject, Injectable } from '@nestjs/common';
import { AppError, type Clock } from '../../kernel/index.js';
import type { Actor } from '../../identity/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { UnitOfWork, type Tx } from '../../platform/database/index.js';
import { assertVersion } from '../../platform/http/index.js';
import { checkDraft, type Ground } from '../drafts/check-draft.js';
import { DraftStore, type Authorship } from '../drafts/draft-store.service.js';
import { DraftTrail } from '../drafts/draft-trail.service.js';
import type { DraftEntity } from '../drafts/draft.entity.js';
import { loadDraft } from '../drafts/drafts.queries.js';
import { Grounds } from '../seen/grounds.service.js';
import type { Proposal, RewriteEntity as Row } from './rewrite.entity.js';
import { RewriteEntity } from './rewrite.entity.js';
import { loadRewrite } from './rewrites.queries.js';

type Became = Pick<Row, 'toNumber' | 'draftIds'>;

/** What a person decides about a proposal. A discarded one keeps its words: nothing is lost. */
@Injectable()
export class RewriteDecisions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly grounds: Grounds,
    private readonly store: DraftStore,
    private readonly trail: DraftTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A new version of the draft, and a new draft for each other touchpoint; judged against today's library. */
  async accept(actor: Actor, draftId: string, rewriteId: string, seen: number): Promise<void> {
    const { workspaceId } = actor;
    const ground = await this.grounds.ofDraft(workspaceId, draftId);
    await this.unitOfWork.run(async (tx) => {
      await tx.lock(workspaceId, `draft/${draftId}`);
      const draft = await loadDraft(tx.manager, workspaceId, draftId);
      assertVersion(draft.version, seen);
      const rewrite = await loadRewrite(tx.manager, workspaceId, draftId, rewriteId);
      if (rewrite.state !== 'proposed') throw notOpen(rewrite);
      if (draft.status === 'discarded') throw away();
      const became = await this.keep(tx, actor, draft, rewrite, ground);
      await this.close(tx, actor, rewrite, { state: 'accepted', ...became });
      const { kind, instruction, fromNumber, proposals } = rewrite;
      const promptHashes = proposals.map(({ promptHash }) => promptHash);
      const told = { rewrite: rewrite.id, kind, instruction, from: fromNumber, promptHashes, ...became };
      await this.trail.record(tx, actor, 'draft.rewritten', draft, told);
    });
  }

  async discard(actor: Actor, draftId: string, rewriteId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const draft = await loadDraft(tx.manager, actor.workspaceId, draftId);
      const rewrite = await loadRewrite(tx.manager, actor.workspaceId, draftId, rewriteId);
      if (rewrite.state === 'discarded') return;
      if (rewrite.state === 'accepted') throw notOpen(rewrite);
      await this.close(tx, actor, rewrite, { state: 'discarded' });
      await this.trail.record(tx, actor, 'draft.rewrite_discarded', draft, { rewrite: rewriteId, kind: rewrite.kind });
    });
  }

  private async keep(tx: Tx, actor: Actor, draft: DraftEntity, rewrite: Row, ground: Ground): Promise<Became> {
    const draftIds: string[] = [];
    let toNumber: number | null = null;
    for (const proposal of rewrite.proposals) {
      const by = authorship(proposal, actor);
      const version = checkDraft(proposal.body, draft, ground);
      if (proposal.body.touchpoint === draft.touchpoint) {
        if (draft.currentNumber !== rewrite.fromNumber) throw overtaken(draft, rewrite);
        toNumber = (await this.store.addVersion(tx, draft, version, by, ground.library)).currentNumber;
        continue;
      }
      const { workspaceId, family, segment, persona, product, goal, category, publishOn } = draft;
      const head = { workspaceId, family, segment, persona, product, goal, category, publishOn };
      const { touchpoint } = proposal.body;
      const origin = { requestId: draft.requestId, itemId: null, originId: draft.id, createdBy: actor.personId };
      draftIds.push((await this.store.add(tx, { ...head, touchpoint, ...origin }, version, by)).id);
    }
    return { toNumber, draftIds };
  }

  private async close(tx: Tx, actor: Actor, { id, workspaceId, state }: Row, change: Partial<Row>): Promise<void> {
    const decided = { decidedBy: actor.personId, leaseUntil: null, changedAt: this.clock.now() };
    const { affected } = await tx.manager.update(RewriteEntity, { id, workspaceId, state }, { ...change, ...decided });
    if (affected !== 1) throw notOpen({ state: 'discarded' });
  }
}

const authorship = (
  { writer, model, promptHash, promptVersion = null, reasons = [] }: Proposal,
  actor: Actor,
): Authorship => ({
  ...{ writer, model, promptHash, promptVersion },
  authorId: actor.personId,
  reasons,
});

const notOpen = ({ state }: Pick<Row, 'state'>): AppError =>
  new AppError(
    'conflict',
    'rewrite_not_open',
    state === 'writing' ? 'It is still being written. Wait for the proposal.' : `This rewrite is ${state} already.`,
    { params: { state } },
  );

const away = (): AppError =>
  new AppError('conflict', 'draft_discarded', 'This draft was discarded. Restore it before you change it.');

const overtaken = (draft: DraftEntity, { fromNumber }: Row): AppError =>
  new AppError(
    'conflict',
    'rewrite_overtaken',
    `The rewrite starts from version ${String(fromNumber)} and the draft is at ${String(draft.currentNumber)}. Its words are kept: copy what you need, or ask for it again.`,
    { params: { from: fromNumber, now: draft.currentNumber } },
  );
