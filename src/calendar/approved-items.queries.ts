import { In, type EntityManager } from 'typeorm';
import { claimsMade, claimsTelling } from '../checks/index.js';
import { DraftCitationEntity } from '../drafting/index.js';
import type { Library } from '../library/index.js';
import { approvedDrafts, type ApprovedDraft } from '../review/index.js';
import { EntryEntity } from './entries/entry.entity.js';
import { LIVE_STATES } from './entries/entry-states.js';
import type { ApprovedItem } from './approved-item.js';

/** Values a statement takes, with room to spare on both databases. */
const AT_ONCE = 500;

/** An approved draft, and the cases that its version is written down to tell: archived ones, which no library names, too. */
export interface ApprovedTelling extends ApprovedDraft {
  readonly tells: readonly string[];
}

export const toItem = (
  { persona, product, body, tells, ...draft }: ApprovedTelling,
  library: Library,
): ApprovedItem => ({
  ...draft,
  personaSlug: persona,
  productSlug: product,
  claims: claimsTelling(claimsMade(body, library), tells),
  invites: body.touchpoint === 'group' ? body.invitations.map(({ koc }) => koc) : [],
});

/** Approved drafts by id. @param draftIds only these; all of the workspace when left out */
export async function approvedById(
  manager: EntityManager,
  workspaceId: string,
  draftIds?: readonly string[],
): Promise<Map<string, ApprovedTelling>> {
  const found = new Map<string, ApprovedTelling>();
  if (draftIds === undefined)
    for (const draft of await approvedTellings(manager, workspaceId)) found.set(draft.draftId, draft);
  else
    for (let from = 0; from < draftIds.length; from += AT_ONCE)
      for (const draft of await approvedTellings(manager, workspaceId, draftIds.slice(from, from + AT_ONCE)))
        found.set(draft.draftId, draft);
  return found;
}

/** Approved and on no day of the calendar: what a plan may place, oldest approval first. */
export async function unplacedDrafts(manager: EntityManager, workspaceId: string): Promise<ApprovedTelling[]> {
  const approved = await approvedTellings(manager, workspaceId);
  const placed = await manager
    .createQueryBuilder(EntryEntity, 'entry')
    .select('DISTINCT entry.draft_id', 'draftId')
    .where('entry.workspace_id = :workspaceId', { workspaceId })
    .andWhere({ state: In([...LIVE_STATES]) })
    .getRawMany<{ draftId: string }>();
  const taken = new Set(placed.map(({ draftId }) => draftId));
  return approved.filter(({ draftId }) => !taken.has(draftId));
}

/** By ix_draft_citation_record where all are asked for, else by ux_draft_citation_version_record. */
async function approvedTellings(
  manager: EntityManager,
  workspaceId: string,
  draftIds?: readonly string[],
): Promise<ApprovedTelling[]> {
  const approved = await approvedDrafts(manager, workspaceId, draftIds);
  if (approved.length === 0) return [];
  const told = await manager.find(DraftCitationEntity, {
    where: { workspaceId, kind: 'case', ...(draftIds && { draftId: In([...draftIds]) }) },
    select: { id: true, draftId: true, versionNumber: true, record: true },
  });
  const tells = new Map<string, string[]>();
  for (const { draftId, versionNumber, record } of told) {
    const version = `${draftId}#${String(versionNumber)}`;
    tells.set(version, [...(tells.get(version) ?? []), record]);
  }
  return approved.map((draft) => ({ ...draft, tells: tells.get(`${draft.draftId}#${String(draft.number)}`) ?? [] }));
}
