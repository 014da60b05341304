import { In, type EntityManager } from 'typeorm';
import { claimsMade } from '../checks/index.js';
import type { Library } from '../library/index.js';
import { approvedDrafts, type ApprovedDraft } from '../review/index.js';
import { EntryEntity } from './entries/entry.entity.js';
import { LIVE_STATES } from './entries/entry-states.js';
import type { ApprovedItem } from './approved-item.js';

/** Values a statement takes, with room to spare on both databases. */
const AT_ONCE = 500;

export const toItem = ({ persona, product, body, ...draft }: ApprovedDraft, library: Library): ApprovedItem => ({
  ...draft,
  personaSlug: persona,
  productSlug: product,
  claims: claimsMade(body, library),
  invites: body.touchpoint === 'group' ? body.invitations.map(({ koc }) => koc) : [],
});

/** Approved drafts by id. @param draftIds only these; all of the workspace when left out */
export async function approvedById(
  manager: EntityManager,
  workspaceId: string,
  draftIds?: readonly string[],
): Promise<Map<string, ApprovedDraft>> {
  const found = new Map<string, ApprovedDraft>();
  if (draftIds === undefined)
    for (const draft of await approvedDrafts(manager, workspaceId)) found.set(draft.draftId, draft);
  else
    for (let from = 0; from < draftIds.length; from += AT_ONCE)
      for (const draft of await approvedDrafts(manager, workspaceId, draftIds.slice(from, from + AT_ONCE)))
        found.set(draft.draftId, draft);
  return found;
}

/** Approved and on no day of the calendar: what a plan may place, oldest approval first. */
export async function unplacedDrafts(manager: EntityManager, workspaceId: string): Promise<ApprovedDraft[]> {
  const approved = await approvedDrafts(manager, workspaceId);
  const placed = await manager
    .createQueryBuilder(EntryEntity, 'entry')
    .select('DISTINCT entry.draft_id', 'draftId')
    .where('entry.workspace_id = :workspaceId', { workspaceId })
    .andWhere({ state: In([...LIVE_STATES]) })
    .getRawMany<{ draftId: string }>();
  const taken = new Set(placed.map(({ draftId }) => draftId));
  return approved.filter(({ draftId }) => !taken.has(draftId));
}
