import type { CheckContext } from '../finding.js';
import type { PartView } from '../text/part-view.js';
import type { Amount } from './amount.js';
import { claimedAmounts } from './amount-claims.js';
import { lotsOf } from './amounts.js';
import type { Evidence } from './evidence.js';
import { type Verdict, verdictsOf } from './verdicts.js';
import { quotedAmounts } from './word-for-word.js';

/** A verdict, and the amounts that were judged with it. */
export interface Judged {
  readonly verdict: Verdict;
  readonly together: readonly Amount[];
}

interface Kept {
  readonly evidence: Evidence;
  readonly judged: readonly Judged[];
}
/** Asked by the check and again for what of a draft is proved: a view is judged once beside what is known. */
const KEPT = new WeakMap<PartView, Kept>();

/** What the claiming amounts of a part rest on. */
export function judgedAmounts(view: PartView, evidence: Evidence, context: CheckContext): readonly Judged[] {
  const kept = KEPT.get(view);
  if (kept?.evidence === evidence) return kept.judged;
  const judged = lotsOf(view.folded).flatMap((together) => judgedTogether(view, together, evidence, context));
  KEPT.set(view, { evidence, judged });
  return judged;
}

function judgedTogether(
  view: PartView,
  together: readonly Amount[],
  evidence: Evidence,
  context: CheckContext,
): readonly Judged[] {
  const { text } = view.folded;
  const quoted = quotedAmounts(text, together, evidence);
  const read = together.filter((amount) => !quoted.has(amount));
  const claimed = [...quoted.keys(), ...claimedAmounts(view, read, together, evidence, context)];
  if (claimed.length === 0) return [];
  return verdictsOf(text, together, claimed, evidence, context.publishOn, quoted).map((verdict) => ({
    verdict,
    together,
  }));
}
