import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/index.js';
import type { Category, Goal, TouchpointId } from '../../library/index.js';
import { flag, id, instant, int, longText, ref, slug } from '../../platform/database/index.js';

export const DRAFT_STATUSES = ['kept', 'discarded'] as const;
export type DraftStatus = (typeof DRAFT_STATUSES)[number];

/** A piece of content in its making. What it says is in its versions; the row carries what lists ask for. */
@Entity('draft')
@Index('ux_draft_item_id', ['itemId'], { unique: true })
@Index('ix_draft_workspace_id_created_at', ['workspaceId', 'createdAt', 'id'])
@Index('ix_draft_request_id', ['requestId'])
export class DraftEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  /** Null when it did not come from a request. */
  @Column(ref({ nullable: true })) requestId!: string | null;
  @Column(ref({ nullable: true })) itemId!: string | null;
  /** The draft it was written anew from, for another touchpoint. */
  @Column(ref({ nullable: true })) originId!: string | null;
  /** Drafts of one family are alike on purpose: the two of a pair, and what was written anew from one of them. */
  @Column(ref()) family!: string;
  @Column(slug()) segment!: string;
  @Column(slug()) touchpoint!: TouchpointId;
  @Column(slug()) persona!: string;
  @Column(slug({ nullable: true })) product!: string | null;
  @Column(slug()) goal!: Goal;
  @Column(slug()) category!: Category;
  /** The day it was written for: evidence is judged on it. */
  @Column({ type: 'varchar', length: 10 }) publishOn!: string;
  @Column(int()) currentNumber!: number;
  /** Content hash of the current version. */
  @Column(ref()) hash!: string;
  @Column(flag()) blocking!: boolean;
  @Column(longText()) searchText!: string;
  @Column(ref()) status!: DraftStatus;
  @Column(int({ default: 1 })) version!: number;
  @Column(ref({ nullable: true })) createdBy!: string | null;
  @Column(instant()) createdAt!: Instant;
  @Column(instant()) changedAt!: Instant;
}
