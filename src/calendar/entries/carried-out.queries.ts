import type { EntityManager } from 'typeorm';
import { draftRef, exposuresOf } from '../../audience/index.js';
import { sourceOf } from '../board.service.js';
import type { Entry } from './entry.entity.js';

/** Ids of those entries that were posted or sent: they stay as it happened. Served by ix_exposure_record_ref. */
export async function carriedOut(
  manager: EntityManager,
  workspaceId: string,
  entries: readonly Pick<Entry, 'id' | 'draftId'>[],
): Promise<Set<string>> {
  const drafts = [...new Set(entries.map(({ draftId }) => draftRef(draftId)))];
  const lines = await exposuresOf(manager, workspaceId, drafts);
  const out = new Set(lines.filter(({ state }) => state === 'out').map(({ source }) => source));
  return new Set(entries.flatMap(({ id }) => (out.has(sourceOf(id)) ? [id] : [])));
}
