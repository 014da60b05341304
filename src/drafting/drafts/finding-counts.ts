import { z } from 'zod';
import type { Finding } from '../../checks/index.js';

const count = (says: string, example: number) => z.number().int().min(0).describe(says).meta({ example });

/** How many findings of each severity a version has; those that were let pass are counted too. */
export const FindingCounts = z
  .object({
    block: count('Findings that stop approval', 0),
    warn: count('Findings to look at', 1),
    info: count('Remarks', 2),
  })
  .meta({ id: 'FindingCounts' });
export type FindingCounts = z.infer<typeof FindingCounts>;

/** A remark weighs a thousandth of what has to be looked at. */
const REMARK = 0.001;

/** What speaks against a version, in findings that have to be looked at: for choosing among ways to say the same. */
export const burdenOf = (findings: readonly Pick<Finding, 'severity'>[]): number =>
  findings.reduce((sum, { severity }) => sum + (severity === 'info' ? REMARK : 1), 0);

export function findingCounts(findings: readonly Pick<Finding, 'severity'>[]): FindingCounts {
  const counts = { block: 0, warn: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
