import type { Schema } from '../api/client';
import { SEVERITY_RANK } from '../ui/severity';
import type { QueueItem } from './queue-filters';

export type Review = Schema<'Review'>;
type Severity = Schema<'Finding'>['severity'];

/** Why an item of a bulk approval is left out: a rule's name, or that it changed since the list was read. */
export interface LeftOut {
  readonly item: QueueItem;
  readonly code: string;
}

export interface BulkSummary {
  readonly ready: readonly QueueItem[];
  /** How many of those ready will still wait for another reviewer. */
  readonly partly: number;
  readonly leftOut: readonly LeftOut[];
  readonly touchpoints: readonly (readonly [QueueItem['touchpoint'], number])[];
  readonly segments: readonly (readonly [string, number])[];
  /** Items that can be approved and still have warnings nobody waived. */
  readonly warned: number;
  /** Items that can be approved because somebody let findings pass. */
  readonly waived: number;
}

/** What approving many at once would do, told before it is done. Items whose review could not be read are left out. */
export function bulkSummary(items: readonly QueueItem[], reviews: ReadonlyMap<string, Review>): BulkSummary {
  const judged = items.map((item) => ({ item, code: refusalOf(item, reviews.get(item.draftId)) }));
  const ready = judged.filter(({ code }) => code === null).map(({ item }) => item);
  const has = (test: (review: Review) => boolean) =>
    ready.filter(({ draftId }) => {
      const review = reviews.get(draftId);
      return review !== undefined && test(review);
    }).length;
  return {
    ready,
    partly: has(({ approvals: { given, needed } }) => given + 1 < needed),
    leftOut: judged.flatMap(({ item, code }) => (code === null ? [] : [{ item, code }])),
    touchpoints: counted(ready.map(({ touchpoint }) => touchpoint)),
    segments: counted(ready.map(({ segment }) => segment)),
    warned: has(({ findings }) => findings.some(({ waived, finding }) => !waived && finding.severity !== 'info')),
    waived: has(({ waivers }) => waivers.some(({ current }) => current)),
  };
}

export interface RuleToWaive {
  readonly rule: string;
  readonly check: string;
  readonly severity: Severity;
  /** Texts with an open finding of it. */
  readonly count: number;
}

/** Rules with open findings that may be waived, the gravest first, of those the one of most texts. */
export function rulesToWaive(reviews: ReadonlyMap<string, Review>): RuleToWaive[] {
  const found = new Map<string, RuleToWaive>();
  for (const { findings } of reviews.values()) {
    const open = findings.filter(({ waived, finding }) => finding.waivable && !waived);
    for (const [rule, { check, severity }] of new Map(open.map(({ finding }) => [finding.rule, finding])))
      found.set(rule, { rule, check, severity, count: (found.get(rule)?.count ?? 0) + 1 });
  }
  return [...found.values()].sort(
    (one, other) => SEVERITY_RANK[one.severity] - SEVERITY_RANK[other.severity] || other.count - one.count,
  );
}

function refusalOf(item: QueueItem, review: Review | undefined): string | null {
  if (!review) return 'unread';
  if (review.hash !== item.hash) return 'stale_content';
  const approve = review.actions.find(({ action }) => action === 'approve');
  if (!approve) return 'wrong_state';
  if (review.approvals.given !== item.approvalsGiven) return 'decided_meanwhile';
  return approve.allowed ? null : (approve.code ?? 'wrong_state');
}

function counted<T extends string>(values: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1]);
}
