import type { Tx } from '../../platform/database/index.js';
import { WorkspaceEntity } from './workspace.entity.js';

/** A workspace as a transaction sees it that does not change it: read once, however much in it asks. */
export const workspaceIn = (tx: Tx, workspaceId: string): Promise<WorkspaceEntity> =>
  tx.once(`workspace/${workspaceId}`, () =>
    tx.manager.findOneByOrFail(WorkspaceEntity, { id: workspaceId as WorkspaceEntity['id'] }),
  );
