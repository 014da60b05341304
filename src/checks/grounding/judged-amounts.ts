import { collect } from '../../kernel/index.js';
import type { CheckContext } from '../finding.js';
import type { PartView } from '../text/part-view.js';
import type { Amount } from './amount.js';
import { claimedAmounts } from './amount-claims.js';
import { lotsIn } from './amounts.js';
import type { Evidence } from './evidence.js';
import { type Verdict, verdictsOf } from './verdicts.js';
import { quotedAmounts } from './word-for-word.js';

/** A verdict, and the amounts that were judged with it. */
export interface Judged {
  readonly verdict: Verdict;
  readonly together: readonly Amount[];
}

/** What a part was judged beside last. Asked by the check and again for what of a draft is proved: it is judged once. */
interface Kept {
  evidence: Evidence | undefined;
  judged: readonly Judged[];
}
const keptOf = (): Kept => ({ evidence: undefined, judged: [] });

/** What the claiming amounts of a part rest on. */
export function judgedAmounts(view: PartView, evidence: Evidence, context: CheckContext): readonly Judged[] {
  const kept = view.once(keptOf);
  if (kept.evidence === evidence) return kept.judged;
  kept.judged = collect(lotsIn(view.folded.text), (together) => judgedTogether(view, together, evidence, context));
  kept.evidence = evidence;
  return kept.judged;
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
