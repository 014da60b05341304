import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant, PersonId } from '../../kernel/index.js';
import { id, instant, ref } from '../../platform/database/index.js';

/** An operator's tasks as a calendar that needs no sign-in: whoever knows the address reads it, until it is revoked. */
@Entity('feed')
@Index('ux_feed_token_hash', ['tokenHash'], { unique: true })
@Index('ix_feed_workspace_id_person_id', ['workspaceId', 'personId'])
export class FeedEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  @Column(ref()) personId!: PersonId;
  /** The address itself is shown once and kept nowhere. */
  @Column(ref()) tokenHash!: string;
  @Column(instant()) createdAt!: Instant;
  @Column(instant({ nullable: true })) revokedAt!: Instant | null;
}
