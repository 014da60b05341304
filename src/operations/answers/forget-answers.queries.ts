import { IsNull, LessThan, Not } from 'typeorm';
import type { Instant } from '../../kernel/index.js';
import type { Tx } from '../../platform/database/index.js';
import { CustomerAnswerEntity } from './customer-answer.entity.js';

const AT_ONCE = 200;

/**
 * Empties what operators pasted of customers before, with every text made from it. Which script was offered, which was
 * used and what came of it stay: they name nobody. By ix_customer_answer_created_at, a part at a time.
 */
export async function forgetAnswers(tx: Tx, before: Instant): Promise<void> {
  const where = { createdAt: LessThan(before), words: Not(IsNull()) };
  const rows = await tx.manager.find(CustomerAnswerEntity, { where, take: AT_ONCE });
  for (const { id, workspaceId, answers } of rows) {
    const bare = answers.map(({ script, scriptVersion = null, claims }) => ({
      ...{ text: '', script, scriptVersion, findings: [] },
      claims: claims.map((claim) => ({ ...claim, quote: '' })),
    }));
    const change = { words: null, alias: null, known: null, usedText: null, answers: bare };
    await tx.manager.update(CustomerAnswerEntity, { id, workspaceId }, change);
  }
}
