import type { Body } from '../../library/light.js';
import type { CheckContext } from '../finding.js';
import { type PartView, viewsOf } from '../text/part-view.js';
import { claimedAssertions } from './assertion-claims.js';
import { supportOfAssertion } from './assertions/assertions.js';
import type { Evidence } from './evidence.js';
import { evidenceFor } from './evidence-for.js';
import type { EvidenceRecord } from './evidence-record.js';
import { judgedAmounts } from './judged-amounts.js';

/** A stretch of a draft that rests on a live record. */
export interface Grounded {
  /** Dotted path in the body: `text`, `opening.0.text`. */
  readonly part: string;
  readonly span: string;
  /** UTF-16 offsets in that part's text. */
  readonly start: number;
  readonly end: number;
  /** `product#fact`, or the slug of an offer, case, material, product or persona; `brand` and `day` for what they themselves say. */
  readonly factId: string;
  /** What people call that record, in Chinese. */
  readonly name: string;
}

function inPart(view: PartView, evidence: Evidence, context: CheckContext): Grounded[] {
  const resting = (start: number, end: number, record: EvidenceRecord | undefined): Grounded[] => {
    if (record === undefined) return [];
    const place = view.place(view.folded, start, end);
    const span = view.text.slice(place.start, place.end);
    return [{ part: view.part, span, start: place.start, end: place.end, factId: record.id, name: record.name }];
  };
  return [
    ...judgedAmounts(view, evidence, context).flatMap(({ verdict: { amount, record, isEnded } }) =>
      resting(amount.start, amount.end, isEnded ? undefined : record),
    ),
    ...claimedAssertions(view, context).flatMap((said) =>
      resting(said.start, said.end, supportOfAssertion(said, evidence)),
    ),
  ].sort((left, right) => left.start - right.start || left.end - right.end);
}

/** What of a draft is proved, and by what: the other side of `unsupported_claim`, in reading order. Pure. */
export function groundedIn(body: Body, context: CheckContext): Grounded[] {
  const views = viewsOf(body);
  const evidence = evidenceFor(body, context);
  return views.flatMap((view) => inPart(view, evidence, context));
}
