import type { Script } from '../../library/index.js';
import type { ScriptProposalEntity } from './script-proposal.entity.js';
import type { AcceptBody } from './scripts.schema.js';

type Of = Pick<
  ScriptProposalEntity,
  'text' | 'personaSlug' | 'productSlug' | 'stageSlug' | 'scriptAnswer' | 'facts' | 'cases'
>;
type Answer = Script['answers'][number];

const answerOf = ({ text, personaSlug, facts, cases }: Of, body: AcceptBody): Answer => ({
  ...{ persona: personaSlug, text: body.text ?? text, facts: [...facts], cases: [...cases] },
});

/** The body of a script of its own. Its schema says what is wrong with it. */
export const newScript = (proposal: Of, body: Extract<AcceptBody, { as: 'new' }>): unknown => ({
  ...{ id: body.slug, objection: body.objection, says: body.says },
  stages: proposal.stageSlug === null ? [] : [proposal.stageSlug],
  ...(proposal.productSlug === null ? {} : { product: proposal.productSlug }),
  answers: [answerOf(proposal, body)],
});

/**
 * The script it came from, with the better answer: in the place of the one that people kept changing, or before it. An
 * answer that is for every persona stays when one persona's words are added, or the others would lose theirs.
 */
export function nextScript(script: Script, proposal: Of, body: Exclude<AcceptBody, { as: 'new' }>): unknown {
  const at = Math.min(proposal.scriptAnswer ?? 0, script.answers.length - 1);
  const old = script.answers[at];
  const replaces = body.as === 'replace' && old?.persona === proposal.personaSlug;
  return { ...script, answers: script.answers.toSpliced(at, replaces ? 1 : 0, answerOf(proposal, body)) };
}
