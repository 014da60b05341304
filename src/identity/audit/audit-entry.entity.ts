import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id, Instant, PersonId, WorkspaceId } from '../../kernel/index.js';
import { id, instant, json, longText, ref, shortText } from '../../platform/database/index.js';
import type { Via } from '../actor.js';

/** One change: who, what, before, after. Written in the transaction of the change, and never touched again. */
@Entity('audit_entry')
@Index('ix_audit_entry_at', ['workspaceId', 'at', 'id'])
@Index('ix_audit_entry_subject', ['workspaceId', 'subjectType', 'subjectId'])
export class AuditEntryEntity {
  @PrimaryColumn(id()) id!: Id<'audit_entry'>;
  /** Null for what belongs to the installation: signing in, changing one's password. */
  @Column(ref({ nullable: true })) workspaceId!: WorkspaceId | null;
  @Column(ref({ nullable: true })) personId!: PersonId | null;
  /** The name as it was then: people leave and are renamed. */
  @Column(shortText()) actorName!: string;
  @Column(shortText()) via!: Via;
  @Column(shortText()) action!: string;
  @Column(shortText()) subjectType!: string;
  @Column(shortText()) subjectId!: string;
  @Column(json({ nullable: true })) before!: unknown;
  @Column(json({ nullable: true })) after!: unknown;
  @Column(longText({ nullable: true })) note!: string | null;
  @Column(shortText({ nullable: true })) requestId!: string | null;
  @Column(instant()) at!: Instant;
}
