import type { Finding } from '../checks/index.js';

/** A finding's name within one version: its rule and where it stands. */
export const findingId = (finding: Pick<Finding, 'rule' | 'part' | 'start'>): string =>
  `${finding.rule}@${finding.part}:${finding.start}`;

export interface Waived {
  readonly findingId: string;
  readonly hash: string;
  /** The last day on which it holds, in the workspace's zone; null: as long as the text stands. */
  readonly until: string | null;
}

/** Whether a waiver has run out. @param day a local day of the workspace */
export const isOver = ({ until }: Pick<Waived, 'until'>, day: string): boolean => until !== null && day > until;

/**
 * Findings of a version that no waiver covers on a day. A waiver is given for one finding in one exact text, and one
 * that has run out is none.
 */
export const openFindings = (
  findings: readonly Finding[],
  { hash, day }: { hash: string; day: string },
  waivers: readonly Waived[],
): Finding[] => {
  const holding = waivers.filter((waiver) => waiver.hash === hash && !isOver(waiver, day));
  const covered = new Set(holding.map((waiver) => waiver.findingId));
  return findings.filter((finding) => !(finding.waivable && covered.has(findingId(finding))));
};

/** Drafts that a reviewer let a text resemble, and until when. */
export const letResemble = (
  waivers: readonly (Pick<Waived, 'until'> & { readonly finding: Finding })[],
): { draftId: string; until: string | null }[] =>
  waivers.flatMap(({ until, finding: { resembles } }) =>
    resembles === undefined ? [] : [{ draftId: resembles.draftId, until }],
  );

/** The last day on which a text may still go out by its waivers: the earliest end among those of blocking findings. */
export function waivedUntil(waivers: readonly (Waived & { readonly finding: Finding })[]): string | null {
  const ends = waivers.flatMap(({ until, finding }) => (until !== null && finding.severity === 'block' ? [until] : []));
  return ends.sort()[0] ?? null;
}
