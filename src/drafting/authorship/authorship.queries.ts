import type { EntityManager } from 'typeorm';
import { WorkspaceEntity, type AiLabelPolicy } from '../../identity/index.js';
import { DraftVersionEntity } from '../drafts/draft-version.entity.js';
import type { DraftEntity } from '../drafts/draft.entity.js';
import { humanShare } from './human-share.js';
import { originOf, type Made, type Origin, type WrittenBy } from './origin.js';

/** How a workspace labels AI content. */
export async function labelPolicy(manager: EntityManager, workspaceId: string): Promise<AiLabelPolicy> {
  const id = workspaceId as WorkspaceEntity['id'];
  const { settings } = await manager.findOneByOrFail(WorkspaceEntity, { id });
  return settings.aiLabel;
}

/** How a new version comes about. @param draft as it was before that version; null for a draft's first one */
export async function madeOf(
  manager: EntityManager,
  draft: Pick<DraftEntity, 'id' | 'workspaceId' | 'currentNumber'> | null,
  text: string,
  by: WrittenBy,
): Promise<Made> {
  const version = (number: number): Promise<DraftVersionEntity | null> =>
    draft === null
      ? Promise.resolve(null)
      : manager.findOneBy(DraftVersionEntity, { workspaceId: draft.workspaceId, draftId: draft.id, number });
  const before = await version(draft?.currentNumber ?? 0);
  const origin = originOf(before === null ? null : recordedOrigin(before), by, (draft?.currentNumber ?? 0) + 1);
  if (by.writer !== 'person') return { origin, humanShare: 0 };
  const machine = origin === null ? null : await version(origin.number);
  // A draft begun before this was recorded, with people's versions in it: nobody knows what of it is a machine's.
  if (machine === null && before !== null && before.humanShare === null) return { origin, humanShare: null };
  return { origin, humanShare: humanShare(machine?.text ?? null, text) };
}

/** That of a version, also of a machine's own from before it was recorded. */
export const recordedOrigin = ({ origin, writer, model, promptVersion, number }: DraftVersionEntity): Origin | null =>
  origin ?? (writer === 'person' ? null : { writer, model, promptVersion, number });

export const madeBefore = (version: DraftVersionEntity): Made => ({
  origin: recordedOrigin(version),
  humanShare: version.humanShare ?? (version.writer === 'person' ? null : 0),
});
