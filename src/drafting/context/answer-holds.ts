import type { Script } from '../../library/index.js';
import type { DraftContext } from './draft-context.js';

/** A fact of a script's answer as `product#fact`: written short, it is one of the script's own product. */
export const factOf = (script: Script, written: string): string =>
  written.includes('#') ? written : `${script.product ?? ''}#${written}`;

/** Whether an answer may be given: it rests on nothing that ran out, and speaks of nobody who may not be told. */
export const answerHolds = (script: Script, answer: Script['answers'][number], context: DraftContext): boolean =>
  !context.withheld.has(answer) &&
  answer.facts.every((written) => context.scriptFacts.some(({ id }) => id === factOf(script, written))) &&
  answer.cases.every((id) => context.scriptCases.some((told) => told.id === id));
