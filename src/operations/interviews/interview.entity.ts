import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant, PersonId } from '../../kernel/index.js';
import { day, id, instant, json, ref, slug } from '../../platform/database/index.js';
import type { CategoryNeed } from './week-needs.js';

export const INTERVIEW_ORIGINS = ['weekly', 'asked'] as const;
export type InterviewOrigin = (typeof INTERVIEW_ORIGINS)[number];

/** A few questions put to a persona about what the coming week lacks. */
@Entity('interview')
@Index('ux_interview_weekly', ['workspaceId', 'personaSlug', 'week'], { unique: true })
@Index('ix_interview_expires_on', ['expiresOn'])
export class InterviewEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  @Column(slug()) personaSlug!: string;
  @Column(ref()) origin!: InterviewOrigin;
  /** ISO week of a weekly one, `2026-W48`: there is one a week. Null for one that somebody asked for. */
  @Column(ref({ nullable: true })) week!: string | null;
  /** The seven days it is for begin here. */
  @Column(day()) fromDay!: string;
  /** Last day on which it may be answered. */
  @Column(day()) expiresOn!: string;
  /** What was missing when it was asked. */
  @Column(json()) needs!: readonly CategoryNeed[];
  @Column(ref({ nullable: true })) createdBy!: PersonId | null;
  @Column(instant()) createdAt!: Instant;
}
