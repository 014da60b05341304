import type { Body, Claim } from '../../library/index.js';
import type { CitedKind } from './draft-citation.entity.js';

export interface Citation {
  readonly kind: CitedKind;
  readonly record: string;
}

export function citationOf(claim: Claim): Citation {
  if (claim.factId !== undefined) return { kind: 'fact', record: claim.factId };
  if (claim.caseId !== undefined) return { kind: 'case', record: claim.caseId };
  if (claim.offerId !== undefined) return { kind: 'offer', record: claim.offerId };
  return { kind: 'material', record: claim.materialId ?? '' };
}

/** The records a body rests on, each once, in the order of its claims. */
export const citations = (body: Body): Citation[] => [
  ...new Map(body.claims.map(citationOf).map((one) => [`${one.kind}:${one.record}`, one])).values(),
];
