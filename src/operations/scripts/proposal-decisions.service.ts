import { Inject, Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../identity/index.js';
import { AppError, notFound, type Clock } from '../../kernel/index.js';
import { RecordStore, type RecordChange, type Script } from '../../library/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database, UnitOfWork, type Tx } from '../../platform/database/index.js';
import { assertVersion } from '../../platform/http/index.js';
import { mayMove, PROPOSAL_MOVES, type ProposalMove } from './proposal-states.js';
import { ScriptReads } from './script-reads.service.js';
import { ScriptProposalEntity } from './script-proposal.entity.js';
import { newScript, nextScript } from './script-from-proposal.js';
import type { AcceptBody } from './scripts.schema.js';

/** What people make of proposals. Accepting writes the library as every other writing does: checked, with history, audited. */
@Injectable()
export class ProposalDecisions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly store: RecordStore,
    private readonly scripts: ScriptReads,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(workspaceId: string, state: ScriptProposalEntity['state'] | undefined): Promise<ScriptProposalEntity[]> {
    return this.database.fresh.find(ScriptProposalEntity, {
      where: { workspaceId, ...(state === undefined ? {} : { state }) },
      order: { updatedAt: 'DESC', id: 'DESC' },
      take: 200,
    });
  }

  /** @throws AppError 404 · 409 when decided already · 412 · what the library says of the record */
  async accept(actor: Actor, id: string, seen: number, body: AcceptBody): Promise<ScriptProposalEntity> {
    const { scriptSlug } = await this.read(actor, id);
    const base = body.as === 'new' ? null : await this.scripts.script(actor.workspaceId, scriptSlug);
    return this.move(actor, id, seen, 'accept', async (tx, proposal) => {
      const change =
        body.as === 'new' || base === null
          ? created(proposal, body as AcceptBody & { as: 'new' })
          : revised(base, proposal, body);
      const [outcome] = await this.store.apply(tx, actor, [change], { source: 'api' });
      if (outcome === undefined) throw new Error('A change has one outcome.');
      const { slug: madeSlug, version: madeVersion } = outcome.record;
      return { reason: null, madeSlug, madeVersion, beforeVersion: base?.version ?? 0 };
    });
  }

  decline(actor: Actor, id: string, seen: number, reason: string): Promise<ScriptProposalEntity> {
    return this.move(actor, id, seen, 'decline', () => Promise.resolve({ reason }));
  }

  /** Takes a decision back, and with it what it wrote. @throws AppError 412 when the script was changed since */
  async undo(actor: Actor, id: string, seen: number): Promise<ScriptProposalEntity> {
    const { madeSlug, beforeVersion } = await this.read(actor, id);
    const before =
      madeSlug === null || !beforeVersion
        ? null
        : await this.scripts.bodyAt(actor.workspaceId, madeSlug, beforeVersion);
    return this.move(actor, id, seen, 'undo', async (tx, proposal) => {
      const { madeSlug: slug, madeVersion } = proposal;
      if (slug !== null && madeVersion !== null) {
        const of = { kind: 'script', slug, seen: madeVersion } as const;
        const change: RecordChange =
          before === null ? { action: 'archive', ...of } : { action: 'update', ...of, body: before };
        await this.store.apply(tx, actor, [change], { source: 'api' });
      }
      // The slug stays known: accepted again under it, the archived script comes back.
      return { reason: null, madeVersion: null, beforeVersion: null };
    });
  }

  private move(
    actor: Actor,
    id: string,
    seen: number,
    move: ProposalMove,
    work: (tx: Tx, proposal: ScriptProposalEntity) => Promise<Partial<ScriptProposalEntity>>,
  ): Promise<ScriptProposalEntity> {
    const { workspaceId } = actor;
    return this.unitOfWork.run(async (tx) => {
      await tx.lock(workspaceId, 'script-proposals');
      const proposal = await tx.manager.findOneBy(ScriptProposalEntity, { id, workspaceId });
      if (proposal === null) throw notFound('proposal', id);
      assertVersion(proposal.version, seen);
      if (!mayMove(move, proposal.state))
        throw new AppError('conflict', 'proposal_decided', `It is ${proposal.state}: ${move} is not open to it now.`);
      const { to: state, audited } = PROPOSAL_MOVES[move];
      const now = this.clock.now();
      const decided =
        move === 'undo' ? { decidedBy: null, decidedAt: null } : { decidedBy: actor.name, decidedAt: now };
      const changed = await work(tx, proposal);
      const change = { ...changed, ...decided, state, updatedAt: now, version: proposal.version + 1 };
      await tx.manager.update(ScriptProposalEntity, { id, workspaceId }, change);
      const subject = { type: 'script_proposal', id };
      const after = { state, script: changed.madeSlug ?? null, reason: changed.reason ?? null };
      await this.audit.record(tx, actor, {
        ...{ action: `script_proposal.${audited}`, subject },
        ...{ before: { state: proposal.state }, after },
      });
      return { ...proposal, ...change };
    });
  }

  private async read(actor: Actor, id: string): Promise<ScriptProposalEntity> {
    const { workspaceId } = actor;
    const row = await this.database.fresh.findOneBy(ScriptProposalEntity, { id, workspaceId });
    if (row === null) throw notFound('proposal', id);
    return row;
  }
}

const revised = (
  { body: script, version }: { body: Script; version: number },
  proposal: ScriptProposalEntity,
  body: Exclude<AcceptBody, { as: 'new' }>,
): RecordChange => ({
  ...{ action: 'update', kind: 'script', slug: script.id, seen: version },
  body: nextScript(script, proposal, body),
});

const created = (proposal: ScriptProposalEntity, body: AcceptBody & { as: 'new' }): RecordChange =>
  body.slug === proposal.madeSlug
    ? { action: 'restore', kind: 'script', slug: body.slug, body: newScript(proposal, body) }
    : { action: 'create', kind: 'script', body: newScript(proposal, body) };
