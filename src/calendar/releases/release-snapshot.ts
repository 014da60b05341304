import { withOffset, type Instant } from '../../kernel/index.js';
import type { Body, Category, Claim, Goal, TouchpointId } from '../../library/index.js';
import type { MadeView } from '../../drafting/index.js';
import type { Entry } from '../entries/entry.entity.js';

/** An entry as a release froze it: the five questions answered, the text with it. */
export interface ReleasedEntry {
  readonly entryId: string;
  readonly who: { readonly segment: string; readonly group: string | null };
  /** ISO 8601 with the offset of the workspace's zone. */
  readonly when: string;
  readonly startsAt: Instant;
  readonly where: { readonly touchpoint: TouchpointId; readonly account: string };
  readonly what: {
    readonly draftId: string;
    readonly version: number;
    readonly hash: string;
    readonly text: string;
    readonly body: Body;
    readonly claims: readonly Claim[];
    /** Absent in releases of before it was recorded. */
    readonly made?: MadeView;
  };
  readonly why: { readonly goal: Goal; readonly category: Category; readonly measure: string };
  readonly persona: string;
  readonly product: string | null;
  readonly reasons: readonly string[];
}

/** What operators hold for a period. Entries are in the order of time. */
export interface ReleaseSnapshot {
  readonly timeZone: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly entries: readonly ReleasedEntry[];
}

export interface ReleasedText {
  readonly text: string;
  readonly body: Body;
  readonly made: MadeView;
}

export const releasedEntry = (entry: Entry, { text, body, made }: ReleasedText, timeZone: string): ReleasedEntry => ({
  entryId: entry.id,
  who: { segment: entry.segment, group: entry.groupSlug },
  when: withOffset(entry.startsAt, timeZone),
  startsAt: entry.startsAt,
  where: { touchpoint: entry.touchpoint, account: entry.accountSlug },
  what: { draftId: entry.draftId, version: entry.number, hash: entry.hash, text, body, claims: body.claims, made },
  why: { goal: entry.goal, category: entry.category, measure: entry.measure },
  persona: entry.persona,
  product: entry.product,
  reasons: entry.reasons,
});
