import type { Finding } from '../checks/index.js';

/** A finding's name within one version: its rule and where it stands. */
export const findingId = (finding: Pick<Finding, 'rule' | 'part' | 'start'>): string =>
  `${finding.rule}@${finding.part}:${finding.start}`;

export interface Waived {
  readonly findingId: string;
  readonly hash: string;
}

/** Findings of a version that no waiver covers. A waiver is given for one finding in one exact text. */
export const openFindings = (findings: readonly Finding[], hash: string, waivers: readonly Waived[]): Finding[] => {
  const covered = new Set(waivers.filter((waiver) => waiver.hash === hash).map((waiver) => waiver.findingId));
  return findings.filter((finding) => !(finding.waivable && covered.has(findingId(finding))));
};
