import { rulesTold } from './rules-told.js';

const DAY = '2025-09-09';

/** Rules of grounding broken by a text of one product of which these facts are known; a pair gives a fact and its last day. */
export function groundingRules(
  text: string,
  facts: readonly (string | readonly [string, string])[],
  publishOn = DAY,
): string[] {
  const told = facts.map((fact, at) => ({
    id: `f${String(at)}`,
    claim: typeof fact === 'string' ? fact : fact[0],
    ...(typeof fact === 'string' ? {} : { valid_until: fact[1] }),
  }));
  return [...new Set(rulesTold(['grounding'], text, { publish_on: publishOn, facts: told }))];
}
