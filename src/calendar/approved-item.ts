import type { Day } from '../kernel/index.js';
import type { Category, Claim, Goal, TouchpointId } from '../library/index.js';

/** WHAT may be put on the calendar: an approved text with as much about it as the rules read. */
export interface ApprovedItem {
  readonly draftId: string;
  readonly number: number;
  readonly hash: string;
  /** Texts of one family are alike on purpose: versions, the two of a pair, what was written anew from one of them. */
  readonly family: string;
  readonly touchpoint: TouchpointId;
  readonly segment: string;
  readonly personaSlug: string;
  readonly productSlug: string | null;
  readonly goal: Goal;
  readonly category: Category;
  /** The local day it was written for: its 昨天 counts from it. */
  readonly writtenFor: Day;
  /** What it rests on: its own claims, and cases that it tells, or is written down to tell, without citing them. */
  readonly claims: readonly Claim[];
  /** Members a group script turns to by name: it can only be said where they are. */
  readonly invites: readonly string[];
  readonly text: string;
  readonly approvedAt: string;
  /** The last local day its waivers hold on; null when none runs out. */
  readonly waivedUntil: string | null;
  /** Drafts a reviewer let it resemble, each to the last local day on which that holds; null: as long as the text stands. */
  readonly mayResemble: readonly { readonly draftId: string; readonly until: string | null }[];
}
