import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/index.js';
import type { Category, TouchpointId } from '../../library/index.js';
import { id, instant, int, json, longText, ref, slug } from '../../platform/database/index.js';
import type { MissingMaterial } from '../context/index.js';
import type { ItemPlan } from './choose-ahead.js';
import type { ItemState } from './item-states.js';

/** One piece of work: (segment, touchpoint, n) of a request. */
@Entity('draft_item')
@Index('ux_draft_item_request_id_ordinal', ['requestId', 'ordinal'], { unique: true })
@Index('ix_draft_item_state_lease_until', ['state', 'leaseUntil'])
@Index('ix_draft_item_request_id_changed_at', ['requestId', 'changedAt'])
export class DraftItemEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  @Column(ref()) requestId!: string;
  @Column(int()) ordinal!: number;
  @Column(slug()) segment!: string;
  @Column(slug()) touchpoint!: TouchpointId;
  @Column(slug()) category!: Category;
  @Column(ref()) state!: ItemState;
  @Column(json()) plan!: ItemPlan;
  /** Grows with every retry by a person. */
  @Column(int({ default: 0 })) round!: number;
  /** How often a worker took it. More than once a round means that one was lost. */
  @Column(int({ default: 0 })) claims!: number;
  @Column(ref({ nullable: true })) leaseOwner!: string | null;
  @Column(instant({ nullable: true })) leaseUntil!: Instant | null;
  @Column(ref({ nullable: true })) draftId!: string | null;
  /** Set when it failed: a stable name of the cause, and what happened and what to do in words. */
  @Column(ref({ nullable: true })) errorCode!: string | null;
  @Column(longText({ nullable: true })) errorMessage!: string | null;
  @Column(json({ nullable: true })) missing!: MissingMaterial | null;
  @Column(instant()) createdAt!: Instant;
  @Column(instant()) changedAt!: Instant;
}
