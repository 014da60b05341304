import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../kernel/index.js';
import { id, instant, int, longText, ref, shortText, slug } from '../platform/database/index.js';
import type { ReviewState } from './approval.js';
import type { ReasonCode } from './reasons.js';

/** Who moved a draft, from where to where, on which exact text, and why. Never changed. */
@Entity('review_decision')
@Index('ix_review_decision_draft_id', ['draftId', 'createdAt'])
@Index('ix_review_decision_workspace_id', ['workspaceId', 'createdAt'])
export class ReviewDecisionEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  @Column(ref()) draftId!: string;
  @Column(int()) number!: number;
  @Column(ref()) hash!: string;
  /** A move of the table, or `voided` when an edit or a discard undid one. */
  @Column(slug()) action!: string;
  @Column({ ...slug(), name: 'from_state' }) from!: ReviewState;
  @Column({ ...slug(), name: 'to_state' }) to!: ReviewState;
  @Column(longText({ nullable: true })) reason!: string | null;
  @Column(slug({ nullable: true })) reasonCode!: ReasonCode | null;
  @Column(ref({ nullable: true })) personId!: string | null;
  @Column(shortText()) personName!: string;
  @Column(instant()) createdAt!: Instant;
}
