import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../kernel/index.js';
import { id, instant, int, longText, ref, shortText } from '../platform/database/index.js';

/** A remark on a version, on the whole of it or on some of its words. */
@Entity('review_comment')
@Index('ix_review_comment_draft_id', ['draftId', 'createdAt'])
export class ReviewCommentEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  @Column(ref()) draftId!: string;
  @Column(int()) number!: number;
  @Column(shortText({ nullable: true })) part!: string | null;
  @Column(int({ nullable: true })) start!: number | null;
  @Column({ ...int({ nullable: true }), name: 'end_offset' }) end!: number | null;
  @Column(longText()) text!: string;
  @Column(ref({ nullable: true })) authorId!: string | null;
  @Column(shortText()) authorName!: string;
  @Column(instant({ nullable: true })) resolvedAt!: Instant | null;
  @Column(instant()) createdAt!: Instant;
}
