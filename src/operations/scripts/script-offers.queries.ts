import type { Instant } from '../../kernel/index.js';
import { newId } from '../../kernel/index.js';
import type { Tx } from '../../platform/database/index.js';
import type { AnswerOutcome } from '../answers/answer-outcome.js';
import type { CustomerAnswerEntity } from '../answers/customer-answer.entity.js';
import { ScriptOfferEntity } from './script-offer.entity.js';
import { scriptAnswerOf } from './script-answer.js';

/** Writes down which answers of scripts were offered. An answer written anew is none. */
export async function recordOffers(tx: Tx, row: CustomerAnswerEntity): Promise<void> {
  const offers = row.answers.flatMap(({ script, scriptVersion = null }, place) => {
    const from = scriptAnswerOf(script);
    if (from === null || scriptVersion === null) return [];
    const { workspaceId, id: answerId, personaSlug, personId, createdAt: offeredAt } = row;
    return {
      ...{ id: newId<string>(), workspaceId, answerId, place, personaSlug, personId, offeredAt },
      ...{ scriptSlug: from.slug, scriptAnswer: from.index, scriptVersion },
      ...{ usedAt: null, changedPercent: null, outcome: null },
    };
  });
  if (offers.length > 0) await tx.manager.insert(ScriptOfferEntity, offers);
}

type Of = Pick<CustomerAnswerEntity, 'id' | 'workspaceId'>;

/** The last word counts: what was said to be sent before is taken back. */
export async function recordUse(
  tx: Tx,
  { id: answerId, workspaceId }: Of,
  { place, usedAt, changedPercent }: { place: number; usedAt: Instant; changedPercent: number },
): Promise<void> {
  const of = { answerId, workspaceId };
  await tx.manager.update(ScriptOfferEntity, of, { usedAt: null, changedPercent: null, outcome: null });
  await tx.manager.update(ScriptOfferEntity, { ...of, place }, { usedAt, changedPercent });
}

export async function recordOutcome(
  tx: Tx,
  { id: answerId, workspaceId }: Of,
  place: number,
  outcome: AnswerOutcome,
): Promise<void> {
  await tx.manager.update(ScriptOfferEntity, { answerId, workspaceId, place }, { outcome });
}
