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

/** What the claiming amounts of a part rest on. */
export const judgedAmounts = (view: PartView, evidence: () => Evidence, context: CheckContext): Judged[] =>
  lotsOf(view.folded).flatMap((together) => {
    const { text } = view.folded;
    const known = evidence();
    const quoted = quotedAmounts(text, together, known);
    const read = together.filter((amount) => !quoted.has(amount));
    const claimed = [...quoted.keys(), ...claimedAmounts(view, read, together, known, context)];
    if (claimed.length === 0) return [];
    return verdictsOf(text, together, claimed, known, context.publishOn, quoted).map((verdict) => ({
      verdict,
      together,
    }));
  });
