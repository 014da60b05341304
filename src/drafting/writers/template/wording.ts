import { plainText, type Body } from '../../../library/index.js';
import type { DraftContext } from '../../context/index.js';

/** How often a body breaks the house's own words: taboo, never-say, forbidden claims, a must-say left out, a word to replace. */
export function faultsOf(body: Body, context: DraftContext): number {
  const text = plainText(body);
  const forbidden = [...context.words.neverSay, ...(context.product?.never_claim ?? [])];
  const said = forbidden.filter((word) => text.includes(word)).length;
  const unsaid = context.words.mustSay.filter(
    (rule) => text.includes(rule.when) && !rule.say.some((word) => text.includes(word)),
  ).length;
  const replaced = context.words.replacements.filter((rule) => text.includes(rule.from)).length;
  return said + unsaid + replaced;
}
