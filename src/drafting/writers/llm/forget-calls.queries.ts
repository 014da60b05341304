import type { Instant } from '../../../kernel/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { ModelCallEntity } from './model-call.entity.js';

/** Empties raw requests and replies of calls that ended before; figures and cost stay in the books. */
export async function forgetCalls(tx: Tx, before: Instant): Promise<void> {
  await tx.manager
    .createQueryBuilder()
    .update(ModelCallEntity)
    .set({ request: () => 'NULL', reply: null })
    .where('ended_at < :before AND request IS NOT NULL', { before })
    .execute();
}
