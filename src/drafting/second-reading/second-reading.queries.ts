import type { EntityManager } from 'typeorm';
import type { Finding } from '../../checks/index.js';
import { SecondReadingEntity } from './second-reading.entity.js';

/** What second readers added about one exact text of a draft. */
export async function secondFindings(
  manager: EntityManager,
  of: { readonly workspaceId: string; readonly draftId: string; readonly hash: string },
): Promise<Finding[]> {
  const { workspaceId, draftId, hash } = of;
  const readings = await manager.find(SecondReadingEntity, {
    where: { workspaceId, draftId, hash },
    order: { reader: 'ASC' },
  });
  return readings.flatMap(({ findings }) => findings);
}
