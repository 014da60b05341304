import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../kernel/index.js';
import { id, instant, int, json, longText, ref, slug } from '../platform/database/index.js';
import type { ReviewState } from './approval.js';
import type { ReasonCode } from './reasons.js';
import type { RiskLevel, RiskReason } from './risk/risk.js';

/** Where a draft stands with its reviewers. One row a draft, made with its first version. */
@Entity('review')
@Index('ix_review_workspace_id_state', ['workspaceId', 'state', 'changedAt', 'draftId'])
export class ReviewEntity {
  @PrimaryColumn(id()) draftId!: string;
  @Column(ref()) workspaceId!: string;
  @Column(slug()) state!: ReviewState;
  /** The version last submitted or decided on, and its content hash. */
  @Column(int()) number!: number;
  @Column(ref()) hash!: string;
  @Column(ref({ nullable: true })) submittedBy!: string | null;
  @Column(instant({ nullable: true })) submittedAt!: Instant | null;
  @Column(ref({ nullable: true })) decidedBy!: string | null;
  @Column(instant({ nullable: true })) decidedAt!: Instant | null;
  @Column(longText({ nullable: true })) reason!: string | null;
  @Column(slug({ nullable: true })) reasonCode!: ReasonCode | null;
  /** As it was last judged, for lists: a decision judges anew. Null before the first submission. */
  @Column(slug({ nullable: true })) risk!: RiskLevel | null;
  @Column(json({ nullable: true })) riskReasons!: readonly RiskReason[] | null;
  @Column(int({ default: 0 })) approvalsGiven!: number;
  @Column(int({ default: 1 })) approvalsNeeded!: number;
  /** Whose it is to review; null: whoever takes it. */
  @Column(ref({ nullable: true })) assigneeId!: string | null;
  @Column(instant()) changedAt!: Instant;
  @Column(int({ default: 1 })) version!: number;
}
