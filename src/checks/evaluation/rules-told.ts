import { runChecks } from '../registry.js';
import { draftOf, type Labelled, libraryFor } from './golden.js';

/**
 * Rules of some checks that a text breaks, in reading order and as often as it does.
 * @param beside what is known besides, as a labelled text has it: facts of its product, an industry, the day
 */
export function rulesTold(checks: readonly string[], text: string, beside: Partial<Labelled> = {}): string[] {
  const entry: Labelled = { id: 'text', guilty: [], ...beside, text };
  const { body, context } = draftOf(entry, libraryFor(entry, {}));
  return runChecks(body, context, checks).map(({ rule }) => rule);
}
