import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id, Instant, PersonId } from '../../kernel/index.js';
import { id, instant, ref, shortText } from '../../platform/database/index.js';

/** A browser that signed in. Only hashes of its tokens are kept. */
@Entity('session')
@Index('ux_session_token_hash', ['tokenHash'], { unique: true })
@Index('ix_session_previous_token_hash', ['previousTokenHash'])
@Index('ix_session_person_id', ['personId'])
export class SessionEntity {
  @PrimaryColumn(id()) id!: Id<'session'>;
  @Column(ref()) personId!: PersonId;
  @Column(ref()) tokenHash!: string;
  @Column(ref({ nullable: true })) previousTokenHash!: string | null;
  @Column(instant()) createdAt!: Instant;
  @Column(instant()) lastSeenAt!: Instant;
  @Column(instant()) expiresAt!: Instant;
  @Column(instant()) rotatedAt!: Instant;
  /** When the newest token first came back from the browser. */
  @Column(instant({ nullable: true })) confirmedAt!: Instant | null;
  @Column(instant({ nullable: true })) revokedAt!: Instant | null;
  @Column(shortText()) userAgent!: string;
  @Column(shortText()) ip!: string;
}
