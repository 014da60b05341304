import { Injectable } from '@nestjs/common';
import type { SeenText } from '../../checks/index.js';
import { Audit, type Actor } from '../../identity/index.js';
import { Libraries } from '../../library/index.js';
import type { Tx } from '../../platform/database/index.js';
import { assertVersion } from '../../platform/http/index.js';
import { approvedById, toItem } from '../approved-items.queries.js';
import { Boards } from '../board.service.js';
import { judgeAt } from '../entries/entries.service.js';
import { EntryStore, type NewEntry } from '../entries/entry-store.service.js';
import type { LeftOver } from '../planner/left-over.js';
import type { Placement } from '../planner/planner.js';
import { breach, inWords, type Conflict } from '../rules/conflict.js';
import { PlanProposalEntity } from './plan-proposal.entity.js';

export interface Accepted {
  /** Draft ids that are on the calendar now. */
  readonly placed: readonly string[];
  readonly refused: readonly LeftOver[];
}

/** Puts a proposal's placements on the calendar, each judged anew against what is there by now. */
@Injectable()
export class PlanAcceptance {
  constructor(
    private readonly libraries: Libraries,
    private readonly boards: Boards,
    private readonly store: EntryStore,
    private readonly audit: Audit,
  ) {}

  async accept(
    tx: Tx,
    actor: Actor,
    proposal: PlanProposalEntity,
    which: 'all' | readonly string[],
    texts: readonly SeenText[],
  ): Promise<Accepted> {
    const { workspaceId } = actor;
    await tx.lock(workspaceId, 'calendar');
    const done = new Set(proposal.accepted);
    const wanted = which === 'all' ? null : new Set(which);
    const chosen = proposal.placements.filter(
      ({ draftId }) => !done.has(draftId) && (wanted === null || wanted.has(draftId)),
    );
    const ids = chosen.map(({ draftId }) => draftId);
    const approved = await approvedById(tx.manager, workspaceId, ids);
    const library = await this.libraries.snapshotIn(tx, workspaceId);
    const items = new Map([...approved].map(([id, draft]) => [id, toItem(draft, library)]));
    const period = { from: proposal.fromDay, to: proposal.toDay };
    const layout = { library, workspaceId, period, items: [...items.values()], texts };
    const board = await this.boards.around(tx.manager, layout);
    const entries: NewEntry[] = [];
    const refused: LeftOver[] = [];
    for (const placement of chosen) {
      const item = items.get(placement.draftId);
      if (item?.hash !== placement.hash) {
        refused.push(refusedBy(placement, inWords(breach('not_approved'))));
        continue;
      }
      const [conflict] = judgeAt(item, placement, board);
      if (conflict !== undefined) {
        refused.push(refusedBy(placement, conflict));
        continue;
      }
      const { startsAt, group, account, reasons, phrases = null, score } = placement;
      const told = item.claims.flatMap(({ materialId }) => materialId ?? []);
      const standing = { ...placement, id: placement.draftId, category: item.category };
      board.agenda.add(standing, board.agenda.prepare(placement), told);
      board.lookAlikes.add(item);
      entries.push({ item, startsAt, group, account, reasons, phrases, score, origin: 'plan' });
    }
    await this.store.insert(tx, actor, entries);
    return { placed: entries.map(({ item }) => item.draftId), refused };
  }

  /** Writes down what became of a proposal. */
  async settle(
    tx: Tx,
    actor: Actor,
    proposal: PlanProposalEntity,
    change: Partial<Pick<PlanProposalEntity, 'accepted' | 'state'>>,
  ): Promise<PlanProposalEntity> {
    const { id, workspaceId, version } = proposal;
    const changed = { ...change, version: version + 1 };
    const { affected } = await tx.manager.update(PlanProposalEntity, { id, workspaceId, version }, changed);
    if (affected !== 1) assertVersion(version + 1, version);
    const after = { ...proposal, ...changed };
    await this.audit.record(tx, actor, {
      action: after.state === 'declined' ? 'plan.declined' : 'plan.accepted',
      subject: { type: 'plan', id },
      before: { state: proposal.state, accepted: proposal.accepted.length },
      after: { state: after.state, accepted: after.accepted },
    });
    return after;
  }
}

const refusedBy = ({ draftId }: Placement, { rule, message }: Conflict): LeftOver => ({
  ...{ draftId, rule, message },
  openings: 1,
  counts: { [rule]: 1 },
});
