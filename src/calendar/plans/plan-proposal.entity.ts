import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/index.js';
import { day, id, instant, int, json, ref, slug } from '../../platform/database/index.js';
import type { LeftOver } from '../planner/left-over.js';
import type { Placement } from '../planner/planner.js';

export const PROPOSAL_STATES = ['open', 'accepted', 'declined'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** A plan as it was proposed. The scheduler accepts all of it, some, or none. */
@Entity('plan_proposal')
@Index('ix_plan_proposal_workspace_id_created_at', ['workspaceId', 'createdAt'])
export class PlanProposalEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  @Column(day()) fromDay!: string;
  @Column(day()) toDay!: string;
  @Column(ref()) seed!: string;
  @Column(json()) placements!: readonly Placement[];
  @Column(json()) leftOver!: readonly LeftOver[];
  /** Draft ids whose placement was taken over so far. */
  @Column(json()) accepted!: readonly string[];
  @Column(slug()) state!: ProposalState;
  @Column(ref({ nullable: true })) createdBy!: string | null;
  @Column(instant()) createdAt!: Instant;
  @Column(int({ default: 1 })) version!: number;
}
