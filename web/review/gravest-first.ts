import type { Review } from './queries';

const RANK = { block: 0, warn: 1, info: 2 };
type Ranked = { readonly waived: boolean; readonly finding: Pick<Review['findings'][number]['finding'], 'severity'> };

/** Of findings that are told together: what is open before what was let pass, and of each the gravest first. */
export const gravestFirst = <T extends Ranked>(groups: readonly [T, ...T[]][]): [T, ...T[]][] => {
  const isWaived = (group: readonly T[]): number => Number(group.every(({ waived }) => waived));
  return [...groups].sort(
    (one, other) => isWaived(one) - isWaived(other) || RANK[one[0].finding.severity] - RANK[other[0].finding.severity],
  );
};
