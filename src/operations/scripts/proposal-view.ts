import { answeredBound } from './proposing.js';
import type { ScriptProposalEntity } from './script-proposal.entity.js';
import type { ProposalView } from './scripts.schema.js';

/** @param names of the operators, by id; who left the house has none */
export function toProposalView(row: ScriptProposalEntity, names: ReadonlyMap<string, string>): ProposalView {
  const { id, version, state, text, decidedBy, decidedAt, reason, updatedAt } = row;
  const { scriptSlug, scriptAnswer, scriptVersion, madeSlug, madeVersion } = row;
  return {
    ...{ id, version, state, text, decidedBy, decidedAt, reason, updatedAt },
    ...{ persona: row.personaSlug, product: row.productSlug, stage: row.stageSlug },
    script: scriptSlug === null ? null : { slug: scriptSlug, answer: scriptAnswer ?? 0, version: scriptVersion },
    ...{ says: [...row.says], facts: [...row.facts], cases: [...row.cases], writers: [...row.writers] },
    operators: row.operators.flatMap((operator) => names.get(operator) ?? []),
    figures: { ...row.figures, answeredBound: answeredBound(row.figures) },
    made: madeSlug === null || madeVersion === null ? null : { slug: madeSlug, version: madeVersion },
  };
}
