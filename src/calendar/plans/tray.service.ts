import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/index.js';
import { Database } from '../../platform/database/index.js';
import { unplacedDrafts } from '../approved-items.queries.js';
import { measureOf } from '../measure.js';
import { PlanProposalEntity } from './plan-proposal.entity.js';
import type { TrayView } from './plans.schema.js';

const TITLE_LENGTH = 60;

/** What is approved and on no day: the scheduler's tray, each with what kept the last plan from placing it. */
@Injectable()
export class Tray {
  constructor(private readonly database: Database) {}

  async leftOver({ workspaceId }: Actor): Promise<TrayView> {
    const manager = this.database.fresh;
    const drafts = await unplacedDrafts(manager, workspaceId);
    const [last] = await manager.find(PlanProposalEntity, {
      where: { workspaceId },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: 1,
    });
    const verdicts = new Map((last?.leftOver ?? []).map((one) => [one.draftId, one]));
    return {
      items: drafts.map(
        ({ draftId, number, text, segment, touchpoint, persona, product, goal, category, approvedAt }) => {
          const verdict = verdicts.get(draftId);
          return {
            ...{ draftId, number, segment, touchpoint, persona, product, goal, category, approvedAt },
            title: Array.from(text.replace(/\s+/gu, ' ')).slice(0, TITLE_LENGTH).join(''),
            measure: measureOf(goal),
            rule: verdict?.rule ?? null,
            message: verdict?.message ?? '还没有排过',
            openings: verdict?.openings ?? 0,
            counts: { ...verdict?.counts },
          };
        },
      ),
    };
  }
}
