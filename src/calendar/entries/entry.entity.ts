import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/index.js';
import type { Category, Goal, TouchpointId } from '../../library/index.js';
import { flag, id, instant, int, json, longText, number, ref, shortText, slug } from '../../platform/database/index.js';
import type { Override } from '../overrides.js';
import type { PlacingReason } from '../planner/placing-reasons.js';
import type { EntryOrigin, EntryState } from './entry-states.js';

/** An item on the calendar: who, when, where, what and why. */
@Entity('entry')
@Index('ix_entry_workspace_id_starts_at', ['workspaceId', 'startsAt', 'id'])
@Index('ix_entry_draft_id', ['workspaceId', 'draftId'])
export class EntryEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  // WHO
  @Column(slug()) segment!: string;
  @Column(slug({ nullable: true })) groupSlug!: string | null;
  // WHEN
  @Column(instant()) startsAt!: Instant;
  // WHERE
  @Column(slug()) touchpoint!: TouchpointId;
  @Column(slug()) accountSlug!: string;
  // WHAT: the approved version, bound by its content hash
  @Column(ref()) draftId!: string;
  @Column(int()) number!: number;
  @Column(ref()) hash!: string;
  @Column(slug()) persona!: string;
  @Column(slug({ nullable: true })) product!: string | null;
  /** Its first words, for a cell of the calendar. */
  @Column(shortText()) title!: string;
  // WHY
  @Column(slug()) goal!: Goal;
  @Column(slug()) category!: Category;
  /** The number that will show it. */
  @Column(shortText()) measure!: string;
  /** Why here and now, in Chinese. */
  @Column(json()) reasons!: readonly string[];
  /** The same by code, one for each; null where it was kept before there were codes. */
  @Column(json({ nullable: true })) phrases!: readonly PlacingReason[] | null;
  /** Soft rules that a person knew broken; null when there were none. */
  @Column(json({ nullable: true })) overrides!: readonly Override[] | null;
  @Column(number({ nullable: true })) score!: number | null;
  @Column(slug()) origin!: EntryOrigin;
  @Column(flag({ default: false })) locked!: boolean;
  @Column(slug()) state!: EntryState;
  /** The last release that carries it. */
  @Column(int({ nullable: true })) releaseNumber!: number | null;
  @Column(longText({ nullable: true })) stateReason!: string | null;
  @Column(ref({ nullable: true })) createdBy!: string | null;
  @Column(instant()) createdAt!: Instant;
  @Column(instant()) changedAt!: Instant;
  @Column(int({ default: 1 })) version!: number;
}
export type Entry = Pick<EntryEntity, keyof EntryEntity>;
