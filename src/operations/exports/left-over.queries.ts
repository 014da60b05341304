import { beginning } from '../../kernel/index.js';
import { Between, In, LessThanOrEqual, MoreThanOrEqual, type EntityManager } from 'typeorm';
import { EntryEntity, LIVE_STATES, PlanProposalEntity } from '../../calendar/index.js';
import { DraftEntity } from '../../drafting/index.js';
import { approvedDrafts } from '../../review/index.js';
import { chunks } from '../tasks/tasks.queries.js';
import type { CalendarLeftOver, CalendarSummary } from './calendar-document.js';

export interface Days {
  readonly from: string;
  readonly to: string;
}

const EXCERPT = 40;

/**
 * How a period came about: drafts written for its days or placed in it, how many of them were held up, approved and
 * placed; and the approved ones that stand nowhere, with the rule the last plan gave.
 * @param placed drafts of the period's entries
 */
export async function periodSummary(
  manager: EntityManager,
  workspaceId: string,
  { from, to }: Days,
  placed: readonly string[],
): Promise<{ summary: CalendarSummary; leftOver: CalendarLeftOver[] }> {
  const drafts = await draftsOf(manager, workspaceId, { from, to }, placed);
  const approved = (await approvedDrafts(manager, workspaceId)).filter(({ draftId }) => drafts.has(draftId));
  const live = await liveDrafts(
    manager,
    workspaceId,
    approved.map(({ draftId }) => draftId),
  );
  const rules = await lastRules(manager, workspaceId, { from, to });
  const here = new Set(placed);
  const leftOver = approved
    .filter(({ draftId }) => !here.has(draftId) && !live.has(draftId))
    .map(({ draftId, text }): CalendarLeftOver => {
      const known = rules.get(draftId) ?? { rule: 'not_planned', message: '还没有排过' };
      return { draftId, ...known, title: beginning(text, EXCERPT) };
    });
  const all = [...drafts.values()];
  return {
    leftOver,
    summary: {
      drafted: all.length,
      blocked: all.filter(({ blocking }) => blocking).length,
      approved: approved.length,
      placed: placed.length,
      leftOver: leftOver.length,
    },
  };
}

async function draftsOf(
  manager: EntityManager,
  workspaceId: string,
  { from, to }: Days,
  placed: readonly string[],
): Promise<Map<string, Pick<DraftEntity, 'id' | 'blocking'>>> {
  const select = { id: true, blocking: true } as const;
  const where = { workspaceId, status: 'kept' as const };
  const found = await manager.find(DraftEntity, { where: { ...where, publishOn: Between(from, to) }, select });
  for (const some of chunks(placed))
    found.push(...(await manager.find(DraftEntity, { where: { ...where, id: In(some) }, select })));
  return new Map(found.map((draft) => [draft.id, draft]));
}

/** Those of the drafts that stand somewhere on the calendar. */
async function liveDrafts(
  manager: EntityManager,
  workspaceId: string,
  draftIds: readonly string[],
): Promise<Set<string>> {
  const live = new Set<string>();
  for (const some of chunks(draftIds)) {
    const where = { workspaceId, draftId: In(some), state: In([...LIVE_STATES]) };
    const entries = await manager.find(EntryEntity, { where, select: { id: true, draftId: true } });
    for (const { draftId } of entries) live.add(draftId);
  }
  return live;
}

/** Why the last plan of these days left a draft over. */
async function lastRules(
  manager: EntityManager,
  workspaceId: string,
  { from, to }: Days,
): Promise<Map<string, { rule: string; message: string }>> {
  const plan = await manager.findOne(PlanProposalEntity, {
    where: { workspaceId, fromDay: LessThanOrEqual(to), toDay: MoreThanOrEqual(from) },
    order: { createdAt: 'DESC', id: 'DESC' },
  });
  return new Map((plan?.leftOver ?? []).map(({ draftId, rule, message }) => [draftId, { rule, message }]));
}
