import { Inject, Injectable } from '@nestjs/common';
import { AppError, newId, notFound, unknownReference, type Clock } from '../../kernel/index.js';
import type { SeenText } from '../../checks/index.js';
import type { Actor } from '../../identity/index.js';
import { Libraries } from '../../library/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database, UnitOfWork, type Tx } from '../../platform/database/index.js';
import { assertVersion } from '../../platform/http/index.js';
import { toItem, unplacedDrafts } from '../approved-items.queries.js';
import { Boards } from '../board.service.js';
import { openingsOf } from '../openings/openings.js';
import { plan } from '../planner/planner.js';
import type { LeftOver } from '../planner/left-over.js';
import { PlanAcceptance, type Accepted } from './plan-acceptance.service.js';
import { PlanProposalEntity } from './plan-proposal.entity.js';

export interface PlanWish {
  readonly from: string;
  readonly to: string;
  readonly seed?: string | undefined;
  readonly accept: false | 'all' | readonly string[];
}
export interface Proposed {
  readonly proposal: PlanProposalEntity;
  readonly refused: readonly LeftOver[];
}

/** Proposes plans and takes them over, whole or in part. */
@Injectable()
export class Plans {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly libraries: Libraries,
    private readonly boards: Boards,
    private readonly acceptance: PlanAcceptance,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The plan is made outside any transaction, from what is there; what is accepted is judged anew inside one. */
  async propose(actor: Actor, { from, to, seed = `${from}/${to}`, accept }: PlanWish): Promise<Proposed> {
    const { workspaceId } = actor;
    const manager = this.database.fresh;
    const library = await this.libraries.snapshot(workspaceId);
    const items = (await unplacedDrafts(manager, workspaceId)).map((draft) => toItem(draft, library));
    const texts = await this.boards.texts(workspaceId);
    const board = await this.boards.around(manager, { library, workspaceId, period: { from, to }, items, texts });
    const { agenda, lookAlikes, settings, accounts, now } = board;
    const openings = openingsOf({ library, accounts, settings, from, to });
    const made = plan({ items, openings, agenda, lookAlikes, library, settings, accounts, from, to, now, seed });
    const proposal: PlanProposalEntity = {
      ...{ id: newId<string>(), workspaceId, fromDay: from, toDay: to, seed, ...made, accepted: [], state: 'open' },
      ...{ createdBy: actor.personId, createdAt: this.clock.now(), version: 1 },
    };
    return this.unitOfWork.run(async (tx) => {
      await tx.manager.insert(PlanProposalEntity, proposal);
      if (accept === false) return { proposal, refused: [] };
      return this.take(tx, actor, proposal, accept, texts);
    });
  }

  async accept(actor: Actor, id: string, which: 'all' | readonly string[], seen: number): Promise<Proposed> {
    const texts = await this.boards.texts(actor.workspaceId);
    return this.unitOfWork.run(async (tx) => {
      const proposal = await find(tx, actor, id);
      assertVersion(proposal.version, seen);
      return this.take(tx, actor, proposal, which, texts);
    });
  }

  decline(actor: Actor, id: string, seen: number): Promise<Proposed> {
    return this.unitOfWork.run(async (tx) => {
      const proposal = await find(tx, actor, id);
      assertVersion(proposal.version, seen);
      if (proposal.state === 'accepted')
        throw new AppError('conflict', 'plan_accepted', 'The plan was accepted: remove its entries one by one.');
      return { proposal: await this.acceptance.settle(tx, actor, proposal, { state: 'declined' }), refused: [] };
    });
  }

  async get(actor: Actor, id: string): Promise<PlanProposalEntity> {
    const { workspaceId } = actor;
    const proposal = await this.database.fresh.findOneBy(PlanProposalEntity, { id, workspaceId });
    if (proposal === null) throw notFound('plan', id);
    return proposal;
  }

  private async take(
    tx: Tx,
    actor: Actor,
    proposal: PlanProposalEntity,
    which: 'all' | readonly string[],
    texts: readonly SeenText[],
  ): Promise<Proposed> {
    if (proposal.state === 'declined')
      throw new AppError('conflict', 'plan_declined', 'The plan was declined. Make a new one.');
    if (which !== 'all') assertProposed(proposal, which);
    const outcome: Accepted = await this.acceptance.accept(tx, actor, proposal, which, texts);
    const accepted = [...proposal.accepted, ...outcome.placed];
    const state = accepted.length === proposal.placements.length ? 'accepted' : 'open';
    return {
      proposal: await this.acceptance.settle(tx, actor, proposal, { accepted, state }),
      refused: outcome.refused,
    };
  }
}

async function find(tx: Tx, { workspaceId }: Actor, id: string): Promise<PlanProposalEntity> {
  const proposal = await tx.manager.findOneBy(PlanProposalEntity, { id, workspaceId });
  if (proposal === null) throw notFound('plan', id);
  return proposal;
}

function assertProposed({ placements }: PlanProposalEntity, draftIds: readonly string[]): void {
  const proposed = new Set(placements.map(({ draftId }) => draftId));
  const index = draftIds.findIndex((draftId) => !proposed.has(draftId));
  if (index >= 0) throw unknownReference(`accept.${String(index)}`, 'placement of draft', draftIds[index] ?? '');
}
