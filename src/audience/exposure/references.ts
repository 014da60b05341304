import type { Claim } from '../../library/index.js';

/** Who sees it: a group, or else a segment. */
export const audienceOf = (segment: string, group: string | null): string =>
  group === null ? `segment:${segment}` : `group:${group}`;

export const draftRef = (draftId: string): string => `draft:${draftId}`;
export const materialRefOf = (material: string): string => `material:${material}`;

/** Everything an audience has met when it has seen a draft: the draft itself, and each record it rests on once. */
export function exposedRecords(draftId: string, claims: readonly Claim[]): string[] {
  const cited = claims.map((claim) => {
    if (claim.factId !== undefined) return `fact:${claim.factId}`;
    if (claim.caseId !== undefined) return `case:${claim.caseId}`;
    if (claim.offerId !== undefined) return `offer:${claim.offerId}`;
    return materialRefOf(claim.materialId ?? '');
  });
  return [...new Set([draftRef(draftId), ...cited])];
}
