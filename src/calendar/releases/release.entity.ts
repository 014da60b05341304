import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/index.js';
import { day, id, instant, int, json, ref, shortText } from '../../platform/database/index.js';
import type { ReleaseDiff } from './release-diff.js';
import type { ReleaseSnapshot } from './release-snapshot.js';

/** A period of the calendar frozen for the operators. Never changed: a later change makes another one. */
@Entity('release')
@Index('ux_release_workspace_id_number', ['workspaceId', 'number'], { unique: true })
@Index('ix_release_days', ['workspaceId', 'fromDay', 'toDay'])
export class ReleaseEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  /** 1, 2, 3 … in a workspace. */
  @Column(int()) number!: number;
  @Column(day()) fromDay!: string;
  @Column(day()) toDay!: string;
  @Column(int()) entries!: number;
  @Column(json()) snapshot!: ReleaseSnapshot;
  @Column(json()) diff!: ReleaseDiff;
  @Column(ref({ nullable: true })) publishedBy!: string | null;
  @Column(shortText()) publishedByName!: string;
  @Column(instant()) at!: Instant;
}
