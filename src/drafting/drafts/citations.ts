import type { Claim } from '../../library/index.js';
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

/** The records that claims rest on, each once, in their order. */
export const citations = (claims: readonly Claim[]): Citation[] => [
  ...new Map(claims.map(citationOf).map((one) => [`${one.kind}:${one.record}`, one])).values(),
];
