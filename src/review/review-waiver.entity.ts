import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Finding } from '../checks/index.js';
import type { Instant } from '../kernel/index.js';
import { day, id, instant, json, longText, ref, shortText } from '../platform/database/index.js';

/** A reviewer let a finding pass, in one exact text, and said why. */
@Entity('review_waiver')
@Index('ux_review_waiver', ['draftId', 'hash', 'findingId'], { unique: true })
export class ReviewWaiverEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  @Column(ref()) draftId!: string;
  @Column(ref()) hash!: string;
  @Column(shortText()) findingId!: string;
  @Column(json()) finding!: Finding;
  @Column(longText()) reason!: string;
  /** The last local day on which it holds; null: as long as the text stands. */
  @Column({ ...day({ nullable: true }), name: 'until_day' }) until!: string | null;
  @Column(ref({ nullable: true })) waivedBy!: string | null;
  @Column(shortText()) waivedByName!: string;
  @Column(instant()) createdAt!: Instant;
}
