import type { Review } from './queries';

const RANK = { block: 0, warn: 1, info: 2 };
type Ranked = { readonly waived: boolean; readonly finding: Pick<Review['findings'][number]['finding'], 'severity'> };

/** What is open before what was let pass, and of each the gravest first. */
export const gravestFirst = <T extends Ranked>(findings: readonly T[]): T[] =>
  [...findings].sort(
    (one, other) =>
      Number(one.waived) - Number(other.waived) || RANK[one.finding.severity] - RANK[other.finding.severity],
  );
