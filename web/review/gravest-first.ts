import { SEVERITY_RANK } from '../ui/severity';
import type { Review } from './queries';

type Ranked = { readonly waived: boolean; readonly finding: Pick<Review['findings'][number]['finding'], 'severity'> };

/** Of findings that are told together: what is open before what was let pass, and of each the gravest first. */
export const gravestFirst = <T extends Ranked>(groups: readonly [T, ...T[]][]): [T, ...T[]][] => {
  const isWaived = (group: readonly T[]): number => Number(group.every(({ waived }) => waived));
  return [...groups].sort(
    (one, other) =>
      isWaived(one) - isWaived(other) ||
      SEVERITY_RANK[one[0].finding.severity] - SEVERITY_RANK[other[0].finding.severity],
  );
};
