import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/index.js';
import { day, id, instant, ref } from '../../platform/database/index.js';

/** A reviewer is away, and another sees what is theirs: from the first day to the last, both included. */
@Entity('review_delegation')
@Index('ix_review_delegation', ['workspaceId', 'standInId', 'untilDay'])
export class ReviewDelegationEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  @Column(ref()) personId!: string;
  @Column(ref()) standInId!: string;
  @Column(day()) fromDay!: string;
  @Column(day()) untilDay!: string;
  @Column(ref({ nullable: true })) createdBy!: string | null;
  @Column(instant()) createdAt!: Instant;
}
